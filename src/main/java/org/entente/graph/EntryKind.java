package org.entente.graph;

/** What an entry of the log records. */
public enum EntryKind {
    DOCUMENT,
    READING,
    JUDGEMENT,
    UNDO,
    REVIEW,
    RETRACTION,
    REINSTATEMENT,
    ERASURE
}
