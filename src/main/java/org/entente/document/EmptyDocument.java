package org.entente.document;

/** There is no text. */
public final class EmptyDocument extends UnreadableDocument {

    private static final long serialVersionUID = 1L;

    EmptyDocument(String what) {
        super("The document has no text to read: %s. Send the article's text as 'text', or its page as 'html'."
                .formatted(what));
    }
}
