package org.entente.relationship;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.entente.entity.EntityId;
import org.entente.vocabulary.Aspect;
import org.entente.vocabulary.Relation;
import org.entente.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * Works out who held a place on every day.
 *
 * <p>Reports are in force as {@link InForce} says. Of those that cannot hold together, one that is certain of the day
 * beats one to which the day is merely possible, and that beats one carried on from an earlier day; where two are
 * certain, or carried on against what is certain, reports differ and the place is disputed.
 */
public final class Control {

    /** Further back, all days are worked out in their order: each day that lies before the last one asked for costs more. */
    private static final int STEPS_BACK = 16;

    private final Vocabulary vocabulary;
    private final Policy policy;

    public Control(Vocabulary vocabulary, Policy policy) {
        this.vocabulary = vocabulary;
        this.policy = policy;
    }

    /**
     * Who held the place, on all days.
     *
     * @param reports about the place, in any order: who holds, takes, loses, attacks or surrounds it
     */
    public PlaceControl of(EntityId place, Collection<Report> reports, Parties parties) {
        return new Reported(place, reports, parties).always();
    }

    /**
     * Who held the place on a day, and how long: the one span of {@link #of} that holds the day, for less work where what
     * is told of that time is not much.
     */
    public PlaceControl on(LocalDate day, EntityId place, Collection<Report> reports, Parties parties) {
        return new Reported(place, reports, parties).around(day);
    }

    /**
     * Whether somebody may hold what a report is about because of it. Where no report of a place is such a one, they do not
     * hold the place.
     *
     * @param day on which they may hold it; null for any
     */
    public boolean mayHold(EntityId who, Report report, @Nullable LocalDate day) {
        return vocabulary.relations(Aspect.CONTROL).stream()
                .anyMatch(state -> StateReports.mayHold(state, report, who, day));
    }

    /** What is reported of one place. */
    private final class Reported {

        private final EntityId place;
        private final StateReports held;
        private final ControlOnDay onDay;
        /** The days on which what is found may change, in order. */
        private final List<LocalDate> changes;

        Reported(EntityId place, Collection<Report> reports, Parties parties) {
            this.place = place;
            this.held = about(place, Aspect.CONTROL, reports);
            var siege = about(place, Aspect.SIEGE, reports);
            this.onDay = new ControlOnDay(held, siege, policy, parties.withRivalriesOf(reports));
            this.changes = List.copyOf(Control.this.changes(List.of(held, siege)));
        }

        /** What is found from a change on; with 0, what is found before the first. */
        private ControlFindings after(int change) {
            if (changes.isEmpty()) {
                return onDay.on(LocalDate.EPOCH);
            }
            return onDay.on(change == 0 ? changes.getFirst().minusDays(1) : changes.get(change - 1));
        }

        private @Nullable LocalDate since(int change) {
            return change == 0 ? null : changes.get(change - 1);
        }

        private @Nullable LocalDate until(int change) {
            return change == changes.size() ? null : changes.get(change).minusDays(1);
        }

        PlaceControl always() {
            var spans = new ArrayList<ControlSpan>();
            var before = after(0);
            var first = 0;
            for (var change = 1; change <= changes.size(); change++) {
                var found = after(change);
                if (before.looksLike(found)) {
                    before.add(found);
                    continue;
                }
                spans.add(before.span(since(first), until(change - 1)));
                before = found;
                first = change;
            }
            spans.add(before.span(since(first), null));
            return new PlaceControl(place, spans, held.undated());
        }

        PlaceControl around(LocalDate day) {
            var at = InOrder.from(changes, change -> change, day.plusDays(1));
            var first = at;
            var found = after(at);
            while (first > 0) {
                if (at - first == STEPS_BACK) {
                    return new PlaceControl(place, List.of(always().on(day)), held.undated());
                }
                var earlier = after(first - 1);
                if (!earlier.looksLike(found)) {
                    break;
                }
                found.add(earlier);
                first--;
            }
            var last = at;
            while (last < changes.size()) {
                var later = after(last + 1);
                if (!later.looksLike(found)) {
                    break;
                }
                found.add(later);
                last++;
            }
            return new PlaceControl(place, List.of(found.span(since(first), until(last))), held.undated());
        }
    }

    /** Which relations a report may have to bear on who holds a place. */
    public static List<Relation> relations(Vocabulary vocabulary) {
        var states = new ArrayList<>(vocabulary.relations(Aspect.CONTROL));
        states.addAll(vocabulary.relations(Aspect.SIEGE));
        return vocabulary.relations().stream()
                .filter(r -> states.contains(r)
                        || r.effects().stream()
                                .anyMatch(e ->
                                        states.stream().anyMatch(s -> s.name().equals(e.state()))))
                .toList();
    }

    private StateReports about(EntityId place, Aspect aspect, Collection<Report> reports) {
        var all = vocabulary.relations(aspect).stream()
                .map(state -> StateReports.of(state, reports, policy))
                .toList();
        return all.getFirst().with(all.subList(1, all.size())).of(place);
    }

    /** The days on which the findings may change, in order. */
    private Collection<LocalDate> changes(List<StateReports> states) {
        var days = new TreeSet<LocalDate>(Comparator.naturalOrder());
        for (var reports : states) {
            for (var hold : reports.holds()) {
                windowChanges(reports, hold.window(), days);
            }
            for (var denial : reports.denials()) {
                windowChanges(reports, denial.window(), days);
            }
            for (var ending : reports.endings()) {
                days.add(ending.effective());
                days.add(ending.effective().plusDays(1));
            }
            for (var contest : reports.contests()) {
                days.add(contest.days().from());
                days.add(contest.days().until().plusDays(1));
            }
        }
        return days;
    }

    private void windowChanges(StateReports reports, Window window, Set<LocalDate> days) {
        days.add(window.first());
        if (window.core() != null) {
            days.add(window.core().from());
            days.add(window.core().until().plusDays(1));
        }
        days.add(window.last());
        days.add(window.last().plusDays(1));
        var until = reports.countsUntil(window.last(), policy);
        if (!until.equals(LocalDate.MAX)) {
            days.add(until.plusDays(1));
        }
    }
}
