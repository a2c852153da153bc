package org.entente.entity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.entity.Ties.Tie;

/** A plain constrained union-find: sets that are merged by copying, and checked pair by pair. Written without looking at {@link Ties}. */
public final class PlainSets {

    private PlainSets() {}

    /**
     * Who stands for whom if judgements are followed one after the other.
     *
     * @param entities whether each is known to the authorities
     */
    public static SortedMap<EntityId, EntityId> standing(Map<EntityId, Boolean> entities, Collection<Tie> inForce) {
        var sets = new ArrayList<TreeSet<EntityId>>();
        entities.keySet().forEach(id -> sets.add(new TreeSet<>(List.of(id))));
        var ordered = new ArrayList<>(inForce);
        ordered.sort((a, b) -> Long.compare(a.since(), b.since()));
        for (var tie : ordered) {
            if (tie.apart()) {
                continue;
            }
            var one =
                    sets.stream().filter(s -> s.contains(tie.one())).findFirst().orElseThrow();
            var other = sets.stream()
                    .filter(s -> s.contains(tie.other()))
                    .findFirst()
                    .orElseThrow();
            var forbidden = inForce.stream()
                    .filter(Tie::apart)
                    .anyMatch(no -> (one.contains(no.one()) && other.contains(no.other()))
                            || (one.contains(no.other()) && other.contains(no.one())));
            if (!one.equals(other) && !forbidden) {
                sets.remove(other);
                one.addAll(other);
            }
        }
        var standing = new TreeMap<EntityId, EntityId>();
        for (var set : sets) {
            var known =
                    set.stream().filter(id -> entities.getOrDefault(id, false)).findFirst();
            set.forEach(id -> standing.put(id, known.orElse(set.first())));
        }
        return standing;
    }
}
