package org.entente.relationship.balance;

/** Inclusive bounds on a whole number; it is known where they meet. */
public record Bounds(long lower, long upper) {

    public Bounds {
        if (lower > upper) {
            throw new IllegalArgumentException(
                    "The lower bound %d lies above the upper bound %d.".formatted(lower, upper));
        }
    }

    public boolean exact() {
        return lower == upper;
    }

    public long gap() {
        return upper - lower;
    }

    Bounds plus(Bounds other) {
        return new Bounds(lower + other.lower, upper + other.upper);
    }

    Bounds plus(long amount) {
        return new Bounds(lower + amount, upper + amount);
    }

    /** Bounds on the lesser of two numbers. */
    Bounds least(Bounds other) {
        return new Bounds(Math.min(lower, other.lower), Math.min(upper, other.upper));
    }
}
