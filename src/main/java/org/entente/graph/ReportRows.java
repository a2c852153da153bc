package org.entente.graph;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.document.DocumentId;
import org.entente.entity.EntityId;
import org.entente.relationship.Parties.Party;
import org.entente.relationship.Report;
import org.entente.statement.Attitude;
import org.entente.statement.DaySpan;
import org.entente.statement.Extent;
import org.entente.statement.Modality;
import org.entente.statement.Polarity;
import org.entente.statement.StatementId;
import org.entente.statement.ValidTime;
import org.entente.vocabulary.Relation;
import org.entente.vocabulary.UnknownTerm;
import org.entente.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/**
 * Edges between entities as reports. Of one fetch, since what many of its rows name is kept once: they name the same few
 * entities, days and publishers again and again.
 */
final class ReportRows {

    /** How an open bound is stored, so that a range test needs no null check. */
    private static final LocalDate FIRST = LocalDate.of(1, 1, 1);

    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    private final Vocabulary vocabulary;
    private final Map<String, Relation> relations = new HashMap<>();
    private final Map<String, EntityId> entities = new HashMap<>();
    private final Map<EntityId, Party> parties = new HashMap<>();
    private final Map<String, DocumentId> documents = new HashMap<>();
    private final Map<String, String> words = new HashMap<>();

    private ReportRows(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    static FetchedReports read(List<Record> rows, Vocabulary vocabulary) {
        var reading = new ReportRows(vocabulary);
        return new FetchedReports(rows.stream().map(reading::report).toList(), reading.parties);
    }

    private Report report(Record row) {
        var edge = row.get("report");
        var subject = entity(row.get("subject"));
        var object = entity(row.get("object"));
        meet(subject, row.get("subjectKind"), row.get("subjectWithin"));
        meet(object, row.get("objectKind"), row.get("objectWithin"));
        return new Report(
                new StatementId(edge.get("statement").asString()),
                documents.computeIfAbsent(edge.get("document").asString(), DocumentId::new),
                subject,
                relations.computeIfAbsent(row.get("type").asString(), this::relation),
                object,
                Polarity.valueOf(edge.get("polarity").asString()),
                Modality.valueOf(edge.get("modality").asString()),
                new ValidTime(
                        new DaySpan(day(edge, "earliestStart"), day(edge, "latestStart")),
                        new DaySpan(day(edge, "earliestEnd"), day(edge, "latestEnd"))),
                Values.day(edge, "published"),
                once(edge.get("publisher")),
                once(edge.get("origin")),
                edge.get("sketch").isNull() ? "" : once(edge.get("sketch")),
                entityOrNull(edge.get("onWordOf")),
                Attitude.valueOf(edge.get("attitude").asString()),
                edge.get("speakers").asList(this::entity),
                entityOrNull(edge.get("addressee")),
                entityOrNull(edge.get("against")),
                entityOrNull(edge.get("place")),
                extent(edge),
                Set.copyOf(edge.get("means").asList(Value::asString)),
                edge.get("confidence").asDouble(),
                edge.get("reviewed").asBoolean());
    }

    /** Where the row tells a kind. */
    private void meet(EntityId party, Value kind, Value within) {
        if (!kind.isNull() && !parties.containsKey(party)) {
            parties.put(party, new Party(party, vocabulary.kind(kind.asString()), entityOrNull(within)));
        }
    }

    private Relation relation(String type) {
        return vocabulary.findRelation(type).orElseThrow(() -> new UnknownTerm("relation", type, List.of(type)));
    }

    private EntityId entity(Value id) {
        return entities.computeIfAbsent(id.asString(), EntityId::new);
    }

    private @Nullable EntityId entityOrNull(Value id) {
        return id.isNull() ? null : entity(id);
    }

    private String once(Value text) {
        var read = text.asString();
        var known = words.putIfAbsent(read, read);
        return known == null ? read : known;
    }

    private static Extent extent(Value edge) {
        var kind = Extent.Kind.valueOf(edge.get("extent").asString());
        var words = edge.get("extentWords").asString("");
        return kind == Extent.Kind.WHOLE && words.isEmpty() ? Extent.WHOLE : new Extent(kind, words);
    }

    private static @Nullable LocalDate day(Value edge, String key) {
        var day = edge.get(key).asLocalDate();
        return day.equals(FIRST) || day.equals(LAST) ? null : day;
    }
}
