package org.entente.relationship;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.statement.ValidTime;
import org.jspecify.annotations.Nullable;

/**
 * The days that one report speaks of: from the first to the last on which what it reports may hold by its own words.
 * Nothing is filled in: where the start is unknown, the window begins on the first day that is certain, else on its last.
 *
 * @param core the days on which it holds wherever the true bounds lie; null where there is none
 * @param startKnown whether the report bounds the start from below
 * @param openEnd whether the report names no end
 */
record Window(LocalDate first, @Nullable Days core, LocalDate last, boolean startKnown, boolean openEnd) {

    /** @return empty where the time names no day at all */
    static Optional<Window> of(ValidTime time) {
        var start = time.start();
        var end = time.end();
        var last = end.latest() != null ? Optional.of(end.latest()) : latest(end.earliest(), start.latest());
        if (last.isEmpty()) {
            last = latest(start.earliest(), null);
        }
        return last.map(l -> {
            var first = start.earliest() != null ? start.earliest() : start.latest() != null ? start.latest() : l;
            var ordered = first.isAfter(l) ? l : first;
            return new Window(ordered, core(time), l, start.earliest() != null, end.latest() == null);
        });
    }

    private static @Nullable Days core(ValidTime time) {
        var from = time.start().latest();
        var until = time.end().earliest();
        return from == null || until == null || until.isBefore(from) ? null : new Days(from, until);
    }

    private static Optional<LocalDate> latest(@Nullable LocalDate one, @Nullable LocalDate other) {
        return Stream.of(Optional.ofNullable(one), Optional.ofNullable(other))
                .flatMap(Optional::stream)
                .max(LocalDate::compareTo);
    }

    /** The window of a state that an event in this window begins: it holds when the event is over, and no end is named. */
    Window opened() {
        return new Window(first, new Days(last, last), last, startKnown, true);
    }

    /** The window of a state that an event in this window speaks for, without saying when the state began or ends. */
    Window supported() {
        return new Window(first, core, last, false, true);
    }

    /** Whether what happens in the window is known to the day. */
    boolean exact() {
        return startKnown && first.equals(last);
    }

    boolean certainOn(LocalDate day) {
        return core != null && core.contains(day);
    }

    boolean covers(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }
}
