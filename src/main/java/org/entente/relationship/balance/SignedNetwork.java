package org.entente.relationship.balance;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.entente.entity.EntityId;
import org.entente.relationship.balance.Triads.Triad;

/**
 * Who cooperates and who is in conflict with whom, how strongly, and why. Ties of one pair and sign are joined, their
 * contributions kept; a pair may have both a tie of cooperation and one of conflict.
 */
public final class SignedNetwork {

    private static final long MOST_WEIGHT = 1_000_000_000_000L;

    private final List<Tie> ties;
    private final long weight;
    /** For each actor its bonds by the other actor. */
    private final Map<EntityId, NavigableMap<EntityId, Bond>> bonds = new TreeMap<>();

    /** @param given in any order, which does not matter to any answer */
    public SignedNetwork(Collection<Tie> given) {
        ties = joined(given);
        weight = ties.stream().mapToLong(Tie::weight).reduce(0, Math::addExact);
        if (weight > MOST_WEIGHT) {
            throw new IllegalArgumentException(
                    "The ties weigh %d together; give weights in a coarser unit, up to %d together."
                            .formatted(weight, MOST_WEIGHT));
        }
        for (var tie : ties) {
            bond(tie, tie.a(), tie.b());
            bond(tie, tie.b(), tie.a());
        }
    }

    private static List<Tie> joined(Collection<Tie> given) {
        var joined = new TreeMap<Tie, List<Contribution>>();
        for (var tie : given) {
            joined.computeIfAbsent(tie, _ -> new ArrayList<>()).addAll(tie.contributions());
        }
        var byNameAndWeight = Comparator.comparing(Contribution::name)
                .thenComparing(Comparator.comparingLong(Contribution::weight).reversed())
                .thenComparing(contribution -> contribution.statements().toString());
        return joined.entrySet().stream()
                .map(entry -> new Tie(
                        entry.getKey().a(),
                        entry.getKey().b(),
                        entry.getKey().sign(),
                        entry.getValue().stream().sorted(byNameAndWeight).toList()))
                .toList();
    }

    private void bond(Tie tie, EntityId of, EntityId with) {
        var none = new Bond(with, 0, List.of(), List.of());
        bonds.computeIfAbsent(of, _ -> new TreeMap<>())
                .merge(
                        with,
                        switch (tie.sign()) {
                            case POSITIVE -> new Bond(with, tie.weight(), tie.contributions(), none.conflict());
                            case NEGATIVE -> new Bond(with, -tie.weight(), none.cooperation(), tie.contributions());
                        },
                        SignedNetwork::both);
    }

    private static Bond both(Bond cooperation, Bond conflict) {
        return new Bond(
                cooperation.other(),
                cooperation.strength() + conflict.strength(),
                cooperation.cooperation(),
                conflict.conflict());
    }

    /** By actors, then cooperation before conflict. */
    public List<Tie> ties() {
        return ties;
    }

    public long weight() {
        return weight;
    }

    public List<EntityId> actors() {
        return List.copyOf(bonds.keySet());
    }

    /** All that an actor has with others, in the order of their ids; empty for one without ties. */
    public List<Bond> bondsOf(EntityId actor) {
        return List.copyOf(with(actor).values());
    }

    /** With whom it cooperates more than it is in conflict; the strongest first, then by id. */
    public List<Bond> alliesOf(EntityId actor) {
        return bondsOf(actor).stream()
                .filter(bond -> bond.strength() > 0)
                .sorted(Comparator.comparingLong(Bond::strength).reversed().thenComparing(Bond::other))
                .toList();
    }

    /** With whom it is more in conflict than it cooperates; the fiercest first, then by id. */
    public List<Bond> adversariesOf(EntityId actor) {
        return bondsOf(actor).stream()
                .filter(bond -> bond.strength() < 0)
                .sorted(Comparator.comparingLong(Bond::strength).thenComparing(Bond::other))
                .toList();
    }

    /**
     * Counts all triads.
     *
     * @param listed how many unbalanced ones to list at most
     */
    public Triads triads(int listed) {
        var count = new long[4];
        var unbalanced = new ArrayList<Triad>();
        for (var a : bonds.keySet()) {
            for (var ab : netAfter(a, a)) {
                for (var ac : netAfter(a, ab.other())) {
                    var bc = with(ab.other()).get(ac.other());
                    if (bc == null || bc.strength() == 0) {
                        continue;
                    }
                    var triad = new Triad(a, ab.other(), ac.other(), sign(ab), sign(ac), sign(bc));
                    count[negatives(triad)]++;
                    if (!triad.balanced() && unbalanced.size() < listed) {
                        unbalanced.add(triad);
                    }
                }
            }
        }
        return new Triads(count[0], count[1], count[2], count[3], unbalanced);
    }

    /**
     * Counts the triads that an actor is in.
     *
     * @param listed how many unbalanced ones to list at most
     */
    public Triads triadsOf(EntityId actor, int listed) {
        var count = new long[4];
        var unbalanced = new ArrayList<Triad>();
        var own = bondsOf(actor).stream().filter(b -> b.strength() != 0).toList();
        for (var i = 0; i < own.size(); i++) {
            for (var j = i + 1; j < own.size(); j++) {
                var between = with(own.get(i).other()).get(own.get(j).other());
                if (between == null || between.strength() == 0) {
                    continue;
                }
                var triad =
                        triad(Stream.of(actor, own.get(i).other(), own.get(j).other())
                                .sorted()
                                .toList());
                count[negatives(triad)]++;
                if (!triad.balanced() && unbalanced.size() < listed) {
                    unbalanced.add(triad);
                }
            }
        }
        return new Triads(count[0], count[1], count[2], count[3], unbalanced);
    }

    /** @param actors three with bonds between all of them, in order */
    private Triad triad(List<EntityId> actors) {
        var a = actors.get(0);
        var b = actors.get(1);
        var c = actors.get(2);
        return new Triad(a, b, c, sign(a, b), sign(a, c), sign(b, c));
    }

    private Sign sign(EntityId one, EntityId other) {
        return sign(Objects.requireNonNull(with(one).get(other), "they have a bond"));
    }

    /** How near it is to two camps, with the best partition and a proof, as far as the limits reach. */
    public CampSearch camps(WorkLimits limits) {
        return new CampSearch(this, limits);
    }

    /** Pairs with a net sign in the order of their ids, each once. */
    List<NetPair> netPairs() {
        var pairs = new ArrayList<NetPair>();
        for (var a : bonds.keySet()) {
            for (var bond : netAfter(a, a)) {
                pairs.add(new NetPair(a, bond.other(), sign(bond), Math.abs(bond.strength())));
            }
        }
        return pairs;
    }

    /** A pair's cooperation less its conflict, or the other way round. */
    record NetPair(EntityId a, EntityId b, Sign sign, long weight) {}

    /** For each pair with both signs, the lesser weight: one of the two ties is frustrated, whatever the partition. */
    long ambivalence() {
        return (weight - netPairs().stream().mapToLong(NetPair::weight).sum()) / 2;
    }

    private List<Bond> netAfter(EntityId actor, EntityId other) {
        return with(actor).tailMap(other, false).values().stream()
                .filter(bond -> bond.strength() != 0)
                .toList();
    }

    private NavigableMap<EntityId, Bond> with(EntityId actor) {
        return bonds.getOrDefault(actor, Collections.emptyNavigableMap());
    }

    private static Sign sign(Bond bond) {
        return bond.strength() > 0 ? Sign.POSITIVE : Sign.NEGATIVE;
    }

    private static int negatives(Triad triad) {
        return (int) Stream.of(triad.ab(), triad.ac(), triad.bc())
                .filter(sign -> sign == Sign.NEGATIVE)
                .count();
    }
}
