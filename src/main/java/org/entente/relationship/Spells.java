package org.entente.relationship;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
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
        var byStart = holds.stream()
                .sorted(Comparator.comparing(h -> h.window().first()))
                .toList();
        var runs = runs(byStart);
        var within = new ArrayList<List<Hold>>();
        runs.forEach(_ -> within.add(new ArrayList<>()));
        for (var hold : byStart) {
            var window = hold.window();
            for (var i = InOrder.from(runs, Days::until, window.first());
                    i < runs.size() && !runs.get(i).from().isAfter(window.last());
                    i++) {
                within.get(i).add(hold);
            }
        }
        var spells = new ArrayList<Spell>();
        for (var i = 0; i < runs.size(); i++) {
            spells.add(spell(runs.get(i), within.get(i)));
        }
        return spells;
    }

    /** The runs of days on which one of them or another is in force, in order. */
    private List<Days> runs(List<Hold> byStart) {
        var runs = new ArrayList<Days>();
        for (var hold : byStart) {
            var from = hold.window().first();
            var until = until(hold);
            var last = runs.isEmpty() ? null : runs.getLast();
            if (until.isBefore(from)) {
                continue;
            }
            if (last == null || last.until().isBefore(from.minusDays(1))) {
                runs.add(new Days(from, until));
            } else if (until.isAfter(last.until())) {
                runs.set(runs.size() - 1, new Days(last.from(), until));
            }
        }
        return runs;
    }

    private LocalDate until(Hold hold) {
        var last = hold.window().last();
        return inForce.handedOver(hold) ? last.minusDays(1) : inForce.until(hold);
    }

    /** @param within the reports that speak of some of the days */
    private Spell spell(Days days, List<Hold> within) {
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
