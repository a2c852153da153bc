package org.entente.statement;

import org.entente.document.ContentHash;
import org.jspecify.annotations.Nullable;

/**
 * A person's verdict on how a statement was read.
 *
 * @param correction what it should read, in the reviewer's words; only with {@link Verdict#CORRECTED}
 */
public record Review(
        StatementId statement,
        Verdict verdict,
        String by,
        String why,
        @Nullable String correction) {

    /** The verdict. */
    public enum Verdict {
        ACCEPTED,
        MISREAD,
        CORRECTED
    }

    public String id() {
        return ContentHash.of("review", statement, verdict, by, correction);
    }
}
