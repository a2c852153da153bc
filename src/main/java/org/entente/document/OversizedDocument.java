package org.entente.document;

/** The text is longer than the limit. */
public final class OversizedDocument extends UnreadableDocument {

    private static final long serialVersionUID = 1L;

    OversizedDocument(long bytes, long limit) {
        super("The document has %d bytes; the limit is %d. Split it into its articles or chapters, or raise the limit."
                .formatted(bytes, limit));
    }
}
