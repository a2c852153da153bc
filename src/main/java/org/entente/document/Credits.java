package org.entente.document;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Recognises who wrote and who supplied a text: bylines, agency lines, datelines, photo credits. */
final class Credits {

    private static final String NAME = "\\p{Lu}[\\p{L}.'-]*";

    private static final String WORD =
            "(?:" + NAME + "|and|in|at|for|of|the|de|van|von|bin|correspondent|editor|reporter|writer|staff|chief)";

    private static final Pattern BYLINE =
            Pattern.compile("(?i:by|from|written by|story by|text by|reported by|words by):? " + NAME
                    + "(?:[ ,&/|]{1,3}" + WORD + ")*");
    private static final Pattern PLACED_NAME = Pattern.compile(NAME + "(?: " + NAME + "){1,3}(?:,? (?:in|at) " + NAME
            + "(?: " + NAME + "){0,2}" + "|, (?:[\\p{L}' -]+ )?(?:correspondent|editor|reporter|writer))");
    private static final Pattern WORKERS = Pattern.compile(
            "[(\\[]?(?:additional reporting|reporting|writing|editing|compiled|edited|translated)"
                    + "(?: and (?:writing|editing))? by .*",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern SOURCE = Pattern.compile(
            "[(\\[]?(?:source|via|copyright|©|agency|agencies):? *(.{2,60}?)[)\\]]?", Pattern.CASE_INSENSITIVE);

    /** "BAGHDAD, June 22 (Agency) — ", "(Agency) - ", "BAGHDAD — ". */
    private static final Pattern DATELINE = Pattern.compile(
            "(?:(?<place>\\p{Lu}[\\p{Lu}.' -]{2,30}(?:, ?[\\p{L}][\\p{L}. -]{2,25})?|\\p{Lu}[\\p{L}' -]{2,30}(?=,? ?(?:\\(|(?:\\d{1,2} )?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec))))"
                    + "(?:, ?(?<date>[\\p{L}]{3,9}\\.? \\d{1,2}(?:, \\d{4})?|\\d{1,2} [\\p{L}]{3,9}\\.?(?: \\d{2,4})?))?,? ?)?"
                    + "(?:\\((?<agency>[^()]{2,60})\\) ?)?(?:(?<=[ )])(?:-{1,2}|[–—])|—|:(?= )) ?(?:\\[\\p{L}{2,10}\\] ?)?");

    private static final Pattern PHOTO_CREDIT = Pattern.compile(
            "[ .]?\\(?(?:(?:(?:file )?(?:photo|photograph|picture|image)s?(?: credit| courtesy)?(?: by|:|/))[^()]{2,60}"
                    + "|\\((?<agency>[^()]{2,40}))\\)?\\.?$",
            Pattern.CASE_INSENSITIVE);

    private final Map<String, String> agencies = new HashMap<>();

    Credits() {
        for (var row : PhraseFile.rows("agencies.tsv")) {
            row.forEach(name -> agencies.put(name, row.getFirst()));
        }
    }

    /** The agency that words name, exactly or with a person or a place before it: "AP", "Jane Doe/AP". */
    Optional<String> agency(String words) {
        var stripped = words.strip().replaceAll("^[^\\p{L}]+|[^\\p{L}]+$", "");
        var exact = agencies.get(stripped);
        if (exact != null) {
            return Optional.of(exact);
        }
        var parts = stripped.split("\\s*(?:[/,|;&–—]|\\band\\b| - |\\bvia\\b)\\s*", -1);
        for (var i = parts.length - 1; i >= 0; i--) {
            var named = agencies.get(parts[i].replaceAll(" (?:Writer|Photo|staff)$", ""));
            if (named != null) {
                return Optional.of(named);
            }
        }
        return Optional.empty();
    }

    /** A whole block that credits and reports nothing. */
    record Credit(String reason, @Nullable String agency) {}

    /** @param underHeadline whether the headline has come: before it, capitalised words may be one */
    Optional<Credit> credit(Block block, boolean underHeadline) {
        var line = block.text();
        if (block.words() > 25) {
            return Optional.empty();
        }
        var agency = block.words() <= 6 ? agency(line) : Optional.<String>empty();
        if (agency.isPresent()) {
            return Optional.of(new Credit("agency line", agency.get()));
        }
        var source = SOURCE.matcher(line);
        if (source.matches()) {
            var named = agency(source.group(1));
            if (named.isPresent()) {
                return Optional.of(new Credit("agency line", named.get()));
            }
        }
        if (WORKERS.matcher(line).matches()) {
            return Optional.of(new Credit("byline", null));
        }
        if (block.words() <= 14
                && !block.endsLikeASentence()
                && (BYLINE.matcher(line).matches()
                        || (underHeadline && PLACED_NAME.matcher(line).matches()))) {
            return Optional.of(new Credit(
                    "byline", agency(line.replaceFirst("(?i)^by ", "")).orElse(null)));
        }
        return Optional.empty();
    }

    /**
     * A dateline before a report.
     *
     * @param length of the dateline in characters
     */
    record Dateline(
            int length, @Nullable String agency, @Nullable String date) {}

    Optional<Dateline> dateline(Block block) {
        var found = DATELINE.matcher(block.text());
        if (!found.lookingAt()
                || found.end() == 0
                || found.end() >= block.text().length()) {
            return Optional.empty();
        }
        var agency = found.group("agency");
        var named = agency == null ? null : agency(agency).orElse(null);
        var place = found.group("place");
        var date = found.group("date");
        if (agency != null && named == null && place != null && isShouted(place)) {
            // in brackets behind a place in capitals stands an agency, whether or not its name is known
            named = agency.strip();
        }
        if ((agency != null && named == null)
                || (named == null && date == null && (place == null || !isShouted(place)))) {
            return Optional.empty();
        }
        if (agency == null && date == null && found.group().contains(":")) {
            return Optional.empty();
        }
        return Optional.of(new Dateline(found.end(), named, date));
    }

    private static boolean isShouted(String place) {
        return place.equals(place.toUpperCase(Locale.ROOT));
    }

    /** How many characters at the end of a caption credit its photograph; 0 if none do. */
    int photoCredit(Block block) {
        var found = PHOTO_CREDIT.matcher(block.text());
        if (!found.find()) {
            return 0;
        }
        var agency = found.group("agency");
        return agency == null || agency(agency).isPresent() || agency.contains("/") || agency.startsWith("Photo")
                ? block.text().length() - found.start()
                : 0;
    }
}
