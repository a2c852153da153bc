package org.entente.web;

import io.swagger.v3.oas.annotations.Parameter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.entente.answer.InvalidQuestion;
import org.entente.answer.StatementAnswers.After;
import org.entente.entity.EntityId;
import org.entente.statement.StatementId;
import org.jspecify.annotations.Nullable;

/** The request parameters that say which part of a list is wanted. */
record Paging(
        @Parameter(description = "How many items at most: 1 to 1000, 50 without it.") @Nullable
        String limit,

        @Parameter(description = "Where the page begins: the `next` of the page before.") @Nullable
        String cursor) {

    private static final String WALK = "behind ";
    private static final int DEFAULT = 50;
    private static final int MOST = 1000;

    int size() {
        if (limit == null || limit.isBlank()) {
            return DEFAULT;
        }
        try {
            var size = Integer.parseInt(limit.strip());
            if (size >= 1 && size <= MOST) {
                return size;
            }
        } catch (NumberFormatException e) {
            throw new InvalidQuestion("'limit' is a whole number from 1 to %d, not '%s'.".formatted(MOST, limit), e);
        }
        throw new InvalidQuestion("'limit' is a whole number from 1 to %d, not '%s'.".formatted(MOST, limit));
    }

    int offset() {
        return decoded().map(Paging::number).orElse(0);
    }

    @Nullable
    After after() {
        return decoded().map(Paging::after).orElse(null);
    }

    /** The entity behind which the page of a walk begins; null at the start. */
    @Nullable
    EntityId afterEntity() {
        return decoded()
                .map(plain -> {
                    if (!plain.startsWith(WALK)) {
                        throw invalid(null);
                    }
                    return new EntityId(plain.substring(WALK.length()));
                })
                .orElse(null);
    }

    static @Nullable String behind(@Nullable EntityId entity) {
        return entity == null ? null : encoded(WALK + entity.value());
    }

    /** The items of the page. */
    <T> List<T> of(List<T> all) {
        var from = Math.min(offset(), all.size());
        return all.subList(from, Math.min(from + size(), all.size()));
    }

    /** Where the next page of a list begins; null on the last. */
    @Nullable
    String next(List<?> all) {
        var end = offset() + size();
        return end < all.size() ? encoded(Integer.toString(end)) : null;
    }

    /** Where the page behind this one begins, for lists that are fetched a page at a time. */
    String following() {
        return encoded(Integer.toString(offset() + size()));
    }

    static @Nullable String encoded(@Nullable After after) {
        return after == null ? null : encoded((after.published() == null ? "" : after.published()) + "|" + after.id());
    }

    static String encoded(String plain) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    private Optional<String> decoded() {
        if (cursor == null || cursor.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new String(Base64.getUrlDecoder().decode(cursor.strip()), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            throw invalid(e);
        }
    }

    private static int number(String plain) {
        try {
            var number = Integer.parseInt(plain);
            if (number < 0) {
                throw new NumberFormatException(plain);
            }
            return number;
        } catch (NumberFormatException e) {
            throw invalid(e);
        }
    }

    private static After after(String plain) {
        var bar = plain.indexOf('|');
        if (bar < 0) {
            throw invalid(null);
        }
        try {
            var published = bar == 0 ? null : LocalDate.parse(plain.substring(0, bar));
            return new After(published, new StatementId(plain.substring(bar + 1)));
        } catch (DateTimeParseException e) {
            throw invalid(e);
        }
    }

    private static InvalidQuestion invalid(@Nullable Throwable cause) {
        var message = "'cursor' is the 'next' of a page of the same list. Leave it out to begin at the start.";
        return cause == null ? new InvalidQuestion(message) : new InvalidQuestion(message, cause);
    }
}
