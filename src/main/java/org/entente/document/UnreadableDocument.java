package org.entente.document;

/** What was handed in cannot be read. The message says what was wrong, and what to do. */
public abstract sealed class UnreadableDocument extends RuntimeException
        permits EmptyDocument, BinaryDocument, OversizedDocument, UnreadLanguage {

    private static final long serialVersionUID = 1L;

    UnreadableDocument(String message) {
        super(message);
    }
}
