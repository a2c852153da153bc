package org.entente.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Writes documents and what was read from them, with few queries for many of them. */
final class ReadingWriter {

    /** @param isNew whether the log learned of the document by the same entry */
    record Read(ReadDocument document, long position, boolean isNew) {

        String id() {
            return document.document().id().value();
        }

        Map<String, Object> properties() {
            var reading = document.reading();
            return Map.of(
                    "id", reading.id(),
                    "document", id(),
                    "version", reading.version(),
                    "referents",
                            reading.referents().stream()
                                    .map(r -> r.id().value())
                                    .toList(),
                    "notes", reading.notes());
        }

        /** A row about a statement at the position of the reading. */
        Map<String, Object> at(String statement) {
            return Map.of("statement", statement, "position", position);
        }
    }

    private final LogTransaction log;
    private final List<Read> reads;

    ReadingWriter(LogTransaction log, List<Read> reads) {
        this.log = log;
        this.reads = List.copyOf(reads);
    }

    void write() {
        writeEntities();
        var added = reads.stream().filter(Read::isNew).toList();
        new NewDocuments(log, added).write();
        var begun = new ArrayList<Map<String, Object>>();
        added.forEach(read -> read.document().reading().statements().forEach(s -> begun.add(read.at(s.id().value()))));
        begun.addAll(
                new FurtherReadings(log, reads.stream().filter(r -> !r.isNew()).toList()).write());
        log.run("write/begin-edges", begun);
    }

    private void writeEntities() {
        var entities = new EntityWriter(log);
        reads.forEach(read -> entities.add(read.document().resolution().entities(), read.position()));
        entities.write();
    }
}
