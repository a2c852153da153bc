package org.entente.relationship;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.entity.EntityId;
import org.entente.relationship.StateReports.Denial;
import org.entente.relationship.StateReports.Ending;
import org.entente.relationship.StateReports.Hold;
import org.entente.relationship.Timeline.Endings;
import org.entente.relationship.Timeline.Share;
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
    private final Map<EntityId, Timeline> timelines;
    /** The last day on which a report is carried on; what is worked out once. */
    private final IdentityHashMap<Hold, LocalDate> carriedUntil = new IdentityHashMap<>();

    private final Map<Pair, Boolean> differing = new HashMap<>();

    private record Pair(Share one, Share other) {}

    InForce(StateReports reports, Policy policy, Parties parties) {
        this.reports = reports;
        this.policy = policy;
        this.parties = parties;
        this.timelines = Timeline.of(reports);
    }

    private Timeline timeline(Hold hold) {
        return java.util.Objects.requireNonNull(timelines.get(hold.object()), "the hold is one of the reports'");
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
            return day.equals(window.last()) && handedOver(hold)
                    ? How.NOT
                    : window.certainOn(day) ? How.CERTAIN : How.POSSIBLE;
        }
        var carried = window.openEnd() && day.isAfter(window.last()) && !day.isAfter(carriedUntil(hold));
        return carried ? How.CARRIED : How.NOT;
    }

    /** The last day on which it may be in force at all. */
    LocalDate until(Hold hold) {
        var last = hold.window().last();
        if (hold.window().openEnd() && carriedUntil(hold).isAfter(last)) {
            return carriedUntil(hold);
        }
        return last;
    }

    /** On the day on which a place changes hands it is the new holder's; the old one held it until then. */
    boolean handedOver(Hold hold) {
        if (hold.byEvent()) {
            return false;
        }
        var day = hold.window().last();
        for (var told : timeline(hold).endingsOfOthers()) {
            if (endsOfOthers(told, hold)) {
                var endings = told.byDay();
                for (var i = InOrder.from(endings, Ending::effective, day);
                        i < endings.size() && endings.get(i).effective().equals(day);
                        i++) {
                    if (endings.get(i).exact() && ends(endings.get(i), hold)) {
                        return true;
                    }
                }
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
        var timeline = timeline(hold);
        var own = parties.itAndWholes(hold.subject())
                .flatMap(who -> timeline.endingsOf(who).stream())
                .filter(e -> e.covers(hold.extent()));
        var ofOthers = timeline.endingsOfOthers().stream().filter(e -> endsOfOthers(e, hold));
        return Stream.concat(own, ofOthers)
                .flatMap(e -> firstEnding(e.byDay(), hold).stream())
                .reduce(until, InForce::earlier);
    }

    /** The last day before the first of the endings. */
    private static Optional<LocalDate> firstEnding(List<Ending> byDay, Hold hold) {
        for (var at = InOrder.from(byDay, Ending::effective, hold.window().last()); at < byDay.size(); at++) {
            if (ends(byDay.get(at), hold)) {
                return Optional.of(byDay.get(at).effective().minusDays(1));
            }
        }
        return Optional.empty();
    }

    private boolean endsOfOthers(Endings told, Hold hold) {
        return told.covers(hold.extent()) && !parties.mayBeOne(hold.subject(), told.who());
    }

    private static boolean ends(Ending ending, Hold hold) {
        return switch (ending.of()) {
            case ITS_OWN -> true;
            case OTHERS ->
                !hold.report().inOneBreathWith(ending.report())
                        && (ending.effective().isAfter(hold.window().last()) || !hold.byEvent());
        };
    }

    /** Two that are told in one breath speak of the same days, so that neither is news after the other. */
    private LocalDate untilReplaced(Hold hold, LocalDate until) {
        if (!reports.state().exclusive()) {
            return until;
        }
        var earliest = until;
        var share = Share.of(hold);
        for (var other : timeline(hold).holds().entrySet()) {
            if (differ(other.getKey(), share)) {
                var news = other.getValue().newsAfter(hold.window().last());
                if (news.isPresent()) {
                    earliest = earlier(earliest, news.get().minusDays(1));
                }
            }
        }
        return earliest;
    }

    private LocalDate untilContradicted(Hold hold, LocalDate until) {
        return timeline(hold)
                .contraryTo(hold)
                .map(day -> earlier(until, day.minusDays(1)))
                .orElse(until);
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    /** Whether the denial speaks on a day against those who hold a share of the object then. */
    boolean deniesOn(LocalDate day, Denial denial, Share share) {
        var window = denial.window();
        return !day.isBefore(window.first())
                && !day.isAfter(deniesUntil(denial))
                && sameExtent(denial.extent(), share.extent())
                && parties.mayBeOne(denial.subject(), share.who())
                && !outdated(denial, share.who(), day);
    }

    /** The last day that a denial speaks of, or against which it still counts. */
    LocalDate deniesUntil(Denial denial) {
        var window = denial.window();
        return window.openEnd() ? reports.countsUntil(window.last(), policy) : window.last();
    }

    /** Whether a later report of the same holder is news after the denial, by a day. */
    private boolean outdated(Denial denial, EntityId holder, LocalDate day) {
        var timeline = timelines.get(denial.object());
        return timeline != null
                && timeline.newsOf(holder, denial.window().last())
                        .filter(since -> !since.isAfter(day))
                        .isPresent();
    }

    /** Whether both cannot hold together: of one extent, by two who are not one, and not as one report has it. */
    boolean excludes(Hold one, Hold other) {
        return one.object().equals(other.object())
                && differ(Share.of(one), Share.of(other))
                && !one.report().inOneBreathWith(other.report());
    }

    /** Whether both are of one extent, by two who are not one. */
    boolean differ(Share one, Share other) {
        return differing.computeIfAbsent(
                new Pair(one, other),
                _ -> sameExtent(one.extent(), other.extent()) && !parties.mayBeOne(one.who(), other.who()));
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
