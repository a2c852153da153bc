package org.entente.extraction;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The days that a time phrase covers. SUTime recognises phrases and gives TIMEX3 values (TimeML, ISO 24617-1); names of
 * weekdays, months and days without a year are resolved here, since on which side of the publication date they lie depends
 * on the tense. Weeks run Monday to Sunday (ISO 8601).
 */
final class TimeValue {

    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    private static final String MONTH =
            "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
    private static final Pattern WEEKDAY = Pattern.compile(
            "(?:on |this |(?:the )?(late|early) |(last|past|next) )?(?:(last|past|next) )?"
                    + "(mon|tues|wednes|thurs|fri|satur|sun)day(?:'s)?(?: (?:morning|afternoon|evening|night|noon|midnight))?");
    private static final Pattern MONTH_ONLY =
            Pattern.compile("(?:(?:in |of )?(?:late|early|mid)[- ]?)?(?:(last|next) )?" + MONTH + "(?:'s)?");
    private static final Pattern MONTH_DAY = Pattern.compile(MONTH + " (\\d{1,2})(?:st|nd|rd|th)?");
    private static final Pattern DAY_MONTH = Pattern.compile("(?:the )?(\\d{1,2})(?:st|nd|rd|th)?(?: of)? " + MONTH);
    private static final Pattern PART_OF_DAY = Pattern.compile(
            "(?:the )?(?:early |late |small )?(?:hours|morning|afternoon|evening|night) of ((?:mon|tues|wednes|thurs|fri|satur|sun)day)");
    private static final Pattern WEEKEND = Pattern.compile("(?:the |this |last |(?:the |this )?past |next )?weekend");
    private static final Pattern THIS =
            Pattern.compile("(earlier|later|early|late)? ?(?:in )?(?:this|the current) (week|month|year)");
    private static final Pattern AGO =
            Pattern.compile("(.*?)\\b([a-z]+|\\d+)[ -](year|month|week|decade)s? (?:ago|earlier|before)");
    private static final Pattern PAST_SPAN = Pattern.compile(
            "(?:the |these )?(?:past|last|previous|recent)(?: [a-z0-9-]+)? (?:days|weeks|months|years|hours|decades?)");

    private static final Pattern DAY = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(?:T.*)?");
    private static final Pattern WEEK = Pattern.compile("(\\d{4})-W(\\d{2})(-WE)?(?:-(\\d))?(?:T.*)?");
    private static final Pattern SEASON = Pattern.compile("(\\d{4})-(SP|SU|FA|WI)");
    private static final Pattern RANGE =
            Pattern.compile("(\\d{4}(?:-\\d{2}(?:-\\d{2})?)?)/(\\d{4}(?:-\\d{2}(?:-\\d{2})?)?)");

    private final @Nullable LocalDate published;

    /** @param published null when unknown: then only phrases that name their year cover known days */
    TimeValue(@Nullable LocalDate published) {
        this.published = published;
    }

    /**
     * The days of a phrase.
     *
     * @param future whether it is said of a time to come
     * @return empty for what names no days: "recently", "every morning", durations, and what depends on an unknown date
     */
    Optional<Days> days(TimeExpression time, boolean future) {
        var words = time.words().toLowerCase(Locale.ROOT).strip();
        var ours = published == null ? Optional.<Days>empty() : fromWords(words, time.value(), published, future);
        var decade = time.value() != null && time.value().matches("\\d{3}X");
        if (ours.isPresent() || (time.type().equals("SET") && !decade)) {
            return ours;
        }
        var value = time.value() == null ? time.alternative() : time.value();
        if (value == null || (published == null && !namesYear(words))) {
            return Optional.empty();
        }
        try {
            return fromValue(value.strip());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** How long a phrase says that something lasts; empty for what is no duration with a number. */
    static Optional<Period> duration(TimeExpression time) {
        var value = time.value();
        if (!time.type().equals("DURATION") || value == null || !value.matches("P\\d+[DWMY]")) {
            return Optional.empty();
        }
        return Optional.of(Period.parse(value));
    }

    /** Whether a duration is counted back from the day of writing: "the past two days". */
    static boolean endsNow(TimeExpression time) {
        return PAST_SPAN.matcher(time.words().toLowerCase(Locale.ROOT)).matches();
    }

    private static boolean namesYear(String words) {
        return Pattern.compile("\\b(?:1[5-9]|20)\\d\\d").matcher(words).find();
    }

    private static Optional<Days> fromWords(String words, @Nullable String value, LocalDate published, boolean future) {
        var part = PART_OF_DAY.matcher(words);
        if (part.matches()) {
            return fromWords(part.group(1), value, published, future);
        }
        if (WEEKEND.matcher(words).matches()) {
            return Optional.of(weekend(words, published, future));
        }
        if (words.equals("overnight")) {
            return Optional.of(new Days(published.minusDays(1), published));
        }
        if (words.equals("last week") || words.equals("the past week") || words.equals("the last week")) {
            // Both readings: the calendar week before, and the seven days before.
            var monday = published
                    .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                    .minusWeeks(1);
            return Optional.of(new Days(monday, published.minusDays(1)));
        }
        var current = THIS.matcher(words);
        if (current.matches()) {
            return Optional.of(current(current.group(1), current.group(2), published, future));
        }
        var weekday = WEEKDAY.matcher(words);
        if (weekday.matches()) {
            var which = weekday.group(2) == null ? weekday.group(3) : weekday.group(2);
            return Optional.of(Days.on(weekday(weekday.group(4), which, published, future)));
        }
        if (namesYear(words)) {
            return Optional.empty();
        }
        var monthDay = MONTH_DAY.matcher(words);
        if (monthDay.matches()) {
            return monthDay(monthDay.group(1), monthDay.group(2), published, future);
        }
        var dayMonth = DAY_MONTH.matcher(words);
        if (dayMonth.matches()) {
            return monthDay(dayMonth.group(2), dayMonth.group(1), published, future);
        }
        var month = MONTH_ONLY.matcher(words);
        if (month.matches()) {
            return Optional.of(month(month.group(2), published, future));
        }
        var ago = AGO.matcher(words);
        if (ago.matches() && value != null) {
            return ago(ago.group(1) + " " + ago.group(2), ago.group(3), value);
        }
        return Optional.empty();
    }

    /** Saturday and Sunday: those that are over or have begun, for what has happened; those to come, for what will. */
    private static Days weekend(String words, LocalDate published, boolean future) {
        var saturday = future
                ? published.plusDays(1).with(TemporalAdjusters.nextOrSame(DayOfWeek.SATURDAY))
                : published.with(TemporalAdjusters.previousOrSame(DayOfWeek.SATURDAY));
        boolean running = !future && !saturday.plusDays(1).isBefore(published);
        if (running && words.startsWith("last")) {
            saturday = saturday.minusWeeks(1);
        }
        return new Days(saturday, saturday.plusDays(1));
    }

    /** "Earlier this year" ends with the day of writing, "later this year" begins with it. */
    private static Days current(@Nullable String side, String unit, LocalDate published, boolean future) {
        var first = switch (unit) {
            case "week" -> published.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case "month" -> published.withDayOfMonth(1);
            default -> published.withDayOfYear(1);
        };
        var last = switch (unit) {
            case "week" -> first.plusDays(6);
            case "month" -> published.with(TemporalAdjusters.lastDayOfMonth());
            default -> published.with(TemporalAdjusters.lastDayOfYear());
        };
        if ("later".equals(side) || (future && side == null)) {
            return new Days(published, last);
        }
        return "late".equals(side) ? new Days(first, last) : new Days(first, published);
    }

    private static LocalDate weekday(String name, @Nullable String which, LocalDate published, boolean future) {
        var day =
                List.of("mon", "tues", "wednes", "thurs", "fri", "satur", "sun").indexOf(name) + 1;
        var wanted = DayOfWeek.of(day);
        if ("next".equals(which)) {
            return published.with(TemporalAdjusters.next(wanted));
        }
        if (which != null) {
            return published.with(TemporalAdjusters.previous(wanted));
        }
        return published.with(future ? TemporalAdjusters.nextOrSame(wanted) : TemporalAdjusters.previousOrSame(wanted));
    }

    private static int number(String month) {
        return MONTHS.indexOf(month.substring(0, 3)) + 1;
    }

    private static Optional<Days> monthDay(String month, String day, LocalDate published, boolean future) {
        // Four years on or back, since 29 February is not in every year.
        for (var shift = 0; shift <= 4; shift++) {
            var year = YearMonth.of(published.getYear() + (future ? shift : -shift), number(month));
            if (year.isValidDay(Integer.parseInt(day))) {
                var found = year.atDay(Integer.parseInt(day));
                if (future ? !found.isBefore(published) : !found.isAfter(published)) {
                    return Optional.of(Days.on(found));
                }
            }
        }
        return Optional.empty();
    }

    private static Days month(String name, LocalDate published, boolean future) {
        var found = YearMonth.of(published.getYear(), number(name));
        var now = YearMonth.from(published);
        if (future && found.isBefore(now)) {
            found = found.plusYears(1);
        } else if (!future && found.isAfter(now)) {
            found = found.minusYears(1);
        }
        return of(found);
    }

    /** Counted in years or months, a time is no more exact than half of one; "nearly" and "more than" take a side. */
    private static Optional<Days> ago(String how, String unit, String value) {
        if (!value.matches("\\d{4}(-\\d{2}(-\\d{2})?|-W\\d{2})?.*")) {
            return Optional.empty();
        }
        Days middle;
        try {
            middle = fromValue(value).orElseThrow();
        } catch (DateTimeException | java.util.NoSuchElementException e) {
            return Optional.empty();
        }
        var day = middle.first();
        var slack = switch (unit) {
            case "decade" -> Period.ofYears(5);
            case "year" -> Period.ofMonths(6);
            case "month" -> Period.ofDays(15);
            default -> Period.ofDays(3);
        };
        if (how.matches(".*\\b(nearly|almost|less than|under|not quite|close to)\\b.*")) {
            return Optional.of(new Days(day, middle.last().plus(slack)));
        }
        if (how.matches(".*\\b(more than|over|at least)\\b.*")) {
            return Optional.of(new Days(day.minus(slack).minus(slack), middle.last()));
        }
        return middle.length() > 7
                ? Optional.of(middle)
                : Optional.of(new Days(day.minus(slack), middle.last().plus(slack)));
    }

    private static Optional<Days> fromValue(String value) {
        var day = DAY.matcher(value);
        if (day.matches()) {
            return Optional.of(Days.on(LocalDate.parse(day.group(1))));
        }
        var range = RANGE.matcher(value);
        if (range.matches()) {
            var from = fromValue(range.group(1));
            var to = fromValue(range.group(2));
            return from.flatMap(
                    f -> to.filter(t -> !t.last().isBefore(f.first())).map(t -> new Days(f.first(), t.last())));
        }
        var week = WEEK.matcher(value);
        if (week.matches()) {
            var monday = LocalDate.of(Integer.parseInt(week.group(1)), 1, 4)
                    .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, Integer.parseInt(week.group(2)))
                    .with(DayOfWeek.MONDAY);
            if (week.group(4) != null) {
                return Optional.of(Days.on(monday.plusDays(Integer.parseInt(week.group(4)) - 1L)));
            }
            return Optional.of(new Days(week.group(3) == null ? monday : monday.plusDays(5), monday.plusDays(6)));
        }
        var season = SEASON.matcher(value);
        if (season.matches()) {
            var year = Integer.parseInt(season.group(1));
            return Optional.of(
                    switch (season.group(2)) {
                        case "SP" -> new Days(LocalDate.of(year, Month.MARCH, 1), LocalDate.of(year, Month.MAY, 31));
                        case "SU" -> new Days(LocalDate.of(year, Month.JUNE, 1), LocalDate.of(year, Month.AUGUST, 31));
                        case "FA" ->
                            new Days(LocalDate.of(year, Month.SEPTEMBER, 1), LocalDate.of(year, Month.NOVEMBER, 30));
                        default ->
                            new Days(
                                    LocalDate.of(year, Month.DECEMBER, 1),
                                    YearMonth.of(year + 1, 2).atEndOfMonth());
                    });
        }
        if (value.matches("\\d{4}-\\d{2}")) {
            return Optional.of(of(YearMonth.parse(value)));
        }
        if (value.matches("\\d{4}")) {
            var year = Year.parse(value);
            return Optional.of(new Days(year.atDay(1), year.atMonth(12).atEndOfMonth()));
        }
        if (value.matches("\\d{3}X")) {
            var year = Integer.parseInt(value.substring(0, 3)) * 10;
            return Optional.of(new Days(LocalDate.of(year, 1, 1), LocalDate.of(year + 9, 12, 31)));
        }
        return Optional.empty();
    }

    private static Days of(YearMonth month) {
        return new Days(month.atDay(1), month.atEndOfMonth());
    }
}
