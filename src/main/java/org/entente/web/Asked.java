package org.entente.web;

import io.swagger.v3.oas.annotations.Parameter;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import org.entente.answer.InvalidQuestion;
import org.entente.answer.Viewpoint;
import org.entente.relationship.Policy;
import org.jspecify.annotations.Nullable;

/** The request parameters that say from where a question looks; every question takes them. */
record Asked(
        @Parameter(
                description = "Day of the world that is asked about, such as 2014-06-22; without it the whole record.")
        @Nullable
        String validAt,

        @Parameter(description = "What had been learned by then: an instant, a day, or a position of the log.")
        @Nullable
        String knownAt,

        @Parameter(description = "Only what was published before this day.") @Nullable
        String publishedBefore,

        @Parameter(description = "Modalities that count as support, joined by commas; asserted without it.") @Nullable
        String modality,

        @Parameter(description = "Whether what is alleged counts too: true or false.") @Nullable
        String alleged,

        @Parameter(description = "How many independent origins must say so; 1 without it.") @Nullable
        String origins,

        @Parameter(description = "How sure the reader must be of having read it rightly, from 0 to 1.") @Nullable
        String confidence,

        @Parameter(description = "Whether only statements count that a person accepted: true or false.") @Nullable
        String reviewed,

        @Parameter(description = "Whether old reports stop counting: on or off.") @Nullable
        String decay) {

    static final Asked NOTHING = new Asked(null, null, null, null, null, null, null, null, null);

    Viewpoint viewpoint() {
        return new Viewpoint(day("validAt", validAt), knownAt, day("publishedBefore", publishedBefore), policy(true));
    }

    /** The viewpoint of a request whose modality parameter is a filter, and no part of the policy. */
    Viewpoint viewpointOfFilter() {
        return new Viewpoint(day("validAt", validAt), knownAt, day("publishedBefore", publishedBefore), policy(false));
    }

    private Policy policy(boolean withModality) {
        var given = new HashMap<String, String>();
        put(given, "modality", withModality ? modality : null);
        put(given, "alleged", alleged);
        put(given, "origins", origins);
        put(given, "confidence", confidence);
        put(given, "reviewed", reviewed);
        put(given, "decay", decay);
        try {
            return Policy.of(given);
        } catch (IllegalArgumentException e) {
            throw new InvalidQuestion(String.valueOf(e.getMessage()), e);
        }
    }

    private static void put(Map<String, String> given, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            given.put(name, value);
        }
    }

    /** @return null where nothing is given */
    static @Nullable String text(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }

    /** @return null where nothing is given */
    static @Nullable LocalDate day(String name, @Nullable String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(value.strip());
        } catch (DateTimeParseException e) {
            throw new InvalidQuestion("'%s' is a day such as 2014-06-22, not '%s'.".formatted(name, value), e);
        }
    }

    /** Refuses days of which the last lies before the first: nothing could be found between them. */
    static void inOrder(@Nullable LocalDate from, @Nullable LocalDate to) {
        if (from != null && to != null && to.isBefore(from)) {
            throw new InvalidQuestion("'to' (%s) lies before 'from' (%s).".formatted(to, from));
        }
    }
}
