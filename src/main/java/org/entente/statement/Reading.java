package org.entente.statement;

import java.util.List;
import org.entente.document.ContentHash;
import org.entente.document.DocumentId;
import org.entente.entity.Referent;

/**
 * What one version of the pipeline made of one document.
 *
 * @param version of the pipeline: program, rules and models
 * @param referents whom and what the statements speak of, and every other referent that the text names
 * @param statements in the order of the text
 * @param notes what the reader should know, such as dates that stay unknown
 */
public record Reading(
        DocumentId document, String version, List<Referent> referents, List<Statement> statements, List<String> notes) {

    public Reading {
        referents = List.copyOf(referents);
        statements = List.copyOf(statements);
        notes = List.copyOf(notes);
    }

    /** Made from the document and the version. */
    public String id() {
        return ContentHash.of("reading", document, version);
    }
}
