package org.entente.statement;

/** In which way a claim is put forward, derived from the chain of speakers and the clause. */
public enum Modality {
    ASSERTED,
    ALLEGED,
    DENIED,
    REQUESTED,
    PROMISED,
    PLANNED,
    THREATENED,
    HYPOTHETICAL
}
