package org.entente.document;

/** A part of a document that is read. */
public record Passage(Kind kind, TextSpan span) {

    /** What part a passage plays. */
    public enum Kind {
        HEADLINE,
        CAPTION,
        BODY
    }
}
