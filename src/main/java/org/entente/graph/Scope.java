package org.entente.graph;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which part of what was learned is looked at.
 *
 * @param position of the log: what was learned behind it is left out
 * @param publishedBefore what was published on this day or later, or on an unknown day, is left out; null for all
 * @param limit most reports that are fetched by one query
 */
public record Scope(long position, @Nullable LocalDate publishedBefore, int limit) {

    public Scope {
        if (position < 0 || limit < 1) {
            throw new IllegalArgumentException("Position %d or limit %d is too small.".formatted(position, limit));
        }
    }
}
