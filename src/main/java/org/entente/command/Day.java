package org.entente.command;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** A day, month or year of a mark-up, as its first and last day. */
record Day(LocalDate first, LocalDate last) {

    /** @param words as in 2014, 2014-06 or 2014-06-22 */
    static Day of(String words) {
        return switch (words.length()) {
            case 4 ->
                new Day(
                        Year.parse(words).atDay(1),
                        Year.parse(words).atMonth(12).atEndOfMonth());
            case 7 ->
                new Day(YearMonth.parse(words).atDay(1), YearMonth.parse(words).atEndOfMonth());
            default -> new Day(LocalDate.parse(words), LocalDate.parse(words));
        };
    }

    boolean covers(@Nullable LocalDate day) {
        return day != null && !day.isBefore(first) && !day.isAfter(last);
    }
}
