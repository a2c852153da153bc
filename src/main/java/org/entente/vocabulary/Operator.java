package org.entente.vocabulary;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a word does to the clause or event noun that stands under it, as {@code ontology/attribution.txt} says.
 *
 * @param name of the class of words, for a reader
 * @param attitude in upper case, what the word's subject does with what is said; null where there is no speaker
 * @param modality in upper case, how what stands under it is put forward; null where that follows from the attitude
 * @param negative whether what stands under it is not so
 * @param frames where what is embedded must stand
 */
public record Operator(
        String name, @Nullable String attitude, @Nullable String modality, boolean negative, Set<Frame> frames) {

    public Operator {
        frames = Set.copyOf(frames);
    }

    /** How what is embedded stands under the word. */
    public enum Frame {
        /** A finite clause: "said that they left". */
        CLAUSE,
        /** "wants to leave". */
        INFINITIVE,
        /** "wants them to leave". */
        OTHER,
        /** "accused them of leaving". */
        GERUND,
        /** "announced their departure". */
        NOUN,
        /** "denied reports of their departure". */
        REPORT;

        static Frame named(String name) {
            return valueOf(name.toUpperCase(Locale.ROOT));
        }
    }

    /** Whether it leaves what stands under it as it is. */
    public boolean isTransparent() {
        return attitude == null && modality == null && !negative;
    }

    /** The class of word that carries an operator. */
    public enum Word {
        VERB,
        NOUN,
        ADJECTIVE,
        ADVERB,
        /** A preposition or conjunction. */
        MARKER
    }
}
