package org.entente.graph;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.entente.document.DocumentId;
import org.entente.entity.EntityId;
import org.entente.entity.Judgement;
import org.entente.entity.ReferentId;
import org.entente.statement.Reading;
import org.entente.statement.Review;
import org.entente.statement.StatementId;
import org.entente.vocabulary.Vocabulary;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/** Rows about what the log holds, with when each of it was recorded. */
final class LoggedRows {

    private final Vocabulary vocabulary;
    private final Map<Long, Instant> times;

    /** @param times when the entries at the positions that the rows name were recorded */
    LoggedRows(Vocabulary vocabulary, Map<Long, Instant> times) {
        this.vocabulary = vocabulary;
        this.times = times;
    }

    /** The positions that rows of documents or entities name. */
    static List<Long> positions(List<Record> rows) {
        var positions = new ArrayList<Long>();
        for (var row : rows) {
            row.asMap(Function.identity()).forEach((key, value) -> {
                switch (key) {
                    case "document" -> positions.add(value.get("from").asLong());
                    case "readAt" -> positions.add(value.asLong(0));
                    case "identities", "reviews", "judgements" ->
                        value.values(v -> v.get("since").asLong()).forEach(positions::add);
                    default -> {
                        // holds no position
                    }
                }
            });
        }
        return positions;
    }

    LoggedDocument document(Record row) {
        var node = row.get("document");
        var document = DocumentRow.read(node, row.get("passages").asList(Function.identity()));
        var entities = new TreeMap<ReferentId, EntityId>();
        var identifications = row.get("identities").asList(identity -> {
            var referent = new ReferentId(identity.get("referent").asString());
            entities.put(referent, new EntityId(identity.get("standing").asString()));
            return logged(
                    JudgementRow.readIdentifies(
                            identity.get("judgement"),
                            referent,
                            new EntityId(identity.get("entity").asString())),
                    identity.get("since"));
        });
        var reading = row.get("reading");
        return new LoggedDocument(
                logged(document, node.get("from")),
                reading.isNull() ? null : logged(reading(row, document.id()), row.get("readAt")),
                identifications,
                entities,
                row.get("reviews").asList(r -> logged(review(r.get("review")), r.get("since"))));
    }

    private Reading reading(Record row, DocumentId document) {
        var reading = row.get("reading");
        return new Reading(
                document,
                reading.get("version").asString(),
                row.get("referents").asList(r -> ReferentRow.read(r, document, vocabulary)),
                row.get("statements").asList(s -> StatementRow.read(s.get("node"), s.get("presence"), vocabulary)),
                reading.get("notes").asList(Value::asString));
    }

    private static Review review(Value node) {
        return new Review(
                new StatementId(node.get("statement").asString()),
                Review.Verdict.valueOf(node.get("verdict").asString()),
                node.get("by").asString(),
                node.get("why").asString(),
                Values.text(node, "correction"));
    }

    LoggedEntity entity(Record row) {
        return new LoggedEntity(
                EntityRow.read(row.get("entity"), vocabulary),
                new EntityId(row.get("standing").asString()),
                row.get("judgements")
                        .asList(j -> judgement(j.get("judgement"), j.get("one"), j.get("other"), j.get("since"))));
    }

    /** A judgement about two entities. */
    Logged<Judgement> judgement(Record row) {
        return judgement(row.get("judgement"), row.get("one"), row.get("other"), row.get("since"));
    }

    private Logged<Judgement> judgement(Value judgement, Value one, Value other, Value since) {
        return logged(
                JudgementRow.read(judgement, new EntityId(one.asString()), new EntityId(other.asString())), since);
    }

    private <T> Logged<T> logged(T what, Value position) {
        return new Logged<>(what, position.asLong(), times.getOrDefault(position.asLong(), Instant.EPOCH));
    }
}
