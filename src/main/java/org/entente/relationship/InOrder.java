package org.entente.relationship;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/** Looks days up in lists that are ordered by them. */
final class InOrder {

    private InOrder() {}

    /** Where those from a day on begin; the size of the list where there are none. */
    static <T> int from(List<T> ordered, Function<T, LocalDate> day, LocalDate first) {
        var low = 0;
        var high = ordered.size();
        while (low < high) {
            var middle = (low + high) >>> 1;
            if (day.apply(ordered.get(middle)).isBefore(first)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
