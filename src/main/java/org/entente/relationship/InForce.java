package org.entente.relationship;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.entente.entity.EntityId;
import org.entente.relationship.StateReports.Denial;
import org.entente.relationship.StateReports.Ending;
import org.entente.relationship.StateReports.Hold;
import org.entente.statement.Extent;

/**
 * Which reports of one state, of one object, are in force on a day.
 *
 * <p>A report is in force on the days that it speaks of. Where it names no end it stays in force until it decays, until
 * the end of what it reports is told of, or until a later report is news that it has changed: because that report bounds
 * its start to a later day, or because it comes when this one no longer stands against it. What is in force together
 * and cannot hold together is a disagreement.
 */
final class InForce {

    private final StateReports reports;
    private final Policy policy;
    private final Parties parties;
    private final Map<EntityId, Timeline> timelines = new HashMap<>();
    /** The last day on which a report is carried on; what is worked out once. */
    private final IdentityHashMap<Hold, LocalDate> carriedUntil = new IdentityHashMap<>();

    private final IdentityHashMap<Denial, Map<EntityId, Optional<LocalDate>>> outdated = new IdentityHashMap<>();

    InForce(StateReports reports, Policy policy, Parties parties) {
        this.reports = reports;
        this.policy = policy;
        this.parties = parties;
        reports.holds().forEach(h -> timeline(h.object()).holds().add(h));
        reports.denials().forEach(d -> timeline(d.object()).denials().add(d));
        reports.endings().forEach(e -> timeline(e.object()).endings().add(e));
        timelines.values().forEach(Timeline::sort);
    }

    /** What is told of one object, each by the first day that it speaks of. */
    private record Timeline(List<Hold> holds, List<Denial> denials, List<Ending> endings) {
        void sort() {
            holds.sort(Comparator.comparing(h -> h.window().first()));
            denials.sort(Comparator.comparing(d -> d.window().first()));
            endings.sort(Comparator.comparing(Ending::effective));
        }
    }

    private Timeline timeline(EntityId object) {
        return timelines.computeIfAbsent(
                object, _ -> new Timeline(new ArrayList<>(), new ArrayList<>(), new ArrayList<>()));
    }

    /** Where in a list that is ordered by days those from a day on begin. */
    private static <T> int from(List<T> ordered, Function<T, LocalDate> day, LocalDate first) {
        var low = 0;
        var high = ordered.size();
        while (low < high) {
            var middle = (low + high) >>> 1;
            if (day.apply(ordered.get(middle)).isBefore(first)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** How a report is in force on a day. */
    enum How {
        /** It says that the state holds on that day. */
        CERTAIN,
        /** The day lies between the bounds that it gives. */
        POSSIBLE,
        /** It spoke of an earlier day, and nothing that counts has come since. */
        CARRIED,
        NOT
    }

    How on(LocalDate day, Hold hold) {
        var window = hold.window();
        if (window.covers(day)) {
            return handedOverOn(day, hold) ? How.NOT : window.certainOn(day) ? How.CERTAIN : How.POSSIBLE;
        }
        var carried = window.openEnd() && day.isAfter(window.last()) && !day.isAfter(carriedUntil(hold));
        return carried ? How.CARRIED : How.NOT;
    }

    /** On the day on which a place changes hands it is the new holder's; the old one held it until then. */
    private boolean handedOverOn(LocalDate day, Hold hold) {
        if (hold.byEvent() || !day.equals(hold.window().last())) {
            return false;
        }
        var endings = timeline(hold.object()).endings();
        for (var i = from(endings, Ending::effective, day);
                i < endings.size() && endings.get(i).effective().equals(day);
                i++) {
            var ending = endings.get(i);
            if (ending.of() == Ending.Of.OTHERS && ending.exact() && ends(ending, hold)) {
                return true;
            }
        }
        return false;
    }

    /**
     * The last day on which a report is in force, carried on where it names no end: until it decays, its end is told of, a
     * later report is news, or the contrary is asserted.
     */
    LocalDate carriedUntil(Hold hold) {
        var known = carriedUntil.get(hold);
        if (known == null) {
            known = untilContradicted(
                    hold,
                    untilReplaced(
                            hold,
                            untilEnded(hold, reports.countsUntil(hold.window().last(), policy))));
            carriedUntil.put(hold, known);
        }
        return known;
    }

    private LocalDate untilEnded(Hold hold, LocalDate until) {
        var endings = timeline(hold.object()).endings();
        for (var i = from(endings, Ending::effective, hold.window().last()); i < endings.size(); i++) {
            var ending = endings.get(i);
            if (ending.effective().isAfter(until)) {
                break;
            }
            if (ends(ending, hold)) {
                return ending.effective().minusDays(1);
            }
        }
        return until;
    }

    private boolean ends(Ending ending, Hold hold) {
        if (!ending.covers(hold.extent()) || !ending.object().equals(hold.object())) {
            return false;
        }
        return switch (ending.of()) {
            case ITS_OWN -> parties.partOf(hold.subject(), ending.subject());
            case OTHERS ->
                !parties.mayBeOne(hold.subject(), ending.subject())
                        && !hold.report().inOneBreathWith(ending.report())
                        && (ending.effective().isAfter(hold.window().last()) || !hold.byEvent());
        };
    }

    private LocalDate untilReplaced(Hold hold, LocalDate until) {
        if (!reports.state().exclusive()) {
            return until;
        }
        var last = hold.window().last();
        var holds = timeline(hold.object()).holds();
        for (var i = from(holds, h -> h.window().first(), last.plusDays(1)); i < holds.size(); i++) {
            var later = holds.get(i);
            if (later.window().first().isAfter(until)) {
                break;
            }
            if (reports.newsAfter(last, later.window()) && excludes(later, hold)) {
                return later.window().first().minusDays(1);
            }
        }
        return until;
    }

    private LocalDate untilContradicted(Hold hold, LocalDate until) {
        var last = hold.window().last();
        var denials = timeline(hold.object()).denials();
        for (var i = from(denials, d -> d.window().first(), last.plusDays(1)); i < denials.size(); i++) {
            var denial = denials.get(i);
            if (denial.window().first().isAfter(until)) {
                break;
            }
            if (denial.asserted()
                    && (denial.report().origin().equals(hold.report().origin())
                            || reports.newsAfter(last, denial.window()))
                    && sameExtent(denial.extent(), hold.extent())
                    && denial.subject().equals(hold.subject())
                    && denial.object().equals(hold.object())) {
                return denial.window().first().minusDays(1);
            }
        }
        return until;
    }

    /** Whether the denial speaks against the hold on a day on which that is in force. */
    boolean deniesOn(LocalDate day, Denial denial, Hold hold) {
        var window = denial.window();
        return !day.isBefore(window.first())
                && !day.isAfter(deniesUntil(denial))
                && denial.object().equals(hold.object())
                && sameExtent(denial.extent(), hold.extent())
                && parties.mayBeOne(denial.subject(), hold.subject())
                && outdated(denial, hold.subject(), hold.object())
                        .filter(since -> !since.isAfter(day))
                        .isEmpty();
    }

    /** The last day that a denial speaks of, or against which it still counts. */
    LocalDate deniesUntil(Denial denial) {
        var window = denial.window();
        return window.openEnd() ? reports.countsUntil(window.last(), policy) : window.last();
    }

    /** The first day of a later report that is news after the denial; empty where there is none. */
    private Optional<LocalDate> outdated(Denial denial, EntityId subject, EntityId object) {
        return outdated.computeIfAbsent(denial, _ -> new HashMap<>()).computeIfAbsent(subject, _ -> {
            var last = denial.window().last();
            var holds = timeline(object).holds();
            for (var i = from(holds, h -> h.window().first(), last.plusDays(1)); i < holds.size(); i++) {
                var later = holds.get(i);
                if (later.subject().equals(subject)
                        && later.object().equals(object)
                        && reports.newsAfter(last, later.window())) {
                    return Optional.of(later.window().first());
                }
            }
            return Optional.empty();
        });
    }

    /** Whether both cannot hold together: of one extent, by two who are not one, and not as one report has it. */
    boolean excludes(Hold one, Hold other) {
        return differ(one, other) && !one.report().inOneBreathWith(other.report());
    }

    /** Whether both are of one extent of one object, by two who are not one. */
    boolean differ(Hold one, Hold other) {
        return one.object().equals(other.object())
                && sameExtent(one.extent(), other.extent())
                && !parties.mayBeOne(one.subject(), other.subject());
    }

    /** Parts of a place may be different parts; a side is the same where its words are. */
    private static boolean sameExtent(Extent one, Extent other) {
        return one.kind() == other.kind()
                && switch (one.kind()) {
                    case WHOLE -> true;
                    case PART -> false;
                    case SIDE -> one.words().equalsIgnoreCase(other.words());
                };
    }
}
