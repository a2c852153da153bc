package org.entente.answer;

import java.time.LocalDate;
import org.entente.relationship.Policy;
import org.jspecify.annotations.Nullable;

/**
 * From where a question looks: at which day of the world, at what had been learned by when, at what was in print, and
 * what is let count.
 *
 * @param validAt day of the world; null for the whole record
 * @param knownAt an instant (ISO 8601), a day (its end, UTC), or a position of the log; null for now
 * @param publishedBefore only what was published before this day; null for all
 */
public record Viewpoint(
        @Nullable LocalDate validAt,
        @Nullable String knownAt,
        @Nullable LocalDate publishedBefore,
        Policy policy) {

    /** The whole record, all that is known, the default policy. */
    public static final Viewpoint NOW = new Viewpoint(null, null, null, Policy.DEFAULT);

    public Viewpoint on(LocalDate day) {
        return new Viewpoint(day, knownAt, publishedBefore, policy);
    }

    public Viewpoint knowing(String when) {
        return new Viewpoint(validAt, when, publishedBefore, policy);
    }
}
