package org.entente.relationship;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.entente.entity.EntityId;
import org.entente.statement.DaySpan;
import org.entente.statement.ValidTime;
import org.entente.vocabulary.Relation;

/** Folds reports of events into what happened: the same event between the same entities, at times that overlap. */
public final class Occurrences {

    private static final Comparator<Told> BY_TIME = Comparator.comparing(
                    (Told t) -> t.window().first())
            .thenComparing(t -> t.window().last())
            .thenComparing(t -> t.report().statement());

    private final Policy policy;

    public Occurrences(Policy policy) {
        this.policy = policy;
    }

    /** What the reports tell of, earliest first. Reports that name no day are left out, as are states. */
    public List<Occurrence> of(Collection<Report> reports, Parties parties) {
        var support = events(reports, policy::supports);
        var denial = events(reports, r -> !policy.supports(r) && policy.denies(r));
        var found = new ArrayList<Occurrence>();
        support.forEach((what, told) -> {
            for (var one : folded(told)) {
                var spell = spell(one);
                var denied = denial.getOrDefault(what, List.of()).stream()
                        .filter(d -> deniedDays(d)
                                .map(days -> days.and(spell.days()).isPresent())
                                .orElse(true))
                        .toList();
                found.add(occurrence(
                        what, one, spell, one.stream().map(Told::report).toList(), denied, parties));
            }
        });
        found.removeIf(o -> o.support().tally().origins() < policy.leastOrigins());
        found.sort(EARLIEST_FIRST);
        return found;
    }

    /** What is told of only by those who say that it did not happen, earliest first; no occurrence that counts. */
    public List<Occurrence> onlyDenied(Collection<Report> reports, Parties parties) {
        var support = events(reports, policy::supports);
        var found = new ArrayList<Occurrence>();
        events(reports, policy::denies).forEach((what, told) -> {
            if (!support.containsKey(what)) {
                for (var one : folded(told)) {
                    var denied = one.stream().map(Told::report).toList();
                    found.add(occurrence(what, one, spell(one), List.of(), denied, parties));
                }
            }
        });
        found.sort(EARLIEST_FIRST);
        return found;
    }

    private static Map<What, List<Report>> events(Collection<Report> reports, Predicate<Report> wanted) {
        Map<What, List<Report>> found = new LinkedHashMap<>();
        for (var report : reports) {
            if (report.relation().sort() == Relation.Sort.EVENT && wanted.test(report)) {
                found.computeIfAbsent(
                                new What(report.subject(), report.relation(), report.object()), _ -> new ArrayList<>())
                        .add(report);
            }
        }
        return found;
    }

    private static Occurrence occurrence(
            What what, List<Told> one, Spell spell, List<Report> support, List<Report> denial, Parties parties) {
        return new Occurrence(
                what.subject(),
                what.relation(),
                what.object(),
                one.stream()
                        .map(t -> t.report().place())
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null),
                spell,
                Testimony.of(support, parties),
                Testimony.of(denial, parties));
    }

    /** The times of what the reports, all of one event between the same entities, tell of. */
    static List<Spell> spells(List<Report> reports) {
        return folded(reports).stream().map(Occurrences::spell).toList();
    }

    /** The days for which a report denies an event: one that names no start denies it for all days before, too. */
    static Optional<Days> deniedDays(Report denial) {
        return Window.of(denial.time()).map(w -> new Days(w.startKnown() ? w.first() : LocalDate.MIN, w.last()));
    }

    private static List<List<Told>> folded(List<Report> reports) {
        var told = reports.stream()
                .flatMap(r -> Window.of(r.time()).map(w -> new Told(r, w)).stream())
                .sorted(BY_TIME)
                .toList();
        var groups = new ArrayList<List<Told>>();
        LocalDate until = LocalDate.MIN;
        for (var one : told) {
            if (one.window().first().isAfter(until)) {
                groups.add(new ArrayList<>());
                until = one.window().last();
            } else if (one.window().last().isAfter(until)) {
                until = one.window().last();
            }
            groups.getLast().add(one);
        }
        return groups;
    }

    /** An event that several reports bound happened within the narrowest bounds that they have in common, if any. */
    private static Spell spell(List<Told> one) {
        var first = one.getFirst().window().first();
        var last = one.stream()
                .map(t -> t.window().last())
                .max(LocalDate::compareTo)
                .orElseThrow();
        var days = new Days(first, last);
        var common = one.stream()
                .map(t -> Optional.of(new Days(t.window().first(), t.window().last())))
                .reduce((a, b) -> a.flatMap(x -> b.flatMap(x::and)))
                .flatMap(d -> d)
                .orElse(days);
        var startKnown = one.stream().anyMatch(t -> t.window().startKnown());
        var time = new ValidTime(
                new DaySpan(startKnown ? common.from() : null, common.until()), new DaySpan(null, common.until()));
        var certain = one.stream()
                .map(t -> t.window().core())
                .filter(Objects::nonNull)
                .distinct()
                .sorted(Comparator.comparing(Days::from).thenComparing(Days::until))
                .toList();
        return new Spell(time, days, certain);
    }

    private static final Comparator<Occurrence> EARLIEST_FIRST = Comparator.comparing(
                    (Occurrence o) -> o.when().days().from())
            .thenComparing(o -> o.when().days().until())
            .thenComparing(Occurrence::subject)
            .thenComparing(o -> o.relation().name())
            .thenComparing(Occurrence::object);

    private record What(EntityId subject, Relation relation, EntityId object) {}

    private record Told(Report report, Window window) {}
}
