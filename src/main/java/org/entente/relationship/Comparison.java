package org.entente.relationship;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.entente.entity.EntityId;
import org.entente.vocabulary.Aspect;
import org.entente.vocabulary.EntityKind.Family;
import org.entente.vocabulary.Relation.Sign;

/**
 * Two entities side by side: what stands between them, and whom or what both have to do with.
 *
 * @param between what is reported between the two themselves
 * @param shared by what both have in common, each list in the order of the other's identifier; only what there is
 */
public record Comparison(List<Relationship> between, SequencedMap<Common, List<Shared>> shared) {

    public Comparison {
        between = List.copyOf(between);
    }

    /** In what two may be alike, or apart. */
    public enum Common {
        /** Both are on good terms with it, and nothing else is reported. */
        ALLIES,
        /** Both are in conflict with it, and nothing else is reported. */
        ADVERSARIES,
        /** It backs both. */
        BACKERS,
        /** Both are reported to be there, or to hold, besiege or take it. */
        PLACES,
        /** Both are for the issue, or both against it. */
        AGREEMENTS,
        /** One is on good terms with it or for it, the other in conflict with it or against it. */
        DISAGREEMENTS,
        /** Of one of them at least both cooperation and conflict with it are reported. */
        MIXED
    }

    /**
     * Somebody or something that both have to do with.
     *
     * @param ofOne relationships of the first of the two with it
     * @param ofOther relationships of the second
     * @param together whether a day is reported on which one of the first's and one of the second's both count
     */
    public record Shared(EntityId with, List<Relationship> ofOne, List<Relationship> ofOther, boolean together) {

        public Shared {
            ofOne = List.copyOf(ofOne);
            ofOther = List.copyOf(ofOther);
        }

        private static Shared of(EntityId with, List<Relationship> ofOne, List<Relationship> ofOther) {
            var together = ofOne.stream()
                    .flatMap(Relationship::days)
                    .anyMatch(a -> ofOther.stream()
                            .flatMap(Relationship::days)
                            .anyMatch(b -> a.and(b).isPresent()));
            return new Shared(with, ofOne, ofOther, together);
        }

        Stream<Relationship> relationships() {
            return Stream.concat(ofOne.stream(), ofOther.stream());
        }
    }

    /**
     * @param relationships of either of the two; those that nothing supports are left out
     * @param families of the others, by identifier; those of whom it is not known are left out
     */
    public static Comparison of(
            EntityId one, EntityId other, Collection<Relationship> relationships, Map<EntityId, Family> families) {
        var supported = relationships.stream()
                .filter(Relationship::supported)
                .sorted(Relationship.ORDER)
                .toList();
        var ofOne = byOther(one, supported);
        var ofOther = byOther(other, supported);
        var shared = new TreeMap<Common, List<Shared>>();
        ofOne.forEach((with, first) -> {
            var second = ofOther.get(with);
            var family = families.get(with);
            if (second != null && family != null && !with.equals(other)) {
                sort(one, other, with, first, second, family, shared);
            }
        });
        return new Comparison(
                supported.stream().filter(r -> r.isBetween(one, other)).toList(), shared);
    }

    private static void sort(
            EntityId one,
            EntityId other,
            EntityId with,
            List<Relationship> first,
            List<Relationship> second,
            Family family,
            Map<Common, List<Shared>> into) {
        switch (family) {
            case PLACE -> add(Common.PLACES, Shared.of(with, first, second), into);
            case ACTOR -> {
                bySign(with, first, second, Common.ALLIES, Common.ADVERSARIES, into);
                BiPredicate<Relationship, EntityId> backs = (r, of) ->
                        r.relation().aspect() == Aspect.BACKING && r.object().equals(of);
                var backsOne = first.stream().filter(r -> backs.test(r, one)).toList();
                var backsOther =
                        second.stream().filter(r -> backs.test(r, other)).toList();
                if (!backsOne.isEmpty() && !backsOther.isEmpty()) {
                    add(Common.BACKERS, Shared.of(with, backsOne, backsOther), into);
                }
            }
            case ISSUE, AGREEMENT, CONFLICT, ASSET, POST ->
                bySign(with, first, second, Common.AGREEMENTS, Common.AGREEMENTS, into);
        }
    }

    private static void bySign(
            EntityId with,
            List<Relationship> first,
            List<Relationship> second,
            Common bothFor,
            Common bothAgainst,
            Map<Common, List<Shared>> into) {
        var ofOne = signed(first);
        var ofOther = signed(second);
        if (ofOne.isEmpty() || ofOther.isEmpty()) {
            return;
        }
        var shared = Shared.of(with, ofOne, ofOther);
        var positive = ofOne.getFirst().relation().sign() == Sign.POSITIVE;
        if (mixed(ofOne) || mixed(ofOther)) {
            add(Common.MIXED, shared, into);
        } else if (ofOne.getFirst().relation().sign()
                != ofOther.getFirst().relation().sign()) {
            add(Common.DISAGREEMENTS, shared, into);
        } else {
            add(positive ? bothFor : bothAgainst, shared, into);
        }
    }

    private static List<Relationship> signed(List<Relationship> all) {
        return all.stream().filter(r -> r.relation().sign() != Sign.NEUTRAL).toList();
    }

    private static boolean mixed(List<Relationship> signed) {
        return signed.stream().map(r -> r.relation().sign()).distinct().count() > 1;
    }

    private static void add(Common what, Shared shared, Map<Common, List<Shared>> into) {
        into.computeIfAbsent(what, _ -> new ArrayList<>()).add(shared);
    }

    private static Map<EntityId, List<Relationship>> byOther(EntityId of, List<Relationship> all) {
        var found = new TreeMap<EntityId, List<Relationship>>();
        for (var relationship : all) {
            if (relationship.subject().equals(of) || relationship.object().equals(of)) {
                found.computeIfAbsent(relationship.other(of), _ -> new ArrayList<>())
                        .add(relationship);
            }
        }
        return found;
    }

    /** Everything that it rests on, each once. */
    public Stream<Relationship> relationships() {
        return Stream.concat(
                        between.stream(),
                        shared.values().stream().flatMap(List::stream).flatMap(Shared::relationships))
                .distinct();
    }
}
