package org.entente.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.statement.Statement;

/**
 * Writes further readings of documents that the log held before: what is read as before stays, what is not ends, what is
 * new begins.
 */
final class FurtherReadings {

    private final LogTransaction log;
    private final List<ReadingWriter.Read> reads;

    FurtherReadings(LogTransaction log, List<ReadingWriter.Read> reads) {
        this.log = log;
        this.reads = List.copyOf(reads);
    }

    /** @return the statements whose edges begin, with the position of each */
    List<Map<String, Object>> write() {
        if (reads.isEmpty()) {
            return List.of();
        }
        log.run(
                "write/supersede-readings",
                reads.stream()
                        .map(read -> Map.<String, Object>of(
                                "position", read.position(),
                                "document", read.id(),
                                "reading", read.properties()))
                        .toList());
        writeReferents();
        var begun = writeStatements();
        var renewed = writeIdentities(begun);
        return Stream.concat(begun.stream(), renewed.stream()).toList();
    }

    private void writeReferents() {
        log.run(
                "write/add-referents",
                rows(read -> read.document().reading().referents().stream()
                        .map(r -> Map.of("document", read.id(), "referent", ReferentRow.properties(r)))));
        log.run(
                "write/link-referents",
                rows(read ->
                        read.document().reading().referents().stream().flatMap(r -> ReferentRow.links(r).stream())));
    }

    /** @return the statements that begin, with the position of each */
    private List<Map<String, Object>> writeStatements() {
        var present = presentStatements();
        var begun = new LinkedHashMap<Statement, ReadingWriter.Read>();
        var ended = new ArrayList<Map<String, Object>>();
        for (var read : reads) {
            var before = new HashMap<>(present.getOrDefault(read.id(), Map.of()));
            for (var statement : read.document().reading().statements()) {
                var content = before.get(statement.id().value());
                if (StatementRow.content(statement).equals(content)) {
                    before.remove(statement.id().value());
                } else {
                    begun.put(statement, read);
                }
            }
            before.keySet().forEach(id -> ended.add(read.at(id)));
        }
        log.run("write/end-edges", ended);
        log.run("write/end-statements", ended);
        var known = knownAmong(begun);
        add(begun, known.keySet());
        log.run(
                "write/begin-statements",
                begun.entrySet().stream()
                        .map(e -> Map.of(
                                "statement", e.getKey().id().value(),
                                "document", e.getValue().id(),
                                "presence",
                                        StatementRow.presence(
                                                e.getKey(),
                                                e.getValue().position(),
                                                known.getOrDefault(
                                                        e.getKey().id().value(), false))))
                        .toList());
        log.run("write/read-in", readIn());
        return begun.entrySet().stream()
                .map(e -> e.getValue().at(e.getKey().id().value()))
                .toList();
    }

    /** The statements that are present, by document, with a hash of each. */
    private Map<String, Map<String, String>> presentStatements() {
        var held = reads.stream().map(ReadingWriter.Read::id).toList();
        return log.run("write/present-statements", Map.of("documents", held)).stream()
                .collect(Collectors.groupingBy(
                        r -> r.get("document").asString(),
                        Collectors.toMap(
                                r -> r.get("statement").asString(),
                                r -> r.get("content").asString())));
    }

    private void add(Map<Statement, ReadingWriter.Read> begun, Set<String> known) {
        var added = begun.entrySet().stream()
                .filter(e -> !known.contains(e.getKey().id().value()))
                .toList();
        log.run(
                "write/add-statements",
                added.stream()
                        .map(e -> StatementRow.properties(
                                e.getKey(), e.getValue().document().document()))
                        .toList());
        log.run(
                "write/add-arguments",
                added.stream()
                        .flatMap(e -> StatementRow.arguments(e.getKey()).stream())
                        .map(StatementRow.Argument::row)
                        .toList());
        log.run(
                "write/add-contents",
                added.stream()
                        .flatMap(e -> StatementRow.contents(e.getKey()).stream())
                        .toList());
    }

    /** Those that the log has held before, and whether each of them was taken back by itself. */
    private Map<String, Boolean> knownAmong(Map<Statement, ReadingWriter.Read> begun) {
        var ids = begun.keySet().stream().map(s -> s.id().value()).toList();
        return ids.isEmpty()
                ? Map.of()
                : log.run("write/known-statements", Map.of("statements", ids)).stream()
                        .collect(Collectors.toMap(
                                r -> r.get("id").asString(),
                                r -> r.get("retracted").asBoolean()));
    }

    private List<Map<String, Object>> readIn() {
        var rows = new ArrayList<Map<String, Object>>();
        for (var read : reads) {
            var reading = read.document().reading();
            var order = 0;
            for (var statement : reading.statements()) {
                rows.add(Map.of("statement", statement.id().value(), "reading", reading.id(), "order", order++));
            }
        }
        return rows;
    }

    /** @return the statements whose edges ended because somebody in them is now somebody else, with the position of each */
    private List<Map<String, Object>> writeIdentities(List<Map<String, Object>> begun) {
        var identifications = new ArrayList<Map<String, Object>>();
        var referents = new ArrayList<Map<String, Object>>();
        for (var read : reads) {
            for (var judgement : read.document().resolution().judgements()) {
                identifications.add(Identity.identification(judgement, false, read.position()));
                referents.add(Map.of("referent", judgement.referent().value(), "position", read.position()));
            }
        }
        log.run("write/add-identifications", identifications);
        var changed = new TreeSet<String>();
        log.forEach(
                "write/settle-identities",
                referents,
                r -> changed.add(r.get("referent").asString()));
        var renewed = new ArrayList<Map<String, Object>>();
        var ids = begun.stream().map(row -> row.get("statement")).collect(Collectors.toSet());
        for (var read : reads) {
            var ofRead = changedIn(read, changed);
            if (!ofRead.isEmpty()) {
                log.run("write/statements-of-referents", Map.of("referents", ofRead)).stream()
                        .map(r -> r.get("statement").asString())
                        .filter(id -> !ids.contains(id))
                        .forEach(id -> renewed.add(read.at(id)));
            }
        }
        log.run("write/end-edges", renewed);
        return renewed;
    }

    private static List<String> changedIn(ReadingWriter.Read read, Collection<String> changed) {
        return read.document().resolution().judgements().stream()
                .map(j -> j.referent().value())
                .filter(changed::contains)
                .toList();
    }

    private List<Map<String, Object>> rows(
            java.util.function.Function<ReadingWriter.Read, Stream<Map<String, Object>>> ofEach) {
        return reads.stream().flatMap(ofEach).toList();
    }
}
