package org.entente.relationship;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.entente.entity.EntityId;
import org.entente.vocabulary.Aspect;
import org.entente.vocabulary.Relation;

/**
 * What stands between an actor and another one, by the signs of their relationships.
 *
 * @param cooperation relationships between them that speak for cooperation, in either direction
 * @param conflict those that speak for conflict
 * @param belonging those by which one leads the other or belongs to it, which speaks for no alliance between two
 * @param forIt how much stands behind the cooperation
 * @param againstIt how much stands behind the conflict
 */
public record Tie(
        EntityId other,
        Kind kind,
        List<Relationship> cooperation,
        List<Relationship> conflict,
        List<Relationship> belonging,
        Tally forIt,
        Tally againstIt) {

    public Tie {
        cooperation = List.copyOf(cooperation);
        conflict = List.copyOf(conflict);
        belonging = List.copyOf(belonging);
    }

    private static final Set<Aspect> BELONGING = EnumSet.of(Aspect.LEADERSHIP, Aspect.MEMBERSHIP, Aspect.OFFICE);

    /** What a tie is on the whole. */
    public enum Kind {
        /** Only cooperation is reported. */
        ALLY,
        /** Only conflict is reported. */
        ADVERSARY,
        /** Both are. */
        MIXED,
        /** Nothing but that one leads the other or belongs to it. */
        OWN
    }

    /** The ties of an actor, those that most origins tell of first. */
    public static List<Tie> of(EntityId actor, Collection<Relationship> relationships) {
        Map<EntityId, List<Relationship>> byOther = new TreeMap<>();
        for (var r : relationships) {
            if (r.supported()
                    && r.relation().sign() != Relation.Sign.NEUTRAL
                    && (r.subject().equals(actor) || r.object().equals(actor))) {
                byOther.computeIfAbsent(r.other(actor), _ -> new ArrayList<>()).add(r);
            }
        }
        var ties = new ArrayList<Tie>();
        byOther.forEach((other, all) -> {
            var belonging = all.stream().filter(Tie::belongs).toList();
            var cooperation = signed(all, Relation.Sign.POSITIVE);
            var conflict = signed(all, Relation.Sign.NEGATIVE);
            ties.add(new Tie(
                    other,
                    kind(cooperation, conflict),
                    cooperation,
                    conflict,
                    belonging,
                    tally(cooperation),
                    tally(conflict)));
        });
        ties.sort(Comparator.comparingInt(
                        (Tie t) -> -t.forIt().origins() - t.againstIt().origins())
                .thenComparing(Tie::other));
        return ties;
    }

    private static Kind kind(List<Relationship> cooperation, List<Relationship> conflict) {
        if (cooperation.isEmpty()) {
            return conflict.isEmpty() ? Kind.OWN : Kind.ADVERSARY;
        }
        return conflict.isEmpty() ? Kind.ALLY : Kind.MIXED;
    }

    private static boolean belongs(Relationship r) {
        return r.relation().aspect() != null && BELONGING.contains(r.relation().aspect());
    }

    private static List<Relationship> signed(List<Relationship> all, Relation.Sign sign) {
        return all.stream()
                .filter(r -> r.relation().sign() == sign && !belongs(r))
                .toList();
    }

    /** All that it rests on. */
    public Stream<Relationship> relationships() {
        return Stream.of(cooperation, conflict, belonging).flatMap(List::stream);
    }

    private static Tally tally(List<Relationship> relationships) {
        return Tally.of(relationships.stream()
                .flatMap(r -> r.support().reports().stream())
                .distinct()
                .toList());
    }
}
