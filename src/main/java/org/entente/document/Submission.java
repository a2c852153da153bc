package org.entente.document;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A text as somebody hands it in, with what is known about its publication.
 *
 * @param text plain text; null where {@code html} is given
 * @param html a page; null where {@code text} is given
 * @param published the day of publication in the publisher's own time zone; null when unknown
 * @param agency the news agency to credit; null to take the one that the text credits
 * @param language ISO 639 code; null to find out
 */
public record Submission(
        @Nullable String text,
        @Nullable String html,
        @Nullable String title,
        @Nullable String publisher,
        @Nullable LocalDate published,
        @Nullable String url,
        @Nullable String agency,
        @Nullable String language) {

    /** A plain text of which nothing else is known. */
    public static Submission text(String text) {
        return new Submission(text, null, null, null, null, null, null, null);
    }

    /** A page of which nothing else is known. */
    public static Submission html(String html) {
        return new Submission(null, html, null, null, null, null, null, null);
    }

    public Submission titled(@Nullable String title) {
        return new Submission(text, html, title, publisher, published, url, agency, language);
    }

    public Submission publishedBy(@Nullable String publisher) {
        return new Submission(text, html, title, publisher, published, url, agency, language);
    }

    public Submission publishedOn(@Nullable LocalDate published) {
        return new Submission(text, html, title, publisher, published, url, agency, language);
    }
}
