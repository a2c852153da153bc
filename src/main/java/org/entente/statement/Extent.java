package org.entente.statement;

/**
 * How much of the object a claim is about.
 *
 * @param words as they stand in the text, "parts of", "the Syrian side of"; empty for the whole
 */
public record Extent(Kind kind, String words) {

    public static final Extent WHOLE = new Extent(Kind.WHOLE, "");

    /** Which portion. */
    public enum Kind {
        WHOLE,
        PART,
        SIDE
    }
}
