package org.entente.relationship.balance;

import java.util.List;
import org.entente.entity.EntityId;

/**
 * Why a part of a signed network cannot be less frustrated than a bound. Anyone can check it with additions alone, without
 * the solver that found it.
 *
 * <p>Every partition into two camps frustrates at least one tie of each negative cycle (Harary 1953). So cycles that share
 * out the ties' weights, none loaded beyond its weight, prove that the frustrated weight is at least the sum of their
 * amounts: the dual of the cycle relaxation of Barahona and Mahjoub (1986), "On the cut polytope", Mathematical
 * Programming 36. Weights are whole, so the bound is rounded up. Where that does not reach the optimum, cases are
 * distinguished: two actors are in the same camp, or in different ones.
 */
public sealed interface Proof {

    /** The least frustrated weight that it proves. */
    long bound();

    /**
     * Cycles and their amounts.
     *
     * @param denominator what every amount is divided by
     */
    record Packing(List<Cycle> cycles, long denominator) implements Proof {

        public Packing {
            cycles = List.copyOf(cycles);
        }

        @Override
        public long bound() {
            return Math.ceilDiv(cycles.stream().mapToLong(Cycle::amount).sum(), denominator);
        }
    }

    /** Either {@code a} and {@code b} share a camp, or they do not: the weaker case counts. */
    record Cases(EntityId a, EntityId b, Proof together, Proof apart) implements Proof {

        @Override
        public long bound() {
            return Math.min(together.bound(), apart.bound());
        }
    }

    /** A closed walk whose signs multiply to a negative one; each link starts or ends where the one before ended. */
    record Cycle(List<Link> links, long amount) {

        public Cycle {
            links = List.copyOf(links);
        }
    }

    /**
     * One step of a cycle, with {@code a} before {@code b}.
     *
     * @param assumed whether it is what the case assumes (positive: same camp), which costs nothing, and not a pair's net tie
     */
    record Link(EntityId a, EntityId b, Sign sign, boolean assumed) {}
}
