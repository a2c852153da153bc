package org.entente.answer;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.entente.entity.EntityId;
import org.entente.relationship.Days;
import org.entente.relationship.Occurrence;
import org.entente.relationship.Relationship;
import org.entente.relationship.Spell;
import org.entente.relationship.Testimony;
import org.entente.statement.Extent;
import org.entente.vocabulary.Relation;
import org.jspecify.annotations.Nullable;

/**
 * A relationship or an occurrence: what both have in common, for a question to which either may be the answer.
 *
 * @param days when it counts; none where no report names a day
 */
record Finding(
        EntityId subject,
        Relation relation,
        EntityId object,
        Extent extent,
        SortedSet<String> means,
        @Nullable EntityId place,
        List<Days> days,
        Testimony support,
        Testimony denial) {

    static Finding of(Relationship r) {
        return new Finding(
                r.subject(),
                r.relation(),
                r.object(),
                r.extent(),
                r.means(),
                null,
                r.spells().stream().map(Spell::days).toList(),
                r.support(),
                r.denial());
    }

    static Finding of(Occurrence o) {
        var means = new TreeSet<String>();
        o.support().reports().forEach(r -> means.addAll(r.means()));
        return new Finding(
                o.subject(),
                o.relation(),
                o.object(),
                Extent.WHOLE,
                means,
                o.place(),
                List.of(o.when().days()),
                o.support(),
                o.denial());
    }

    boolean supported() {
        return !support.isEmpty();
    }

    boolean within(@Nullable LocalDate from, @Nullable LocalDate until) {
        return from == null
                || until == null
                || days.stream()
                        .anyMatch(d -> !d.until().isBefore(from) && !d.from().isAfter(until));
    }

    Stream<Testimony> testimonies() {
        return Stream.of(support, denial);
    }

    Stream<EntityId> named() {
        return place == null ? Stream.of(subject, object) : Stream.of(subject, object, place);
    }
}
