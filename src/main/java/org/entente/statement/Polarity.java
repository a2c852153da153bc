package org.entente.statement;

/** Whether a claim says that something is so, or that it is not ("has yet to order any airstrikes"). */
public enum Polarity {
    POSITIVE,
    NEGATIVE
}
