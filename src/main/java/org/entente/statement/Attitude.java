package org.entente.statement;

/** What one speaker does with what is said. */
public enum Attitude {
    ASSERTS,
    CLAIMS,
    ALLEGES,
    ACCUSES,
    ADMITS,
    DENIES,
    PROMISES,
    REQUESTS,
    THREATENS,
    PLANS,
    SUPPOSES
}
