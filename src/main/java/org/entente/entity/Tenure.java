package org.entente.entity;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * That a person held a post. Days are inclusive; of a date known by its month or year only, the first day is taken for
 * a start and the last for an end, so that a tenure is never shorter than the source says.
 *
 * @param from null when unknown
 * @param to null when it goes on, or when the end is unknown
 */
public record Tenure(
        EntityId post,
        EntityId person,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    public boolean covers(LocalDate day) {
        return from != null && !day.isBefore(from) && (to == null || !day.isAfter(to));
    }
}
