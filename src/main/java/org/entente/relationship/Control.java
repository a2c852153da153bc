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

/**
 * Works out who held a place on every day.
 *
 * <p>Reports are in force as {@link InForce} says. Of those that cannot hold together, one that is certain of the day
 * beats one to which the day is merely possible, and that beats one carried on from an earlier day; where two are
 * certain, or carried on against what is certain, reports differ and the place is disputed.
 */
public final class Control {

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
        var sides = parties.withRivalriesOf(reports);
        var held = about(place, Aspect.CONTROL, reports);
        var siege = about(place, Aspect.SIEGE, reports);
        var day = new ControlOnDay(held, siege, policy, sides);
        var spans = new ArrayList<ControlSpan>();
        ControlFindings before = null;
        LocalDate since = null;
        for (var change : changes(List.of(held, siege))) {
            if (before == null) {
                before = day.on(change.minusDays(1));
            }
            var found = day.on(change);
            if (before.looksLike(found)) {
                before.add(found);
                continue;
            }
            spans.add(before.span(since, change.minusDays(1)));
            before = found;
            since = change;
        }
        spans.add((before == null ? day.on(LocalDate.EPOCH) : before).span(since, null));
        return new PlaceControl(place, spans, held.undated());
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
