package org.entente.relationship.balance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.entity.EntityId;

/**
 * Checks what is claimed about frustration from the ties alone, by additions: the upper bound by its partition, the lower
 * one by its proof. Knows nothing of how either was found.
 */
final class ProofCheck {

    private record Pair(EntityId a, EntityId b) {}

    private final Map<Pair, Long> net = new HashMap<>();
    private final List<Tie> ties;
    private long ambivalence;

    ProofCheck(List<Tie> ties) {
        this.ties = ties;
        var gross = new HashMap<Pair, Long>();
        for (var tie : ties) {
            var pair = new Pair(tie.a(), tie.b());
            net.merge(pair, tie.sign() == Sign.POSITIVE ? tie.weight() : -tie.weight(), Long::sum);
            gross.merge(pair, tie.weight(), Long::sum);
        }
        gross.forEach((pair, weight) -> ambivalence += (weight - net(pair)) / 2);
    }

    private long net(Pair pair) {
        return Math.abs(net.getOrDefault(pair, 0L));
    }

    void check(Frustration found) {
        checkPartition(found);
        checkProofs(found);
    }

    private void checkPartition(Frustration found) {
        var camp = new HashMap<EntityId, Integer>();
        for (int component = 0; component < found.components().size(); component++) {
            var camps = found.components().get(component);
            for (var actor : camps.first()) {
                assertThat(camp.put(actor, 2 * component)).isNull();
            }
            for (var actor : camps.second()) {
                assertThat(camp.put(actor, 2 * component + 1)).isNull();
            }
        }
        var frustrated = new ArrayList<Tie>();
        for (var tie : ties.stream().sorted().toList()) {
            int a = camp.getOrDefault(tie.a(), -1);
            int b = camp.getOrDefault(tie.b(), -1);
            assertThat(a).as("camp of %s", tie.a()).isNotNegative();
            if (net(new Pair(tie.a(), tie.b())) != 0) {
                assertThat(a / 2).as("component of both ends of %s", tie).isEqualTo(b / 2);
            }
            if ((a == b) == (tie.sign() == Sign.NEGATIVE)) {
                frustrated.add(tie);
            }
        }
        assertThat(found.frustrated()).isEqualTo(frustrated);
        assertThat(found.index().upper())
                .isEqualTo(frustrated.stream().mapToLong(Tie::weight).sum());
    }

    private void checkProofs(Frustration found) {
        assertThat(found.ambivalence()).isEqualTo(ambivalence);
        long proven = ambivalence;
        var usedBefore = new HashSet<Pair>();
        for (var proof : found.proofs()) {
            var used = new HashSet<Pair>();
            proven += proven(proof, List.of(), used);
            for (var pair : used) {
                assertThat(usedBefore.add(pair))
                        .as("%s is used by one proof only", pair)
                        .isTrue();
            }
        }
        assertThat(found.index().lower()).isEqualTo(proven);
    }

    /** What a proof proves; assumptions are pairs with their sign. */
    private long proven(Proof proof, List<Proof.Link> assumptions, Set<Pair> used) {
        return switch (proof) {
            case Proof.Packing packing -> proven(packing, assumptions, used);
            case Proof.Cases(var a, var b, var together, var apart) ->
                Math.min(
                        proven(together, with(assumptions, a, b, Sign.POSITIVE), used),
                        proven(apart, with(assumptions, a, b, Sign.NEGATIVE), used));
        };
    }

    private static List<Proof.Link> with(List<Proof.Link> assumptions, EntityId a, EntityId b, Sign sign) {
        var more = new ArrayList<>(assumptions);
        more.add(new Proof.Link(a, b, sign, true));
        return more;
    }

    private long proven(Proof.Packing packing, List<Proof.Link> assumptions, Set<Pair> used) {
        var load = new HashMap<Pair, Long>();
        long total = 0;
        for (var cycle : packing.cycles()) {
            assertThat(cycle.amount()).isPositive();
            checkCycle(cycle, assumptions);
            total += cycle.amount();
            for (var link : cycle.links()) {
                if (!link.assumed()) {
                    load.merge(new Pair(link.a(), link.b()), cycle.amount(), Long::sum);
                }
            }
        }
        load.forEach((pair, amount) ->
                assertThat(amount).as("load of %s", pair).isLessThanOrEqualTo(net(pair) * packing.denominator()));
        used.addAll(load.keySet());
        return Math.ceilDiv(total, packing.denominator());
    }

    private void checkCycle(Proof.Cycle cycle, List<Proof.Link> assumptions) {
        int negative = 0;
        for (var link : cycle.links()) {
            if (link.assumed()) {
                assertThat(assumptions).contains(link);
            } else {
                long weight = net.getOrDefault(new Pair(link.a(), link.b()), 0L);
                assertThat(Long.signum(weight)).isEqualTo(link.sign() == Sign.POSITIVE ? 1 : -1);
            }
            negative += link.sign() == Sign.NEGATIVE ? 1 : 0;
        }
        assertThat(negative % 2).as("negative ties of a negative cycle").isEqualTo(1);
        assertThat(cycle.links()).anyMatch(link -> !link.assumed());
        var first = cycle.links().getFirst();
        assertThat(closes(cycle.links(), first.a()) || closes(cycle.links(), first.b()))
                .as("the links are walked in a ring: %s", cycle)
                .isTrue();
    }

    private static boolean closes(List<Proof.Link> links, EntityId start) {
        var at = start;
        for (var link : links) {
            if (link.a().equals(at)) {
                at = link.b();
            } else if (link.b().equals(at)) {
                at = link.a();
            } else {
                return false;
            }
        }
        return at.equals(start);
    }
}
