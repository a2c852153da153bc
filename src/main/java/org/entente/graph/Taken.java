package org.entente.graph;

import org.entente.document.DocumentId;

/**
 * What became of a document that the log was given.
 *
 * @param position of the entry that took it, or that took the reading of it that is in force
 * @param change what the log learned
 */
public record Taken(DocumentId document, long position, Change change) {

    /** What the log learned from being given a document. */
    public enum Change {
        /** The document and its reading. */
        NEW,
        /** Another reading of a document that it held. */
        READ_AGAIN,
        /** That a document which was retracted counts again. */
        REINSTATED,
        /** Nothing: it held the document, read by the same version. */
        NONE
    }
}
