package org.entente.relationship.balance;

import org.entente.entity.EntityId;

/**
 * Where two tied actors stand in the best partitions.
 *
 * @param together the least frustration of the whole network with both in one camp
 * @param apart the least frustration of the whole network with them in different camps
 */
public record PairStanding(EntityId a, EntityId b, Bounds together, Bounds apart) {

    /** What all best partitions have in common about a pair. */
    public enum Standing {
        TOGETHER,
        APART,
        /** Some best partitions join them and some part them. */
        SWING,
        /** Not settled within the work limits. */
        OPEN
    }

    public Standing standing() {
        if (together.upper() < apart.lower()) {
            return Standing.TOGETHER;
        }
        if (apart.upper() < together.lower()) {
            return Standing.APART;
        }
        return together.exact() && together.equals(apart) ? Standing.SWING : Standing.OPEN;
    }

    /** The frustration index of the network without a tie of this pair. */
    public Bounds without(Tie tie) {
        long weight = check(tie).weight();
        return switch (tie.sign()) {
            case POSITIVE -> together.least(apart.plus(-weight));
            case NEGATIVE -> together.plus(-weight).least(apart);
        };
    }

    /** The frustration index of the network if a tie of this pair turned into its opposite. */
    public Bounds reversed(Tie tie) {
        long weight = check(tie).weight();
        return switch (tie.sign()) {
            case POSITIVE -> together.plus(weight).least(apart.plus(-weight));
            case NEGATIVE -> together.plus(-weight).least(apart.plus(weight));
        };
    }

    private Tie check(Tie tie) {
        if (!tie.a().equals(a) || !tie.b().equals(b)) {
            throw new IllegalArgumentException(
                    "This is the standing of %s and %s, not of %s and %s.".formatted(a, b, tie.a(), tie.b()));
        }
        return tie;
    }
}
