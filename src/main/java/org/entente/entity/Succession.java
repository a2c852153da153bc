package org.entente.entity;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * That one came after another, which it is not: a name is looked up by date, and what was reported of the one is never
 * counted for the other. Of a split one came before several, of a merger several before one.
 *
 * @param on the day from which the later one was there; null when unknown
 */
public record Succession(
        EntityId before, EntityId after, Way way, @Nullable LocalDate on) {

    /** How the later one came about. */
    public enum Way {
        /** It took the place of the other; how is not said. */
        SUCCEEDED,
        /** The same people went on under another name. */
        RENAMED,
        /** Some left the other, which may have gone on. */
        SPLIT,
        /** The other went into it, with others. */
        MERGED
    }

    public Succession {
        Objects.requireNonNull(way);
        if (before.equals(after)) {
            throw new IllegalArgumentException("Nobody succeeds to itself, as %s would.".formatted(before));
        }
    }
}
