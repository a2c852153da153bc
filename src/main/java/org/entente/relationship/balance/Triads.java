package org.entente.relationship.balance;

import java.util.List;
import java.util.OptionalDouble;
import org.entente.entity.EntityId;

/**
 * The triangles of a signed network, by the net sign of each pair (a pair whose cooperation and conflict cancel has none).
 *
 * <p>A triad is balanced when the product of its signs is positive (Cartwright and Harary 1956, "Structural balance: a
 * generalization of Heider's theory", Psychological Review 63): all three friends, or two friends with a common enemy.
 *
 * @param allPositive balanced
 * @param oneNegative unbalanced: two enemies with a common friend
 * @param twoNegative balanced
 * @param allNegative unbalanced, though Davis (1967) allows it: three enemies in three camps
 * @param unbalanced the unbalanced ones, in the order of their actors; no more than were asked for
 */
public record Triads(long allPositive, long oneNegative, long twoNegative, long allNegative, List<Triad> unbalanced) {

    public Triads {
        unbalanced = List.copyOf(unbalanced);
    }

    /** Three actors in the order of their ids, and the net signs between them. */
    public record Triad(EntityId a, EntityId b, EntityId c, Sign ab, Sign ac, Sign bc) {

        public boolean balanced() {
            return ab.times(ac).times(bc) == Sign.POSITIVE;
        }
    }

    public long balancedCount() {
        return allPositive + twoNegative;
    }

    public long unbalancedCount() {
        return oneNegative + allNegative;
    }

    /**
     * Degree of balance: balanced triads over all triads, in [0, 1]. Cartwright and Harary (1956) define it over all
     * cycles; this is its restriction to triangles, the T of Aref and Wilson (2018), "Measuring partial balance in
     * signed networks", Journal of Complex Networks 6(4). Empty where there is no triad.
     */
    public OptionalDouble degreeOfBalance() {
        long all = balancedCount() + unbalancedCount();
        return all == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) balancedCount() / all);
    }
}
