package org.entente.relationship.change;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.SortedSet;
import java.util.TreeSet;
import org.entente.entity.EntityId;
import org.entente.relationship.ControlSpan;
import org.entente.relationship.ControlState;
import org.entente.relationship.Relationship;
import org.entente.relationship.Report;
import org.entente.relationship.Testimony;
import org.entente.statement.Extent;
import org.entente.statement.StatementId;
import org.entente.vocabulary.Effect;
import org.entente.vocabulary.Relation;
import org.jspecify.annotations.Nullable;

/** One thing that a snapshot shows: who holds a place, or what stands between two. */
public sealed interface Item {

    /** What it is about: items of two snapshots with equal subjects are the same thing at two times. */
    Subject about();

    /** Statements that speak for it. */
    SortedSet<StatementId> support();

    /** Statements that speak against it. */
    SortedSet<StatementId> denial();

    /** Whether a report tells when it began, if only roughly. */
    boolean beginningTold();

    /** Whether a report tells that it ends, or has ended. */
    boolean endTold();

    /** What an item is about. In the order of an answer places come first. */
    sealed interface Subject extends Comparable<Subject> {}

    /** Who holds a place. */
    record Place(EntityId place) implements Subject {
        @Override
        public int compareTo(Subject other) {
            return switch (other) {
                case Place one -> place.compareTo(one.place);
                case Pair _ -> -1;
            };
        }
    }

    /** What stands between two. */
    record Pair(EntityId subject, Relation relation, EntityId object, Extent extent) implements Subject {

        private static final Comparator<Pair> ORDER = Comparator.comparing(Pair::subject)
                .thenComparing(Pair::object)
                .thenComparing(p -> p.relation().name())
                .thenComparing(p -> p.extent().kind())
                .thenComparing(p -> p.extent().words());

        @Override
        public int compareTo(Subject other) {
            return switch (other) {
                case Place _ -> 1;
                case Pair pair -> ORDER.compare(this, pair);
            };
        }
    }

    /**
     * A place with who is reported to hold it.
     *
     * @param holders by identifier
     * @param certain whether a report is of that very day
     */
    record Held(
            Place about,
            ControlState state,
            SortedSet<EntityId> holders,
            boolean certain,
            boolean beginningTold,
            boolean endTold,
            SortedSet<StatementId> support,
            SortedSet<StatementId> denial)
            implements Item {
        public Held {
            holders = Collections.unmodifiableSortedSet(new TreeSet<>(holders));
            support = Collections.unmodifiableSortedSet(new TreeSet<>(support));
            denial = Collections.unmodifiableSortedSet(new TreeSet<>(denial));
        }

        static Held of(EntityId place, ControlSpan span) {
            var holders = new TreeSet<EntityId>();
            span.holders().forEach(h -> holders.add(h.who()));
            return new Held(
                    new Place(place),
                    span.state(),
                    holders,
                    span.holders().stream().anyMatch(ControlSpan.Holder::certain),
                    span.support().reports().stream().anyMatch(Held::tellsBeginning),
                    span.support().reports().stream().anyMatch(Held::tellsEnd),
                    statements(span.support()),
                    statements(span.against()));
        }

        private static boolean tellsBeginning(Report report) {
            return report.time().start().earliest() != null || does(report, Effect.Action.OPENS);
        }

        private static boolean tellsEnd(Report report) {
            return does(report, Effect.Action.CLOSES)
                    || (report.time().end().latest() != null && !does(report, Effect.Action.OPENS));
        }

        private static boolean does(Report report, Effect.Action action) {
            return report.relation().effects().stream().anyMatch(e -> e.action() == action);
        }

        /** Whether somebody is reported to hold it, whoever says otherwise. */
        boolean told() {
            return state != ControlState.UNKNOWN && state != ControlState.NOT_REPORTED;
        }
    }

    /**
     * A relationship.
     *
     * @param origins on whose word it is, counted
     */
    record Tied(
            Pair about,
            boolean certain,
            boolean contested,
            boolean beginningTold,
            boolean endTold,
            int origins,
            SortedSet<StatementId> support,
            SortedSet<StatementId> denial)
            implements Item {
        public Tied {
            support = Collections.unmodifiableSortedSet(new TreeSet<>(support));
            denial = Collections.unmodifiableSortedSet(new TreeSet<>(denial));
        }

        /** @param day null for the whole record */
        static Tied of(Relationship r, @Nullable LocalDate day) {
            var spells = r.spells().stream()
                    .filter(s -> day == null || s.possiblyHoldsOn(day))
                    .toList();
            return new Tied(
                    new Pair(r.subject(), r.relation(), r.object(), r.extent()),
                    day != null && r.certainlyHoldsOn(day),
                    r.contested(),
                    spells.stream().anyMatch(s -> s.time().start().earliest() != null),
                    spells.stream().anyMatch(s -> s.time().end().latest() != null),
                    r.support().tally().origins(),
                    statements(r.support()),
                    statements(r.denial()));
        }
    }

    private static SortedSet<StatementId> statements(Testimony testimony) {
        var ids = new TreeSet<StatementId>();
        testimony.reports().forEach(r -> ids.add(r.statement()));
        return ids;
    }
}
