package org.entente.relationship.balance;

import java.util.List;
import org.entente.entity.EntityId;

/**
 * How far a signed network is from falling into two camps, friends within and enemies between.
 *
 * <p>The frustration index, or line index of balance, is the least weight of ties that must go, or change sign, until the
 * network is balanced: Harary (1959), "On the measurement of structural balance", Behavioral Science 4(4); Aref and Wilson
 * (2019), "Balance and frustration in signed networks", Journal of Complex Networks 7(2). Ties have weights here; with
 * weight 1 throughout it is theirs.
 *
 * @param index the frustration index where the bounds meet
 * @param components one partition into camps for each connected component, larger first; camps of different components
 *     have nothing to do with each other
 * @param frustrated the ties that this partition frustrates, in order; their weights sum to the upper bound
 * @param ambivalence what no partition can avoid: for each pair with both cooperation and conflict, the lesser of the two
 * @param proofs of the lower bound: together with the ambivalence their bounds sum to it. No two use a tie between the same pair
 * @param weight of all ties
 */
public record Frustration(
        Bounds index, List<Camps> components, List<Tie> frustrated, long ambivalence, List<Proof> proofs, long weight) {

    public Frustration {
        components = List.copyOf(components);
        frustrated = List.copyOf(frustrated);
        proofs = List.copyOf(proofs);
    }

    /** Two camps; {@code first} holds the actor whose id comes first, {@code second} may be empty. */
    public record Camps(List<EntityId> first, List<EntityId> second) {

        public Camps {
            first = List.copyOf(first);
            second = List.copyOf(second);
        }

        public int size() {
            return first.size() + second.size();
        }
    }

    /**
     * Normalised frustration {@code 1 - 2L/W}, 1 for a balanced network: the F(G) of Aref and Wilson (2018), "Measuring
     * partial balance in signed networks", Journal of Complex Networks 6(4), with weights. No partition need frustrate more
     * than half the weight, so that it is never negative.
     *
     * @return its value at the upper bound of the index, that is its own lower bound; 1 for a network without ties
     */
    public double degreeOfBalance() {
        return weight == 0 ? 1 : 1 - 2.0 * index.upper() / weight;
    }
}
