package org.entente.extraction;

import java.io.Serializable;
import org.entente.document.TextSpan;
import org.jspecify.annotations.Nullable;

/**
 * A time phrase as SUTime resolves it against the publication date.
 *
 * @param sentence index of its sentence
 * @param first index of its first token in the sentence
 * @param last index of its last token, inclusive
 * @param type DATE, TIME, DURATION or SET
 * @param value TIMEX3 value; null where SUTime has only an alternative
 * @param alternative SUTime's own notation where TIMEX3 has none, such as an intersection
 */
record TimeExpression(
        int sentence,
        int first,
        int last,
        int start,
        int end,
        String words,
        String type,
        @Nullable String value,
        @Nullable String alternative)
        implements Serializable {

    TextSpan span() {
        return new TextSpan(start, end);
    }
}
