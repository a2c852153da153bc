package org.entente.relationship;

import java.time.LocalDate;
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

    InForce(StateReports reports, Policy policy, Parties parties) {
        this.reports = reports;
        this.policy = policy;
        this.parties = parties;
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
        var carried = window.openEnd()
                && day.isAfter(window.last())
                && !day.isAfter(reports.countsUntil(window.last(), policy))
                && !endedBy(day, hold)
                && !replacedBy(day, hold)
                && !contradictedBy(day, hold);
        return carried ? How.CARRIED : How.NOT;
    }

    /** On the day on which a place changes hands it is the new holder's; the old one held it until then. */
    private boolean handedOverOn(LocalDate day, Hold hold) {
        return !hold.byEvent()
                && day.equals(hold.window().last())
                && reports.endings().stream()
                        .anyMatch(e -> e.of() == Ending.Of.OTHERS
                                && e.exact()
                                && e.effective().equals(day)
                                && ends(e, hold));
    }

    private boolean endedBy(LocalDate day, Hold hold) {
        return reports.endings().stream()
                .anyMatch(e -> !e.effective().isAfter(day)
                        && !e.effective().isBefore(hold.window().last())
                        && ends(e, hold));
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

    private boolean replacedBy(LocalDate day, Hold hold) {
        return reports.state().exclusive()
                && reports.holds().stream()
                        .anyMatch(later -> !later.window().first().isAfter(day)
                                && reports.newsAfter(hold.window().last(), later.window())
                                && excludes(later, hold));
    }

    private boolean contradictedBy(LocalDate day, Hold hold) {
        return reports.denials().stream()
                .anyMatch(d -> d.asserted()
                        && !d.window().first().isAfter(day)
                        && d.window().first().isAfter(hold.window().last())
                        && (d.report().origin().equals(hold.report().origin())
                                || reports.newsAfter(hold.window().last(), d.window()))
                        && sameExtent(d.extent(), hold.extent())
                        && d.subject().equals(hold.subject())
                        && d.object().equals(hold.object()));
    }

    /** Whether the denial speaks against the hold on a day on which that is in force. */
    boolean deniesOn(LocalDate day, Denial denial, Hold hold) {
        var window = denial.window();
        return !day.isBefore(window.first())
                && !day.isAfter(window.openEnd() ? reports.countsUntil(window.last(), policy) : window.last())
                && denial.object().equals(hold.object())
                && sameExtent(denial.extent(), hold.extent())
                && parties.mayBeOne(denial.subject(), hold.subject())
                && reports.holds().stream()
                        .noneMatch(later -> later.subject().equals(hold.subject())
                                && later.object().equals(hold.object())
                                && !later.window().first().isAfter(day)
                                && reports.newsAfter(window.last(), later.window()));
    }

    /** Whether both cannot hold together: of one extent, by two who are not one, and not as one report has it. */
    boolean excludes(Hold one, Hold other) {
        return differ(one, other) && !one.report().inOneBreathWith(other.report());
    }

    /** Whether both are of one extent, by two who are not one. */
    boolean differ(Hold one, Hold other) {
        return sameExtent(one.extent(), other.extent()) && !parties.mayBeOne(one.subject(), other.subject());
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
