package org.entente.relationship.balance;

/** Whether a tie is one of cooperation or of conflict. */
public enum Sign {
    POSITIVE,
    NEGATIVE;

    /** The sign of a walk is the product of its ties' signs: the enemy of an enemy is positive. */
    public Sign times(Sign other) {
        return this == other ? POSITIVE : NEGATIVE;
    }
}
