package org.entente.relationship;

import java.util.List;

/**
 * Reports that cannot all hold: a least set, of which none can be left out. Nothing is deleted to resolve it.
 *
 * @param reports in the order of publication, then by statement
 */
public record Contradiction(Kind kind, List<Report> reports) {

    public Contradiction {
        reports = List.copyOf(reports);
        if (reports.isEmpty()) {
            throw new IllegalArgumentException("A contradiction is between reports, and there are none.");
        }
    }

    /** In which way they cannot all hold. */
    public enum Kind {
        /** One says that it is so, the other that it is not, of days that both speak of. */
        POLARITY,
        /** Two hold, on a day of which both reports are certain, what only one can hold. */
        EXCLUSIVE,
        /** It is told as having happened, on days that lie behind the print. */
        IMPOSSIBLE_TIME,
        /** One and the same speaker said the opposite before. */
        REVERSAL
    }
}
