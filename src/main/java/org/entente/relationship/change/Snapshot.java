package org.entente.relationship.change;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.entente.entity.EntityId;
import org.entente.relationship.Control;
import org.entente.relationship.ControlState;
import org.entente.relationship.Parties;
import org.entente.relationship.Policy;
import org.entente.relationship.Relationship;
import org.entente.relationship.Relationships;
import org.entente.relationship.Report;
import org.entente.vocabulary.Aspect;
import org.entente.vocabulary.Relation;
import org.entente.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/** What reports add up to on one day, or over the whole record: states between actors, and who holds which place. */
public record Snapshot(SortedMap<Item.Subject, Item> items) {

    /** Nothing. */
    public static final Snapshot EMPTY = new Snapshot(new TreeMap<>());

    private static final Set<Aspect> OF_PLACES = EnumSet.of(Aspect.CONTROL, Aspect.SIEGE);

    public Snapshot {
        items = Collections.unmodifiableSortedMap(new TreeMap<>(items));
    }

    /**
     * Makes snapshots by one policy.
     *
     * @param wanted which relationships it shows
     * @param places of which it shows who holds them; those of which nothing is reported are left out
     */
    public record Maker(
            Vocabulary vocabulary,
            Policy policy,
            java.util.function.Predicate<Relationship> wanted,
            Set<EntityId> places) {

        /** @param reports all that bear on what is shown */
        public Told of(Collection<Report> reports, Parties parties) {
            Map<EntityId, List<Report>> byPlace = new HashMap<>();
            for (var report : reports) {
                for (var place : placesOf(report)) {
                    byPlace.computeIfAbsent(place, _ -> new ArrayList<>()).add(report);
                }
            }
            var relationships = new Relationships(vocabulary, policy)
                    .of(List.copyOf(reports), parties).stream()
                            .filter(r -> r.supported() && r.relation().sort() == Relation.Sort.STATE && wanted.test(r))
                            .toList();
            return new Told(this, relationships, byPlace, parties);
        }

        private Set<EntityId> placesOf(Report report) {
            var found = new HashSet<EntityId>();
            if (places.contains(report.object())) {
                found.add(report.object());
            }
            var place = report.place();
            if (place != null && places.contains(place)) {
                found.add(place);
            }
            return found;
        }
    }

    /**
     * What reports add up to at all times, from which snapshots are taken.
     *
     * @param maker by which they are taken
     * @param relationships those that are shown
     * @param byPlace what is reported of each of the places
     */
    public record Told(
            Maker maker, List<Relationship> relationships, Map<EntityId, List<Report>> byPlace, Parties parties) {

        /** @param day null for the whole record, in which places are shown by the relationships of their holders */
        public Snapshot on(@Nullable LocalDate day) {
            var items = new TreeMap<Item.Subject, Item>();
            if (day != null) {
                var control = new Control(maker.vocabulary(), maker.policy());
                byPlace.forEach((place, told) -> {
                    var span = control.on(day, place, told, parties).on(day);
                    if (span.state() != ControlState.NOT_REPORTED) {
                        var item = Item.Held.of(place, span);
                        items.put(item.about(), item);
                    }
                });
            }
            for (var r : relationships) {
                if (day == null || (!isOfPlace(r) && r.possiblyHoldsOn(day))) {
                    var item = Item.Tied.of(r, day);
                    items.put(item.about(), item);
                }
            }
            return new Snapshot(items);
        }

        /** Whether it is shown with the place that it is about. */
        private boolean isOfPlace(Relationship relationship) {
            var aspect = relationship.relation().aspect();
            return aspect != null
                    && OF_PLACES.contains(aspect)
                    && maker.places().contains(relationship.object());
        }
    }

    /** What is otherwise in a later snapshot, and why. */
    public List<Change> until(Snapshot later, Change.Cause cause) {
        var about = new java.util.TreeSet<Item.Subject>(items.keySet());
        about.addAll(later.items.keySet());
        var changes = new ArrayList<Change>();
        for (var one : about) {
            var before = items.get(one);
            var after = later.items.get(one);
            if (before == null || !before.equals(after)) {
                changes.add(Change.between(one, before, after, cause, this, later));
            }
        }
        return changes;
    }

    /** The snapshot after changes of this one. */
    public Snapshot with(Collection<Change> changes) {
        var changed = new TreeMap<>(items);
        for (var change : changes) {
            if (change.after() == null) {
                changed.remove(change.about());
            } else {
                changed.put(change.about(), change.after());
            }
        }
        return new Snapshot(changed);
    }
}
