package org.entente.graph;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.entente.document.DocumentId;
import org.entente.statement.StatementId;

/** What of a document is present: its statements, and the edges that they give. */
final class Presence {

    private final LogTransaction log;

    Presence(LogTransaction log) {
        this.log = log;
    }

    void retract(DocumentId document, long position) {
        var present = log.run("write/present-statements", Map.of("documents", List.of(document.value()))).stream()
                .map(r -> r.get("statement").asString())
                .toList();
        end(present, position);
        log.run("write/end-document", Map.of("document", document.value(), "position", position));
    }

    void reinstate(DocumentId document, long position) {
        var resumed =
                log.run("write/resume-document", Map.of("document", document.value(), "position", position)).stream()
                        .map(r -> r.get("statement").asString())
                        .toList();
        log.run("write/begin-edges", at(resumed, position));
    }

    void retract(StatementId statement, long position) {
        end(List.of(statement.value()), position);
        log.run("write/retract-statement", Map.of("statement", statement.value(), "position", position));
    }

    void reinstate(StatementId statement, long position) {
        var resumed =
                log
                        .run("write/reinstate-statement", Map.of("statement", statement.value(), "position", position))
                        .stream()
                        .map(r -> r.get("statement").asString())
                        .toList();
        log.run("write/begin-edges", at(resumed, position));
    }

    void erase(DocumentId document, long position) {
        log.run("write/erase-edges", Map.of("document", document.value()));
        log.run("write/erase-document", Map.of("document", document.value(), "position", position));
    }

    private void end(Collection<String> statements, long position) {
        log.run("write/end-edges", at(statements, position));
        log.run("write/end-statements", at(statements, position));
    }

    /** Ends the edges of statements that stay present, and begins them anew as identity and reviews stand. */
    void renewEdges(Collection<String> statements, long position) {
        log.run("write/end-edges", at(statements, position));
        log.run("write/begin-edges", at(statements, position));
    }

    private static List<Map<String, Object>> at(Collection<String> statements, long position) {
        return statements.stream()
                .map(id -> Map.<String, Object>of("statement", id, "position", position))
                .toList();
    }
}
