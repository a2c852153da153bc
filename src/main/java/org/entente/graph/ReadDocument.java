package org.entente.graph;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.document.Document;
import org.entente.entity.Entity;
import org.entente.entity.Judgement;
import org.entente.entity.Referent;
import org.entente.entity.Resolution;
import org.entente.statement.Reading;
import org.entente.statement.Statement;
import org.entente.statement.StatementId;

/**
 * A document with what was read from it and who was judged to be who: what the log takes in one transaction.
 * Parts that do not belong together, or that name what they do not hold, are refused with an {@link IllegalArgumentException}.
 */
public record ReadDocument(Document document, Reading reading, Resolution resolution) {

    public ReadDocument {
        if (!reading.document().equals(document.id())) {
            throw new IllegalArgumentException(
                    "The reading is of document %s, not of %s.".formatted(reading.document(), document.id()));
        }
        var referents = reading.referents().stream().map(Referent::id).collect(Collectors.toSet());
        requireAll(
                "referents",
                referents,
                Stream.concat(
                        reading.statements().stream().flatMap(StatementRow::named),
                        Stream.concat(
                                reading.referents().stream().flatMap(ReferentRow::named),
                                resolution.judgements().stream().map(Judgement.Identifies::referent))));
        requireAll(
                "entities",
                resolution.entities().stream().map(Entity::id).collect(Collectors.toSet()),
                resolution.judgements().stream().map(Judgement.Identifies::entity));
        for (var statement : reading.statements()) {
            if (!statement.evidence().standsIn(document)) {
                throw new IllegalArgumentException("The quotation of statement %s does not stand in document %s at %s."
                        .formatted(
                                statement.id(),
                                document.id(),
                                statement.evidence().span()));
            }
        }
        requireAll(
                "statements",
                reading.statements().stream().map(Statement::id).collect(Collectors.toSet()),
                reading.statements().stream().<StatementId>mapMulti((statement, found) -> {
                    var content = statement.claim().content();
                    if (content != null) {
                        found.accept(content);
                    }
                }));
    }

    private static <T> void requireAll(String what, Set<T> held, Stream<T> named) {
        var missing = named.filter(id -> !held.contains(id))
                .distinct()
                .sorted()
                .limit(5)
                .toList();
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException(
                    "The reading names %s that it does not hold: %s.".formatted(what, missing));
        }
    }
}
