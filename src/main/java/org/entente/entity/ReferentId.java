package org.entente.entity;

import java.util.List;
import org.entente.document.ContentHash;
import org.entente.document.DocumentId;
import org.entente.document.TextSpan;

/** Identifies what a document's mentions speak of: made from the document and the first mention's span. */
public record ReferentId(String value) implements Comparable<ReferentId> {

    /** @param mentions of the referent, at least one */
    public static ReferentId of(DocumentId document, List<TextSpan> mentions) {
        var first = mentions.stream().min(TextSpan::compareTo).orElseThrow();
        return new ReferentId(ContentHash.of("referent", document, first.start(), first.end()));
    }

    @Override
    public int compareTo(ReferentId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
