package org.entente.relationship;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/** A run of days, both ends inclusive. */
public record Days(LocalDate from, LocalDate until) {

    public Days {
        Objects.requireNonNull(from);
        if (until.isBefore(from)) {
            throw new IllegalArgumentException(
                    "Days run from one to the same or a later one, not from %s to %s.".formatted(from, until));
        }
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }

    /** The days that both have. */
    public Optional<Days> and(Days other) {
        var start = from.isAfter(other.from) ? from : other.from;
        var end = until.isBefore(other.until) ? until : other.until;
        return end.isBefore(start) ? Optional.empty() : Optional.of(new Days(start, end));
    }
}
