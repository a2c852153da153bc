package org.entente.statement;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A day that is known within bounds.
 *
 * @param earliest the first day that it may be; null when unknown
 * @param latest the last day that it may be; null when unknown
 */
public record DaySpan(
        @Nullable LocalDate earliest, @Nullable LocalDate latest) {

    public static final DaySpan UNKNOWN = new DaySpan(null, null);

    public DaySpan {
        if (earliest != null && latest != null && earliest.isAfter(latest)) {
            throw new IllegalArgumentException(
                    "A day cannot be %s at the earliest and %s at the latest.".formatted(earliest, latest));
        }
    }

    public static DaySpan on(LocalDate day) {
        return new DaySpan(day, day);
    }
}
