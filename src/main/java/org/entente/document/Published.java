package org.entente.document;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When a document was published, and where that was learned from.
 *
 * @param on the day in the publisher's own time zone; null when unknown
 */
public record Published(@Nullable LocalDate on, Source source) {

    public static final Published UNKNOWN = new Published(null, Source.NOWHERE);

    public Published {
        if ((on == null) != (source == Source.NOWHERE)) {
            throw new IllegalArgumentException(
                    "A publication date and its source come together: %s from %s".formatted(on, source));
        }
    }

    /** Where a publication date was learned from. */
    public enum Source {
        /** Whoever submitted the document said so. */
        CALLER,
        /** Metadata of the page, such as {@code article:published_time}. */
        METADATA,
        /** A date in the text itself. */
        TEXT,
        NOWHERE
    }
}
