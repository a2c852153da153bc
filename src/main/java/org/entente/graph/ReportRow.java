package org.entente.graph;

import java.time.LocalDate;
import java.util.TreeSet;
import org.entente.document.DocumentId;
import org.entente.entity.EntityId;
import org.entente.relationship.Report;
import org.entente.statement.Attitude;
import org.entente.statement.DaySpan;
import org.entente.statement.Extent;
import org.entente.statement.Modality;
import org.entente.statement.Polarity;
import org.entente.statement.StatementId;
import org.entente.statement.ValidTime;
import org.entente.vocabulary.UnknownTerm;
import org.entente.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/** An edge between entities as a report. */
final class ReportRow {

    /** How an open bound is stored, so that a range test needs no null check. */
    private static final LocalDate FIRST = LocalDate.of(1, 1, 1);

    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    private ReportRow() {}

    static Report read(Record row, Vocabulary vocabulary) {
        var edge = row.get("report");
        var type = row.get("type").asString();
        return new Report(
                new StatementId(edge.get("statement").asString()),
                new DocumentId(edge.get("document").asString()),
                new EntityId(row.get("subject").asString()),
                vocabulary
                        .findRelation(type)
                        .orElseThrow(() -> new UnknownTerm("relation", type, java.util.List.of(type))),
                new EntityId(row.get("object").asString()),
                Polarity.valueOf(edge.get("polarity").asString()),
                Modality.valueOf(edge.get("modality").asString()),
                new ValidTime(
                        new DaySpan(day(edge, "earliestStart"), day(edge, "latestStart")),
                        new DaySpan(day(edge, "earliestEnd"), day(edge, "latestEnd"))),
                Values.day(edge, "published"),
                edge.get("publisher").asString(),
                edge.get("origin").asString(),
                EntityRow.entity(edge, "onWordOf"),
                Attitude.valueOf(edge.get("attitude").asString()),
                edge.get("speakers").asList(v -> new EntityId(v.asString())),
                EntityRow.entity(edge, "addressee"),
                EntityRow.entity(edge, "against"),
                EntityRow.entity(edge, "place"),
                new Extent(
                        Extent.Kind.valueOf(edge.get("extent").asString()),
                        edge.get("extentWords").asString("")),
                new TreeSet<>(edge.get("means").asList(Value::asString)),
                edge.get("confidence").asDouble(),
                edge.get("reviewed").asBoolean());
    }

    private static @Nullable LocalDate day(Value edge, String key) {
        var day = edge.get(key).asLocalDate();
        return day.equals(FIRST) || day.equals(LAST) ? null : day;
    }
}
