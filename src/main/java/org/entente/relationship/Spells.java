package org.entente.relationship;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.entente.relationship.StateReports.Hold;
import org.entente.statement.DaySpan;
import org.entente.statement.ValidTime;
import org.jspecify.annotations.Nullable;

/** Joins the days on which reports of one relationship are in force into spells. */
final class Spells {

    private final StateReports reports;
    private final InForce inForce;
    private final Policy policy;

    Spells(StateReports reports, InForce inForce, Policy policy) {
        this.reports = reports;
        this.inForce = inForce;
        this.policy = policy;
    }

    /** @param holds of one subject and object */
    List<Spell> of(List<Hold> holds) {
        var spells = new ArrayList<Spell>();
        LocalDate since = null;
        for (var change : changes(holds)) {
            var counts = holds.stream().anyMatch(h -> inForce.on(change, h) != InForce.How.NOT);
            if (counts && since == null) {
                since = change;
            } else if (!counts && since != null) {
                spells.add(spell(new Days(since, change.minusDays(1)), holds));
                since = null;
            }
        }
        if (since != null) {
            spells.add(spell(new Days(since, LocalDate.MAX), holds));
        }
        return spells;
    }

    private SortedSet<LocalDate> changes(List<Hold> holds) {
        var days = new TreeSet<LocalDate>();
        for (var hold : holds) {
            days.add(hold.window().first());
            days.add(hold.window().last());
            days.add(hold.window().last().plusDays(1));
            var until = reports.countsUntil(hold.window().last(), policy);
            if (!until.equals(LocalDate.MAX)) {
                days.add(until.plusDays(1));
            }
        }
        // What ends one early ends it on the day after the last on which it is carried on.
        for (var hold : holds) {
            days.add(
                    inForce.carriedUntil(hold).equals(LocalDate.MAX)
                            ? hold.window().last()
                            : inForce.carriedUntil(hold).plusDays(1));
        }
        return days;
    }

    private Spell spell(Days days, List<Hold> holds) {
        var within = holds.stream()
                .filter(h -> new Days(h.window().first(), h.window().last())
                        .and(days)
                        .isPresent())
                .toList();
        var certain = within.stream()
                .map(h -> h.window().core())
                .filter(Objects::nonNull)
                .flatMap(core -> core.and(days).stream())
                .distinct()
                .sorted(Comparator.comparing(Days::from).thenComparing(Days::until))
                .toList();
        return new Spell(new ValidTime(start(days, within, certain), end(days, within, certain)), days, certain);
    }

    private static DaySpan start(Days days, List<Hold> holds, List<Days> certain) {
        var known = holds.stream()
                .filter(h -> h.window().first().equals(days.from()))
                .allMatch(h -> h.window().startKnown());
        var latest = certain.isEmpty()
                ? extreme(holds, h -> true, false)
                : certain.getFirst().from();
        return new DaySpan(known ? days.from() : null, latest);
    }

    private DaySpan end(Days days, List<Hold> holds, List<Days> certain) {
        var latest = endReported(days, holds) ? days.until() : null;
        var earliest =
                certain.stream().map(Days::until).max(LocalDate::compareTo).orElse(null);
        if (earliest == null) {
            earliest = extreme(holds, h -> h.window().openEnd(), true);
        }
        return new DaySpan(earliest != null && latest != null && earliest.isAfter(latest) ? latest : earliest, latest);
    }

    /** Whether a report bounds the end, rather than the last report having decayed. */
    private boolean endReported(Days days, List<Hold> holds) {
        return !days.until().equals(LocalDate.MAX)
                && holds.stream()
                        .filter(h -> h.window().openEnd())
                        .noneMatch(h ->
                                reports.countsUntil(h.window().last(), policy).equals(days.until()));
    }

    private static @Nullable LocalDate extreme(List<Hold> holds, Predicate<Hold> which, boolean last) {
        Stream<LocalDate> days =
                holds.stream().filter(which).map(h -> h.window().last());
        return (last ? days.max(LocalDate::compareTo) : days.min(LocalDate::compareTo)).orElse(null);
    }
}
