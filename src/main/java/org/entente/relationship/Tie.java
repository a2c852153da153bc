package org.entente.relationship;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.entente.entity.EntityId;
import org.entente.vocabulary.Relation;

/**
 * What stands between an actor and another one, by the signs of their relationships.
 *
 * @param cooperation relationships between them that speak for cooperation, in either direction
 * @param conflict those that speak for conflict
 * @param forIt how much stands behind the cooperation
 * @param againstIt how much stands behind the conflict
 */
public record Tie(
        EntityId other,
        Kind kind,
        List<Relationship> cooperation,
        List<Relationship> conflict,
        Tally forIt,
        Tally againstIt) {

    public Tie {
        cooperation = List.copyOf(cooperation);
        conflict = List.copyOf(conflict);
    }

    /** What a tie is on the whole. */
    public enum Kind {
        /** Only cooperation is reported. */
        ALLY,
        /** Only conflict is reported. */
        ADVERSARY,
        /** Both are. */
        MIXED
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
            var cooperation = signed(all, Relation.Sign.POSITIVE);
            var conflict = signed(all, Relation.Sign.NEGATIVE);
            var kind = conflict.isEmpty() ? Kind.ALLY : cooperation.isEmpty() ? Kind.ADVERSARY : Kind.MIXED;
            ties.add(new Tie(other, kind, cooperation, conflict, tally(cooperation), tally(conflict)));
        });
        ties.sort(Comparator.comparingInt(
                        (Tie t) -> -t.forIt().origins() - t.againstIt().origins())
                .thenComparing(Tie::other));
        return ties;
    }

    private static List<Relationship> signed(List<Relationship> all, Relation.Sign sign) {
        return all.stream().filter(r -> r.relation().sign() == sign).toList();
    }

    private static Tally tally(List<Relationship> relationships) {
        return Tally.of(relationships.stream()
                .flatMap(r -> r.support().reports().stream())
                .distinct()
                .toList());
    }
}
