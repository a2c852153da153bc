package org.entente.graph;

import org.entente.document.DocumentId;
import org.springframework.modulith.NamedInterface;

/** A document that was erased is given again. */
@NamedInterface("problem")
public final class DocumentErased extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DocumentErased(DocumentId document) {
        super(
                "Document %s was erased and is not taken again. Give it under another address or title if that was a mistake."
                        .formatted(document));
    }
}
