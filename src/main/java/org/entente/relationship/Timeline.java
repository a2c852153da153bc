package org.entente.relationship;

import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.entity.EntityId;
import org.entente.relationship.StateReports.Denial;
import org.entente.relationship.StateReports.Ending;
import org.entente.relationship.StateReports.Hold;
import org.entente.statement.Extent;

/**
 * What is told of one state of one object, such that what comes next after a day is found without going through all of
 * it: by who is spoken of and how much of the object, each in the order of days.
 */
final class Timeline {

    /** Who, and how much of the object. */
    record Share(EntityId who, Extent extent) {
        static Share of(Hold hold) {
            return new Share(hold.subject(), hold.extent());
        }
    }

    /**
     * What is told of the same one to end a state, and of as much of the object.
     *
     * @param byDay in the order of the days from which they count
     */
    record Endings(EntityId who, Extent extent, List<Ending> byDay) {

        private static List<Endings> of(Map<Share, List<Ending>> told) {
            var all = new ArrayList<Endings>();
            told.forEach((share, endings) -> {
                endings.sort(Comparator.comparing(Ending::effective));
                all.add(new Endings(share.who(), share.extent(), endings));
            });
            return all;
        }

        boolean covers(Extent other) {
            return extent.kind() == Extent.Kind.WHOLE || extent.equals(other);
        }
    }

    private final StateReports reports;
    private final Map<Share, Run> holds = new HashMap<>();
    private final Map<EntityId, Run> bySubject = new HashMap<>();
    private final Map<EntityId, List<Endings>> endingsOf = new HashMap<>();
    private final List<Endings> endingsOfOthers = new ArrayList<>();
    private final Map<Share, Contrary> contraries = new HashMap<>();

    private Timeline(StateReports reports) {
        this.reports = reports;
    }

    /** A timeline of each object that something is told of. */
    static Map<EntityId, Timeline> of(StateReports reports) {
        var found = new HashMap<EntityId, Timeline>();
        reports.holds().forEach(h -> of(reports, found, h.object()).add(h));
        reports.denials().stream()
                .filter(Denial::asserted)
                .forEach(d -> of(reports, found, d.object()).add(d));
        told(reports, Ending.Of.ITS_OWN).forEach((object, endings) -> {
            var timeline = of(reports, found, object);
            Endings.of(endings)
                    .forEach(e -> timeline.endingsOf
                            .computeIfAbsent(e.who(), _ -> new ArrayList<>())
                            .add(e));
        });
        told(reports, Ending.Of.OTHERS)
                .forEach((object, endings) ->
                        of(reports, found, object).endingsOfOthers.addAll(Endings.of(endings)));
        found.values().forEach(Timeline::sort);
        return found;
    }

    private static Map<EntityId, Map<Share, List<Ending>>> told(StateReports reports, Ending.Of whose) {
        return reports.endings().stream()
                .filter(e -> e.of() == whose)
                .collect(groupingBy(Ending::object, groupingBy(e -> new Share(e.subject(), e.extent()))));
    }

    private static Timeline of(StateReports reports, Map<EntityId, Timeline> found, EntityId object) {
        return found.computeIfAbsent(object, _ -> new Timeline(reports));
    }

    private void add(Hold hold) {
        holds.computeIfAbsent(Share.of(hold), _ -> new Run()).add(hold.window());
        bySubject.computeIfAbsent(hold.subject(), _ -> new Run()).add(hold.window());
    }

    private void add(Denial denial) {
        contraries
                .computeIfAbsent(new Share(denial.subject(), folded(denial.extent())), _ -> new Contrary())
                .add(denial);
    }

    private void sort() {
        Stream.concat(holds.values().stream(), bySubject.values().stream()).forEach(Run::sort);
        contraries.values().forEach(Contrary::sort);
    }

    Map<Share, Run> holds() {
        return holds;
    }

    /** What is told to end the state of the one. */
    List<Endings> endingsOf(EntityId who) {
        return endingsOf.getOrDefault(who, List.of());
    }

    /** What is told to end the state of all but the one of whom it is told. */
    List<Endings> endingsOfOthers() {
        return endingsOfOthers;
    }

    /** The first day of a report that somebody holds the object, which is news after a day. */
    Optional<LocalDate> newsOf(EntityId subject, LocalDate after) {
        var run = bySubject.get(subject);
        return run == null ? Optional.empty() : run.newsAfter(after);
    }

    /** The first day after a day on which one speaks to the contrary of a report that reached to that day. */
    Optional<LocalDate> contraryTo(Hold hold) {
        var contrary = hold.extent().kind() == Extent.Kind.PART
                ? null
                : contraries.get(new Share(hold.subject(), folded(hold.extent())));
        return contrary == null
                ? Optional.empty()
                : contrary.after(hold.window().last(), hold.report().origin());
    }

    private static Extent folded(Extent extent) {
        return new Extent(extent.kind(), extent.words().toLowerCase(Locale.ROOT));
    }

    /** The first days of reports of one kind. */
    final class Run {

        private final List<LocalDate> all = new ArrayList<>();
        private final List<LocalDate> startKnown = new ArrayList<>();

        void add(Window window) {
            all.add(window.first());
            if (window.startKnown()) {
                startKnown.add(window.first());
            }
        }

        void sort() {
            all.sort(Comparator.naturalOrder());
            startKnown.sort(Comparator.naturalOrder());
        }

        /** As {@link StateReports#newsAfter} has it. */
        Optional<LocalDate> newsAfter(LocalDate day) {
            var stands = reports.state().stands();
            return earliest(first(startKnown, day), stands == null ? Optional.empty() : first(all, day.plus(stands)));
        }

        Optional<LocalDate> after(LocalDate day) {
            return first(all, day);
        }

        private static Optional<LocalDate> first(List<LocalDate> days, LocalDate after) {
            var at = InOrder.from(days, day -> day, after.plusDays(1));
            return at == days.size() ? Optional.empty() : Optional.of(days.get(at));
        }
    }

    /** What is asserted to the contrary of one share: all of it, and by origin. */
    private final class Contrary {

        private final Run all = new Run();
        private final Map<String, Run> byOrigin = new HashMap<>();

        void add(Denial denial) {
            all.add(denial.window());
            byOrigin.computeIfAbsent(denial.report().origin(), _ -> new Run()).add(denial.window());
        }

        void sort() {
            all.sort();
            byOrigin.values().forEach(Run::sort);
        }

        Optional<LocalDate> after(LocalDate day, String origin) {
            var same = byOrigin.get(origin);
            return earliest(all.newsAfter(day), same == null ? Optional.empty() : same.after(day));
        }
    }

    private static Optional<LocalDate> earliest(Optional<LocalDate> one, Optional<LocalDate> other) {
        return Stream.of(one, other).flatMap(Optional::stream).min(Comparator.naturalOrder());
    }
}
