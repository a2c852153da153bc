package org.entente.document;

import org.jspecify.annotations.Nullable;

/** Identifies one publication of a text: made from its publisher, address, date, title and text. */
public record DocumentId(String value) implements Comparable<DocumentId> {

    public static DocumentId of(
            @Nullable String publisher,
            @Nullable String url,
            Published published,
            @Nullable String title,
            String text) {
        return new DocumentId(ContentHash.of("document", publisher, url, published.on(), title, text));
    }

    @Override
    public int compareTo(DocumentId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
