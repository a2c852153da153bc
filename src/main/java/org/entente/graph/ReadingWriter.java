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
import org.entente.entity.Entity;
import org.entente.entity.EntityId;
import org.entente.statement.Statement;

/**
 * Writes readings, of documents that the log holds by now, with few queries for many of them: what is read as before
 * stays, what is not ends, what is new begins.
 */
final class ReadingWriter {

    /** @param isNew whether the log learned of the document by the same entry */
    record Read(ReadDocument document, long position, boolean isNew) {

        String id() {
            return document.document().id().value();
        }
    }

    private final LogTransaction log;
    private final List<Read> reads;

    ReadingWriter(LogTransaction log, List<Read> reads) {
        this.log = log;
        this.reads = List.copyOf(reads);
    }

    void write() {
        log.run(
                "write/supersede-readings",
                reads.stream().map(ReadingWriter::reading).toList());
        writeReferents();
        writeEntities();
        var begun = writeStatements();
        var renewed = writeIdentities(begun);
        log.run(
                "write/begin-edges",
                Stream.concat(begun.stream(), renewed.stream()).toList());
    }

    private static Map<String, Object> reading(Read read) {
        var reading = read.document().reading();
        return Map.of(
                "position", read.position(),
                "document", read.id(),
                "reading",
                        Map.of(
                                "id", reading.id(),
                                "document", read.id(),
                                "version", reading.version(),
                                "referents",
                                        reading.referents().stream()
                                                .map(r -> r.id().value())
                                                .toList(),
                                "notes", reading.notes()));
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

    private void writeEntities() {
        // The last to speak of an entity has the last word, whichever batch it comes in.
        var last = new LinkedHashMap<EntityId, Read>();
        for (var read : reads) {
            read.document().resolution().entities().forEach(e -> last.put(e.id(), read));
        }
        var rows = new ArrayList<Map<String, Object>>();
        var links = new ArrayList<Map<String, Object>>();
        for (var read : reads) {
            for (var entity : read.document().resolution().entities()) {
                if (read.equals(last.get(entity.id()))) {
                    rows.add(EntityRow.parameters(entity, read.position()));
                    links.addAll(EntityRow.links(entity));
                }
            }
        }
        log.run("write/add-entities", rows);
        log.run("write/link-entities", links);
    }

    static void writeEntities(LogTransaction log, List<Entity> entities, long position) {
        log.run(
                "write/add-entities",
                entities.stream().map(e -> EntityRow.parameters(e, position)).toList());
        log.run(
                "write/link-entities",
                entities.stream().flatMap(e -> EntityRow.links(e).stream()).toList());
    }

    /** @return the statements that begin, with the position of each */
    private List<Map<String, Object>> writeStatements() {
        var present = presentStatements();
        var begun = new LinkedHashMap<Statement, Read>();
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
            before.keySet().forEach(id -> ended.add(at(id, read.position())));
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
                .map(e -> at(e.getKey().id().value(), e.getValue().position()))
                .toList();
    }

    /** The statements that are present of documents which the log held before, with a hash of each. */
    private Map<String, Map<String, String>> presentStatements() {
        var held = reads.stream().filter(r -> !r.isNew()).map(Read::id).toList();
        if (held.isEmpty()) {
            return Map.of();
        }
        return log.run("write/present-statements", Map.of("documents", held)).stream()
                .collect(Collectors.groupingBy(
                        r -> r.get("document").asString(),
                        Collectors.toMap(
                                r -> r.get("statement").asString(),
                                r -> r.get("content").asString())));
    }

    private void add(Map<Statement, Read> begun, Set<String> known) {
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
                        .toList());
        log.run(
                "write/add-contents",
                added.stream()
                        .map(Map.Entry::getKey)
                        .<Map<String, Object>>mapMulti((statement, rows) -> {
                            var content = statement.claim().content();
                            if (content != null) {
                                rows.accept(Map.of("statement", statement.id().value(), "content", content.value()));
                            }
                        })
                        .toList());
    }

    /** Those that the log has held before, and whether each of them was taken back by itself. */
    private Map<String, Boolean> knownAmong(Map<Statement, Read> begun) {
        var ids = begun.entrySet().stream()
                .filter(e -> !e.getValue().isNew())
                .map(e -> e.getKey().id().value())
                .toList();
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
            var ofRead = read.isNew() ? List.<String>of() : changedIn(read, changed);
            if (!ofRead.isEmpty()) {
                log.run("write/statements-of-referents", Map.of("referents", ofRead)).stream()
                        .map(r -> r.get("statement").asString())
                        .filter(id -> !ids.contains(id))
                        .forEach(id -> renewed.add(at(id, read.position())));
            }
        }
        log.run("write/end-edges", renewed);
        return renewed;
    }

    private static List<String> changedIn(Read read, Collection<String> changed) {
        return read.document().resolution().judgements().stream()
                .map(j -> j.referent().value())
                .filter(changed::contains)
                .toList();
    }

    private List<Map<String, Object>> rows(java.util.function.Function<Read, Stream<Map<String, Object>>> ofEach) {
        return reads.stream().flatMap(ofEach).toList();
    }

    private static Map<String, Object> at(String statement, long position) {
        return Map.of("statement", statement, "position", position);
    }
}
