package org.entente.entity;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * That somebody belongs to a body, as a source outside says. Days are inclusive.
 *
 * @param from null when unknown
 * @param to null when it goes on, or when the end is unknown
 */
public record Membership(
        EntityId body,
        EntityId member,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    public boolean covers(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }
}
