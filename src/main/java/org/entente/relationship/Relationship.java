package org.entente.relationship;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.entente.entity.EntityId;
import org.entente.statement.Extent;
import org.entente.vocabulary.Relation;
import org.jspecify.annotations.Nullable;

/**
 * What reports add up to between two entities: a view, never something that is so.
 *
 * @param means by which means, as the supporting reports name them
 * @param spells when it counts, in order; none where nothing supports it, or where no report names a day
 * @param contested whether others deny it for days on which it counts
 * @param reversed whether one origin both reported it and spoke against it
 * @param lastReported the newest publication that supports it; null when none is dated
 */
public record Relationship(
        EntityId subject,
        Relation relation,
        EntityId object,
        Extent extent,
        SortedSet<String> means,
        List<Spell> spells,
        Testimony support,
        Testimony denial,
        boolean contested,
        boolean reversed,
        @Nullable LocalDate lastReported) {

    /** Newest report first; then by who, what and whom. */
    static final Comparator<Relationship> ORDER = Comparator.comparing(
                    Relationship::lastReported, Comparator.nullsLast(Comparator.reverseOrder()))
            .thenComparing(Relationship::subject)
            .thenComparing(r -> r.relation().name())
            .thenComparing(Relationship::object)
            .thenComparing(r -> r.extent().words());

    public Relationship {
        Objects.requireNonNull(subject);
        Objects.requireNonNull(relation);
        Objects.requireNonNull(object);
        means = Collections.unmodifiableSortedSet(new TreeSet<>(means));
        spells = List.copyOf(spells);
    }

    /** Of what it is alone, not of all who testify: proofs put relationships into sets again and again. */
    @Override
    public int hashCode() {
        return Objects.hash(subject, relation, object, extent);
    }

    /** Whether anything that counts speaks for it. */
    public boolean supported() {
        return !support.isEmpty();
    }

    /** Whether it holds on the day, certainly or possibly. */
    public boolean possiblyHoldsOn(LocalDate day) {
        return spells.stream().anyMatch(s -> s.possiblyHoldsOn(day));
    }

    public boolean certainlyHoldsOn(LocalDate day) {
        return spells.stream().anyMatch(s -> s.certainlyHoldsOn(day));
    }

    /** The one that is not the given one. */
    public EntityId other(EntityId one) {
        return subject.equals(one) ? object : subject;
    }

    public boolean isBetween(EntityId one, EntityId other) {
        return (subject.equals(one) && object.equals(other)) || (subject.equals(other) && object.equals(one));
    }

    /** The runs of days on which it counts. */
    Stream<Days> days() {
        return spells.stream().map(Spell::days);
    }
}
