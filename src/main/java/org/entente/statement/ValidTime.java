package org.entente.statement;

import java.time.LocalDate;

/**
 * When a claim holds in the world: it begins on a day within {@code start} and ends on a day within {@code end}, both
 * inclusive. What happens on one day begins and ends on it.
 */
public record ValidTime(DaySpan start, DaySpan end) {

    public static final ValidTime UNKNOWN = new ValidTime(DaySpan.UNKNOWN, DaySpan.UNKNOWN);

    public ValidTime {
        if (start.earliest() != null && end.latest() != null && start.earliest().isAfter(end.latest())) {
            throw new EndsBeforeItStarts(start, end);
        }
    }

    /** Whether it holds on the day wherever the true start and end lie within their bounds. */
    public boolean certainlyHoldsOn(LocalDate day) {
        return start.latest() != null
                && !day.isBefore(start.latest())
                && end.earliest() != null
                && !day.isAfter(end.earliest());
    }

    /** Whether it holds on the day for some true start and end within their bounds. */
    public boolean possiblyHoldsOn(LocalDate day) {
        return (start.earliest() == null || !day.isBefore(start.earliest()))
                && (end.latest() == null || !day.isAfter(end.latest()));
    }

    /** A time that ends before it can have begun. */
    public static final class EndsBeforeItStarts extends IllegalArgumentException {
        private static final long serialVersionUID = 1L;

        EndsBeforeItStarts(DaySpan start, DaySpan end) {
            super("What begins on %s at the earliest cannot have ended by %s."
                    .formatted(start.earliest(), end.latest()));
        }
    }
}
