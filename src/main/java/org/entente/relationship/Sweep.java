package org.entente.relationship;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What may be in force, day by day; fastest when the days are asked for in order. */
final class Sweep<T> {

    private final List<T> byStart;
    private final Function<T, LocalDate> first;
    private final Function<T, LocalDate> last;
    private final List<T> open = new ArrayList<>();
    private int next;
    private @Nullable LocalDate at;

    Sweep(List<T> all, Function<T, LocalDate> first, Function<T, LocalDate> last) {
        this.byStart = all.stream().sorted(Comparator.comparing(first)).toList();
        this.first = first;
        this.last = last;
    }

    /** Those whose days hold the day, by their first; good until the next question. */
    List<T> on(LocalDate day) {
        if (at != null && day.isBefore(at)) {
            open.clear();
            next = 0;
        }
        at = day;
        while (next < byStart.size() && !first.apply(byStart.get(next)).isAfter(day)) {
            open.add(byStart.get(next++));
        }
        open.removeIf(one -> day.isAfter(last.apply(one)));
        return open;
    }
}
