package org.entente.statement;

import org.entente.document.Document;
import org.entente.document.DocumentId;
import org.entente.document.TextSpan;

/**
 * Where a document reports something.
 *
 * @param quotation the exact characters of the span
 */
public record Evidence(DocumentId document, TextSpan span, String quotation) {

    public Evidence {
        if (quotation.length() != span.length()) {
            throw new IllegalArgumentException("The quotation '%s' is not %s long".formatted(quotation, span));
        }
    }

    public static Evidence in(Document document, TextSpan span) {
        return new Evidence(document.id(), span, span.of(document.text()));
    }

    /** Whether the quotation stands in the document where it says. */
    public boolean standsIn(Document other) {
        return document.equals(other.id())
                && span.end() <= other.text().length()
                && span.of(other.text()).equals(quotation);
    }
}
