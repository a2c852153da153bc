package org.entente.relationship;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.entente.entity.EntityId;
import org.jspecify.annotations.Nullable;

/** Follows relationships whose times overlap. Shorter chains come before longer ones; no chain meets an entity twice. */
public final class Chains {

    private static final Days ALWAYS = new Days(LocalDate.MIN, LocalDate.MAX);

    private final List<Relationship> relationships;
    private final @Nullable LocalDate at;
    private final int most;

    /**
     * @param at only relationships that may hold on this day are followed; null follows all
     * @param most how many chains are looked for at most
     */
    public Chains(Collection<Relationship> relationships, @Nullable LocalDate at, int most) {
        this.relationships = relationships.stream()
                .filter(Relationship::supported)
                .filter(r -> at == null || r.possiblyHoldsOn(at))
                .sorted(Relationship.ORDER)
                .toList();
        this.at = at;
        this.most = most;
    }

    /** Chains of at most {@code depth} relationships whose last object is the target: who reaches it through whom. */
    public List<Chain> into(EntityId target, int depth) {
        var byObject = by(r -> List.of(r.object()));
        var found = new ArrayList<Chain>();
        var open = new ArrayDeque<Walk>();
        open.add(new Walk(List.of(), List.of(target), ALWAYS));
        while (!open.isEmpty() && found.size() < most) {
            var walk = open.poll();
            for (var hop : byObject.getOrDefault(walk.end(), List.of())) {
                var longer = walk.through(hop, hop.subject(), true, at);
                if (longer != null && found.size() < most) {
                    found.add(longer.chain());
                    if (longer.hops().size() < depth) {
                        open.add(longer);
                    }
                }
            }
        }
        return found;
    }

    /** Chains of at most {@code length} relationships between two entities, followed in either direction. */
    public List<Chain> between(EntityId from, EntityId to, int length) {
        var byEnd = by(r -> List.of(r.subject(), r.object()));
        var found = new ArrayList<Chain>();
        var open = new ArrayDeque<Walk>();
        open.add(new Walk(List.of(), List.of(from), ALWAYS));
        var steps = 0;
        while (!open.isEmpty() && found.size() < most && steps++ < 100_000) {
            var walk = open.poll();
            for (var hop : byEnd.getOrDefault(walk.end(), List.of())) {
                var longer = walk.through(hop, hop.other(walk.end()), false, at);
                if (longer == null) {
                    continue;
                }
                if (longer.end().equals(to)) {
                    found.add(longer.chain());
                } else if (longer.hops().size() < length) {
                    open.add(longer);
                }
            }
        }
        return found.size() > most ? found.subList(0, most) : found;
    }

    private Map<EntityId, List<Relationship>> by(Function<Relationship, List<EntityId>> ends) {
        var index = new HashMap<EntityId, List<Relationship>>();
        for (var relationship : relationships) {
            for (var end : new HashSet<>(ends.apply(relationship))) {
                index.computeIfAbsent(end, _ -> new ArrayList<>()).add(relationship);
            }
        }
        return index;
    }

    /** @param met in the order of the walk */
    private record Walk(List<Relationship> hops, List<EntityId> met, Days common) {

        EntityId end() {
            return met.getLast();
        }

        @Nullable
        Walk through(Relationship hop, EntityId next, boolean backwards, @Nullable LocalDate at) {
            if (met.contains(next)) {
                return null;
            }
            var overlap = hop.days()
                    .flatMap(d -> d.and(common).stream())
                    .filter(d -> at == null || d.contains(at))
                    .findFirst()
                    .orElse(null);
            if (overlap == null) {
                return null;
            }
            var longer = new ArrayList<Relationship>();
            if (backwards) {
                longer.add(hop);
            }
            longer.addAll(hops);
            if (!backwards) {
                longer.add(hop);
            }
            var more = new ArrayList<>(met);
            more.add(next);
            return new Walk(longer, more, overlap);
        }

        Chain chain() {
            return new Chain(hops, common);
        }
    }
}
