package org.entente.entity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Judgements that entities are one, or are not, and which entity stands for each because of them. It depends on the
 * judgements in force alone, not on what was in force before: what is taken back leaves nothing behind.
 *
 * <p>Judgements of sameness are followed in the order in which they came into force. One that would bring two together who
 * are judged not to be one, directly or through others, has no effect while that stands. For a group stands an entity that an
 * authority knows; of several, and of none, the one with the least identifier.
 *
 * @param entities all that the judgements are about, and whether an authority knows each
 */
public record Ties(Map<EntityId, Boolean> entities, List<Tie> ties) {

    /**
     * One judgement in force.
     *
     * @param apart whether the two are judged not to be one
     * @param since position of the log from which on it is in force
     */
    public record Tie(String judgement, EntityId one, EntityId other, boolean apart, long since) {}

    private static final Comparator<Tie> ORDER =
            Comparator.comparingLong(Tie::since).thenComparing(Tie::judgement);

    public Ties {
        entities = Map.copyOf(entities);
        ties = ties.stream().distinct().sorted(ORDER).toList();
    }

    /** With one judgement more, made last. */
    public Ties with(String judgement, EntityId one, EntityId other, boolean apart) {
        var all = new ArrayList<>(ties);
        all.removeIf(tie -> tie.judgement().equals(judgement));
        all.add(new Tie(judgement, one, other, apart, Long.MAX_VALUE));
        return new Ties(entities, all);
    }

    /** Without a judgement. */
    public Ties without(String judgement) {
        return new Ties(
                entities,
                ties.stream().filter(tie -> !tie.judgement().equals(judgement)).toList());
    }

    /** For each entity the one that stands for it; itself where none else does. */
    public SortedMap<EntityId, EntityId> standing() {
        var groups = new Groups();
        var standing = new TreeMap<EntityId, EntityId>();
        var canonical = new HashMap<Integer, EntityId>();
        for (var id : ids()) {
            canonical.merge(groups.of(id), id, (a, b) -> first(List.of(a, b)));
        }
        for (var id : ids()) {
            standing.put(id, Optional.ofNullable(canonical.get(groups.of(id))).orElse(id));
        }
        return standing;
    }

    /** The judgement of "not one" that keeps two apart; none if they may be judged to be one. */
    public Optional<Tie> between(EntityId one, EntityId other) {
        var groups = new Groups();
        var a = groups.of(one);
        var b = groups.of(other);
        return ties.stream()
                .filter(Tie::apart)
                .filter(tie -> {
                    var x = groups.of(tie.one());
                    var y = groups.of(tie.other());
                    return (x == a && y == b) || (x == b && y == a);
                })
                .findFirst();
    }

    private Collection<EntityId> ids() {
        var all = new HashSet<>(entities.keySet());
        ties.forEach(tie -> {
            all.add(tie.one());
            all.add(tie.other());
        });
        return all;
    }

    private EntityId first(Collection<EntityId> ids) {
        return ids.stream()
                .min(Comparator.<EntityId, Boolean>comparing(id -> !entities.getOrDefault(id, false))
                        .thenComparing(Comparator.naturalOrder()))
                .orElseThrow();
    }

    /** A union-find whose groups know with which others they may not be joined. */
    private final class Groups {

        private final Map<EntityId, Integer> numbers = new HashMap<>();
        private final List<Integer> parents = new ArrayList<>();
        private final List<Set<Integer>> enemies = new ArrayList<>();

        Groups() {
            for (var tie : ties) {
                if (tie.apart()) {
                    var one = number(tie.one());
                    var other = number(tie.other());
                    enemies.get(one).add(other);
                    enemies.get(other).add(one);
                }
            }
            ties.stream().filter(tie -> !tie.apart()).forEach(tie -> join(of(tie.one()), of(tie.other())));
        }

        int of(EntityId id) {
            return root(number(id));
        }

        private int number(EntityId id) {
            return numbers.computeIfAbsent(id, _ -> {
                parents.add(parents.size());
                enemies.add(new HashSet<>());
                return parents.size() - 1;
            });
        }

        private int root(int number) {
            var at = number;
            while (parents.get(at) != at) {
                parents.set(at, parents.get(parents.get(at)));
                at = parents.get(at);
            }
            return at;
        }

        private void join(int one, int other) {
            if (one == other || enemies.get(one).stream().anyMatch(enemy -> root(enemy) == other)) {
                return;
            }
            var larger = enemies.get(one).size() >= enemies.get(other).size() ? one : other;
            var smaller = larger == one ? other : one;
            parents.set(smaller, larger);
            enemies.get(larger).addAll(enemies.get(smaller));
        }
    }
}
