package org.entente.document;

import org.jspecify.annotations.Nullable;

/**
 * A paragraph, heading, caption, cell or item of a text, before it is decided whether it is read.
 *
 * @param text the characters of the span in the folded form of {@link ReadableText}, with line breaks as spaces
 * @param unread why the page's own structure keeps it from being read; null where it does not
 */
record Block(
        TextSpan span, Part part, String text, @Nullable String unread) {

    /** What the structure of the text says about a block. Plain text says little. */
    enum Part {
        HEADING,
        CAPTION,
        PARAGRAPH,
        ITEM,
        TABLE
    }

    static Block of(String text, TextSpan span, Part part, @Nullable String unread) {
        return new Block(span, part, ReadableText.normalised(span.of(text)).strip(), unread);
    }

    int words() {
        return text.isEmpty() ? 0 : text.split("\\s+", -1).length;
    }

    /** Whether it ends as sentences do, or is so long that it must be one. */
    boolean endsLikeASentence() {
        var end = text.length() - 1;
        while (end >= 0 && "\"')]".indexOf(text.charAt(end)) >= 0) {
            end--;
        }
        return (end >= 0 && ".!?…:;".indexOf(text.charAt(end)) >= 0 && words() >= 4) || words() >= 30;
    }

    /** The form in which blocks are compared: lower case, one space between words, no punctuation at the ends. */
    String folded() {
        return Fold.of(text);
    }
}
