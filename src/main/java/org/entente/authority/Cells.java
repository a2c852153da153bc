package org.entente.authority;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** Reads dates and numbers of files that nobody vouches for. */
final class Cells {

    static final int LONGEST_NAME = 300;
    static final int MOST_NAMES = 200;

    private Cells() {}

    /** The first day of a year, a month or a day; null for an empty cell. */
    static @Nullable LocalDate firstDay(String cell) {
        return day(cell, true);
    }

    /** The last day of a year, a month or a day; null for an empty cell. */
    static @Nullable LocalDate lastDay(String cell) {
        return day(cell, false);
    }

    private static @Nullable LocalDate day(String cell, boolean first) {
        var text = cell.length() > 10 && cell.charAt(10) == 'T' ? cell.substring(0, 10) : cell;
        try {
            return switch (text.length()) {
                case 0 -> null;
                case 4 ->
                    first ? LocalDate.of(Integer.parseInt(text), 1, 1) : LocalDate.of(Integer.parseInt(text), 12, 31);
                case 7 ->
                    first
                            ? YearMonth.parse(text).atDay(1)
                            : YearMonth.parse(text).atEndOfMonth();
                case 10 -> LocalDate.parse(text);
                default -> throw notADate(cell);
            };
        } catch (DateTimeException | NumberFormatException e) {
            throw notADate(cell);
        }
    }

    private static IllegalArgumentException notADate(String cell) {
        return new IllegalArgumentException("'%s' is no date: YYYY, YYYY-MM or YYYY-MM-DD".formatted(shortened(cell)));
    }

    static double number(String name, String cell) {
        try {
            var number = Double.parseDouble(cell);
            if (Double.isFinite(number)) {
                return number;
            }
        } catch (NumberFormatException e) {
            // told below
        }
        throw new IllegalArgumentException("'%s' is no number for %s".formatted(shortened(cell), name));
    }

    /** A name as it can be shown: no control characters, not too long. */
    static String name(String text) {
        var name = text.strip();
        if (name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException(
                    "a name has more than %d characters: '%s'".formatted(LONGEST_NAME, shortened(name)));
        }
        for (var i = 0; i < name.length(); i++) {
            if (Character.isISOControl(name.charAt(i))) {
                throw new IllegalArgumentException("a name has a control character: '%s'".formatted(shortened(name)));
            }
        }
        return name;
    }

    static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }
}
