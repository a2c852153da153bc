package org.entente.extraction;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A word of a sentence, as the language tools see it.
 *
 * @param index position in its sentence, from 0
 * @param start offset of its first character in the document's text
 * @param end offset behind its last character
 * @param tag Penn Treebank part of speech
 * @param ner PERSON, ORGANIZATION, LOCATION, MISC, DATE, NUMBER …; O for none
 * @param time the value of the time expression that it belongs to, in TIMEX3 form; null outside of one
 */
public record Token(
        int index,
        int start,
        int end,
        String word,
        String lemma,
        String tag,
        String ner,
        @Nullable String time) implements Serializable {

    boolean isVerb() {
        return tag.startsWith("VB");
    }

    boolean isNoun() {
        return tag.startsWith("NN");
    }

    boolean isProper() {
        return tag.startsWith("NNP");
    }

    boolean isPronoun() {
        return tag.startsWith("PRP") || tag.equals("WP");
    }

    boolean isAdjective() {
        return tag.startsWith("JJ");
    }

    /** Whether the language tools took it for a part of a name of a person, group or place. */
    boolean isNamed() {
        return switch (ner) {
            case "PERSON", "ORGANIZATION", "LOCATION", "MISC" -> true;
            default -> false;
        };
    }

    /** The same word at another position. */
    Token at(int other) {
        return new Token(other, start, end, word, lemma, tag, ner, time);
    }

    Token withNer(String other) {
        return new Token(index, start, end, word, lemma, tag, other, time);
    }
}
