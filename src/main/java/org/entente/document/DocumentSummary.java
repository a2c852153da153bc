package org.entente.document;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A document as a list shows it, without its words.
 *
 * @param readBy version of the reader whose reading is in force; null while there is none
 * @param statements how many were read from it
 */
public record DocumentSummary(
        DocumentId id,
        @Nullable String title,
        @Nullable String publisher,
        @Nullable String url,
        @Nullable LocalDate published,
        @Nullable String readBy,
        int statements) {}
