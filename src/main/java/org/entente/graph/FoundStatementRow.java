package org.entente.graph;

import java.util.HashMap;
import org.entente.document.DocumentId;
import org.entente.entity.ReferentId;
import org.entente.relationship.FoundStatement;
import org.entente.relationship.FoundStatement.Printed;
import org.entente.relationship.FoundStatement.Someone;
import org.entente.statement.Review;
import org.entente.vocabulary.Vocabulary;
import org.neo4j.driver.Record;

/** A row of {@code read/statements-in-print}. */
final class FoundStatementRow {

    private FoundStatementRow() {}

    static FoundStatement read(Record row, Vocabulary vocabulary) {
        var document = row.get("document");
        var people = new HashMap<ReferentId, Someone>();
        for (var argument : row.get("arguments").values()) {
            var words = argument.get("name").asString();
            people.put(
                    new ReferentId(argument.get("referent").asString()),
                    new Someone(
                            words,
                            EntityRow.entity(argument, "id"),
                            argument.get("entity").asString(words),
                            Values.text(argument, "kind")));
        }
        var verdict = row.get("verdict");
        return new FoundStatement(
                StatementRow.read(row.get("statement"), row.get("presence"), vocabulary),
                new Printed(
                        new DocumentId(document.get("id").asString()),
                        Values.text(document, "title"),
                        document.get("publisherName").asString(),
                        Values.text(document, "url"),
                        Values.day(document, "published"),
                        Values.text(document, "agency")),
                people,
                verdict.isNull() ? null : Review.Verdict.valueOf(verdict.asString()));
    }
}
