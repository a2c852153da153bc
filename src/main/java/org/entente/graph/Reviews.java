package org.entente.graph;

import java.util.List;
import java.util.Map;
import org.entente.statement.Review;

/** Writes people's verdicts on statements. */
final class Reviews {

    private final LogTransaction log;

    Reviews(LogTransaction log) {
        this.log = log;
    }

    long review(Review review) {
        var statement = review.statement().value();
        var known = log.run("write/known-review", Map.of("statement", statement, "review", review.id()));
        if (known.isEmpty()) {
            throw new UnknownInLog("statement", statement);
        }
        if (known.getFirst().get("inForce").asBoolean()) {
            return log.position();
        }
        var position = log.enter(EntryKind.REVIEW, statement, review.by(), review.why());
        var properties = new Row()
                .with("id", review.id())
                .with("statement", statement)
                .with("verdict", review.verdict().name())
                .with("by", review.by())
                .with("why", review.why())
                .with("correction", review.correction())
                .properties();
        log.run("write/add-review", Map.of("statement", statement, "review", properties, "position", position));
        new Presence(log).renewEdges(List.of(statement), position);
        return position;
    }
}
