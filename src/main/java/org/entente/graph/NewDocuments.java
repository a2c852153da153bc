package org.entente.graph;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.entity.EntityId;
import org.entente.entity.Judgement;
import org.entente.entity.ReferentId;
import org.entente.statement.Statement;

/**
 * Writes documents that the log does not hold, each with all that belongs to it, in one query: rows refer to each other by
 * their places, so that the database looks nothing up but the entities.
 */
final class NewDocuments {

    /** Documents sent with one query. */
    private static final int BATCH = 200;

    private final LogTransaction log;
    private final List<ReadingWriter.Read> reads;

    NewDocuments(LogTransaction log, List<ReadingWriter.Read> reads) {
        this.log = log;
        this.reads = List.copyOf(reads);
    }

    /** The entities that they name must have been written before. */
    void write() {
        for (var from = 0; from < reads.size(); from += BATCH) {
            var batch = reads.subList(from, Math.min(reads.size(), from + BATCH));
            var entities = new LinkedHashMap<EntityId, Integer>();
            var rows = batch.stream().map(read -> row(read, entities)).toList();
            log.run(
                    "write/add-read-documents",
                    Map.of(
                            "entities",
                            entities.keySet().stream().map(EntityId::value).toList(),
                            "rows",
                            rows));
        }
        log.run(
                "write/link-referents",
                reads.stream()
                        .flatMap(read -> read.document().reading().referents().stream())
                        .flatMap(r -> ReferentRow.links(r).stream())
                        .toList());
        log.run(
                "write/add-contents",
                reads.stream()
                        .flatMap(read -> read.document().reading().statements().stream())
                        .flatMap(s -> StatementRow.contents(s).stream())
                        .toList());
    }

    private static Map<String, Object> row(ReadingWriter.Read read, Map<EntityId, Integer> entities) {
        var document = read.document().document();
        var reading = read.document().reading();
        var places = new LinkedHashMap<ReferentId, Integer>();
        var referents = new ArrayList<Map<String, Object>>();
        for (var referent : reading.referents()) {
            if (places.putIfAbsent(referent.id(), places.size()) == null) {
                referents.add(ReferentRow.properties(referent));
            }
        }
        return Map.of(
                "position", read.position(),
                "document", DocumentRow.properties(document, read.position()),
                "reading", read.properties(),
                "passages", DocumentRow.passages(document),
                "referents", referents,
                "judgements", judgements(read, places, entities),
                "statements",
                        reading.statements().stream()
                                .map(statement -> statement(statement, read, places))
                                .toList());
    }

    private static List<Map<String, Object>> judgements(
            ReadingWriter.Read read, Map<ReferentId, Integer> places, Map<EntityId, Integer> entities) {
        var last = new LinkedHashMap<ReferentId, Judgement.Identifies>();
        read.document().resolution().judgements().forEach(judgement -> last.put(judgement.referent(), judgement));
        return last.values().stream()
                .map(judgement -> {
                    var next = entities.size();
                    return Map.<String, Object>of(
                            "referent", places.get(judgement.referent()),
                            "entity", entities.computeIfAbsent(judgement.entity(), _ -> next),
                            "judgement", JudgementRow.properties(judgement, false));
                })
                .toList();
    }

    private static Map<String, Object> statement(
            Statement statement, ReadingWriter.Read read, Map<ReferentId, Integer> places) {
        return Map.of(
                "statement", StatementRow.properties(statement, read.document().document()),
                "presence", StatementRow.presence(statement, read.position(), false),
                "arguments",
                        StatementRow.arguments(statement).stream()
                                .map(argument -> Map.of(
                                        "role", argument.role(),
                                        "order", argument.order(),
                                        "referent", places.get(argument.referent())))
                                .toList());
    }
}
