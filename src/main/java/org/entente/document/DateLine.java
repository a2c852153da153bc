package org.entente.document;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A line that holds a date and nothing else, as pages print them above their articles. Such a date is evidence only: it
 * may be the day on which the page was printed.
 *
 * @param words as they stand in the text
 * @param day null where the line can be read in two ways, as 3/4/2014 can
 */
record DateLine(
        String words, @org.jspecify.annotations.Nullable LocalDate day) {

    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    private static final Pattern LABEL = Pattern.compile(
            "^(?:(?:first |last )?(?:published|updated|posted|modified|created|date|dated|issued)(?: on| at)?[: ]+)+");

    private static final Pattern TIME =
            Pattern.compile("\\b(?:at )?\\d{1,2}[:.]\\d{2}(?:[:.]\\d{2})?(?: ?[ap]\\.?m\\.?)?"
                    + "|\\b\\d{1,2} ?[ap]\\.?m\\b\\.?|\\b(?:gmt|utc|est|edt|bst|cet|cest|pst|pdt|ist|eet|msk|et)\\b"
                    + "|[+-]\\d{2}:?\\d{2}\\b");

    private static final Pattern WEEKDAY =
            Pattern.compile("\\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\\b\\.?,?");

    private static final String MONTH = "(jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*\\.?";

    private static final Pattern DAY_FIRST =
            Pattern.compile("(\\d{1,2})(?:st|nd|rd|th)?[ -](?:of )?" + MONTH + ",?[ -](\\d{4})");
    private static final Pattern MONTH_FIRST = Pattern.compile(MONTH + " (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})");
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})(?:t.*)?");
    private static final Pattern NUMBERS = Pattern.compile("\\d{1,2}[/.]\\d{1,2}[/.](?:\\d{2}|\\d{4})");

    static Optional<DateLine> of(String line) {
        if (line.length() > 90) {
            return Optional.empty();
        }
        var rest = LABEL.matcher(line.toLowerCase(Locale.ROOT).strip()).replaceFirst("");
        var iso = ISO.matcher(rest);
        if (iso.matches()) {
            return day(line, iso.group(1), iso.group(2), iso.group(3));
        }
        rest = TIME.matcher(rest).replaceAll(" ");
        rest = WEEKDAY.matcher(rest).replaceAll(" ");
        rest = rest.replaceAll("[|•·–—]", " ").replaceAll("\\s+", " ").replaceAll("^[\\s,;-]+|[\\s,;.-]+$", "");
        var dayFirst = DAY_FIRST.matcher(rest);
        if (dayFirst.matches()) {
            return day(line, dayFirst.group(3), dayFirst.group(2), dayFirst.group(1));
        }
        var monthFirst = MONTH_FIRST.matcher(rest);
        if (monthFirst.matches()) {
            return day(line, monthFirst.group(3), monthFirst.group(1), monthFirst.group(2));
        }
        return NUMBERS.matcher(rest).matches() ? Optional.of(new DateLine(line, null)) : Optional.empty();
    }

    private static Optional<DateLine> day(String line, String year, String month, String day) {
        try {
            var number = Character.isDigit(month.charAt(0))
                    ? Integer.parseInt(month)
                    : MONTHS.indexOf(month.substring(0, 3)) + 1;
            return Optional.of(new DateLine(line, LocalDate.of(Integer.parseInt(year), number, Integer.parseInt(day))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
