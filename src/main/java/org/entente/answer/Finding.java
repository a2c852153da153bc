package org.entente.answer;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.entente.entity.EntityId;
import org.entente.relationship.Days;
import org.entente.relationship.Occurrence;
import org.entente.relationship.Relationship;
import org.entente.relationship.Report;
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

    /** Those that most sources of their own report, first. */
    static final Comparator<Finding> BY_WEIGHT = Comparator.comparingInt(
                    (Finding f) -> -f.support().tally().origins())
            .thenComparing(Finding::subject)
            .thenComparing(Finding::object);

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

    /** Whether one of the means is told, or none is told of an event. */
    boolean isBy(Set<String> wanted) {
        return !Collections.disjoint(means, wanted) || (means.isEmpty() && relation.sort() == Relation.Sort.EVENT);
    }

    /** The same, of which only those reports against it are left that are wanted. */
    Finding deniedBy(Predicate<Report> wanted) {
        return new Finding(subject, relation, object, extent, means, place, days, support, denial.only(wanted));
    }

    /** The same, of which only those reports for it are left that are wanted. */
    Finding supportedBy(Predicate<Report> wanted) {
        return new Finding(subject, relation, object, extent, means, place, days, support.only(wanted), denial);
    }

    /** Whether both say the same of the same two. */
    boolean tellsAs(Finding other) {
        return subject.equals(other.subject) && relation.equals(other.relation) && object.equals(other.object);
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
