package org.entente.document;

/** The characters are no text: a PDF, an image, an archive, or text in another encoding than was said. */
public final class BinaryDocument extends UnreadableDocument {

    private static final long serialVersionUID = 1L;

    BinaryDocument(long strange, long characters) {
        super(
                ("The document is not text: %d of its %d characters are control or replacement characters. Send the plain "
                                + "text, encoded as UTF-8, not the PDF, image or archive that holds it.")
                        .formatted(strange, characters));
    }
}
