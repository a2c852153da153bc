package org.entente.entity;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * That a source outside knows an entity, or something close to it.
 *
 * @param source such as {@code wikidata}
 * @param identifier there
 * @param match whether the two are one
 * @param asOf when that was found; null when the source does not say
 * @param confidence how sure that is, in [0, 1]
 */
public record AuthorityLink(
        String source,
        String identifier,
        Match match,
        @Nullable LocalDate asOf,
        double confidence) {

    /** How much two are one. */
    public enum Match {
        /** One and the same. */
        EXACT,
        /** Alike enough to look at, and not to be joined. */
        CLOSE
    }

    public AuthorityLink {
        if (source.isBlank() || identifier.isBlank()) {
            throw new IllegalArgumentException("A link names a source and an identifier there.");
        }
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("A confidence lies from 0 to 1, not at %s.".formatted(confidence));
        }
    }
}
