package org.entente.relationship;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.entente.relationship.ControlSpan.Holder;
import org.entente.statement.Extent;
import org.entente.statement.Modality;
import org.entente.statement.Polarity;
import org.jspecify.annotations.Nullable;

/**
 * Who holds a place on one day, worked out from the rules alone, report by report and day by day, with no thought of
 * speed: what the real evaluator is compared with. It knows the relations of the tests by name.
 */
final class NaiveControl {

    private static final int DECAY = 90;
    private static final int SIEGE_DECAY = 30;
    private static final int STANDS = 14;

    private final List<Report> reports;
    private final Parties parties;

    NaiveControl(List<Report> reports, Parties parties) {
        this.reports = reports;
        this.parties = parties;
    }

    /** What the day looks like: its state, then who is said to hold, besiege and attack the place. */
    record Look(ControlState state, Set<String> holders, Set<String> besiegers, Set<String> attackers) {

        static Look of(ControlSpan span) {
            var look = new Look(span.state(), new TreeSet<>(), new TreeSet<>(), new TreeSet<>());
            span.holders().forEach(h -> look.holders.add(words(h)));
            span.besiegedBy().forEach(b -> look.besiegers.add(b.value()));
            span.contestedBy().forEach(a -> look.attackers.add(a.value()));
            return look;
        }

        private static String words(Holder holder) {
            return holder.who() + " " + holder.extent().words() + (holder.certain() ? " certainly" : " possibly");
        }
    }

    /** One way in which a report puts a holder in a place. */
    private record Says(
            Report report, LocalDate first, LocalDate last, boolean open, boolean startKnown, boolean event) {}

    Look on(LocalDate day) {
        var certain = new ArrayList<Says>();
        var possible = new ArrayList<Says>();
        var carried = new ArrayList<Says>();
        for (var says : holds()) {
            if (inside(day, says)) {
                if (!changesHands(day, says)) {
                    (certainOn(day, says) ? certain : possible).add(says);
                }
            } else if (stillCounts(day, says)) {
                carried.add(says);
            }
        }
        var bare = new ArrayList<>(possible);
        possible.removeIf(p -> certain.stream().anyMatch(c -> clash(c, p))
                || bare.stream().anyMatch(q -> clash(q, p) && q.first.isAfter(p.first)));
        carried.removeIf(c -> possible.stream().anyMatch(p -> clash(p, c)));
        var all = new ArrayList<>(certain);
        all.addAll(possible);
        all.addAll(carried);
        var look = new Look(state(day, all), new TreeSet<>(), new TreeSet<>(), new TreeSet<>());
        for (var says : all) {
            var surely = all.stream()
                    .anyMatch(o -> o.report.subject().equals(says.report.subject())
                            && o.report.extent().equals(says.report.extent())
                            && certainOn(day, o));
            look.holders.add(
                    says.report.subject() + " " + says.report.extent().words() + (surely ? " certainly" : " possibly"));
        }
        look.besiegers.addAll(besiegers(day, all));
        look.attackers.addAll(attackers(day, all));
        return look;
    }

    private ControlState state(LocalDate day, List<Says> all) {
        var disputed = all.stream().anyMatch(a -> all.stream().anyMatch(b -> clash(a, b)) || denied(day, a));
        var whole = all.stream()
                .filter(s -> s.report.extent().kind() == Extent.Kind.WHOLE)
                .toList();
        if (disputed) {
            return ControlState.DISPUTED;
        }
        if (!attackers(day, all).isEmpty()) {
            return ControlState.CONTESTED;
        }
        if (!besiegers(day, all).isEmpty()) {
            return ControlState.BESIEGED;
        }
        if (all.isEmpty()) {
            return anythingBefore(day) ? ControlState.UNKNOWN : ControlState.NOT_REPORTED;
        }
        for (var says : all) {
            if (says.report.extent().kind() != Extent.Kind.WHOLE
                    && whole.stream().noneMatch(w -> parties.mayBeOne(w.report.subject(), says.report.subject()))) {
                return ControlState.DIVIDED;
            }
        }
        return whole.stream()
                        .anyMatch(a ->
                                whole.stream().anyMatch(b -> !parties.mayBeOne(a.report.subject(), b.report.subject())))
                ? ControlState.HELD_JOINTLY
                : ControlState.HELD;
    }

    private List<Says> holds() {
        var found = new ArrayList<Says>();
        for (var report : reports) {
            if (counts(report) && dated(report)) {
                if (is(report, "controls")) {
                    found.add(new Says(
                            report,
                            first(report),
                            last(report),
                            report.time().end().latest() == null,
                            report.time().start().earliest() != null,
                            false));
                } else if (is(report, "captures")) {
                    found.add(new Says(
                            report,
                            first(report),
                            last(report),
                            true,
                            report.time().start().earliest() != null,
                            true));
                }
            }
        }
        return found;
    }

    private static boolean inside(LocalDate day, Says says) {
        return !day.isBefore(says.first) && !day.isAfter(says.last);
    }

    private static boolean certainOn(LocalDate day, Says says) {
        if (says.event) {
            return day.equals(says.last);
        }
        var from = says.report.time().start().latest();
        var to = says.report.time().end().earliest();
        return from != null && to != null && !day.isBefore(from) && !day.isAfter(to);
    }

    /** A day of handing over is the captor's. */
    private boolean changesHands(LocalDate day, Says says) {
        return !says.event
                && day.equals(says.last)
                && reports.stream()
                        .anyMatch(r -> is(r, "captures")
                                && counts(r)
                                && dated(r)
                                && day.equals(r.time().start().earliest())
                                && day.equals(last(r))
                                && drivesOut(r, says));
    }

    private boolean stillCounts(LocalDate day, Says says) {
        if (!says.open || day.isBefore(says.last) || day.isAfter(says.last.plusDays(DECAY))) {
            return false;
        }
        for (var report : reports) {
            if (!dated(report)) {
                continue;
            }
            if (counts(report)) {
                var over = (is(report, "captures") && drivesOut(report, says))
                        || (is(report, "withdraws-from", "loses", "hands-over") && leaves(report, says));
                if (over && !last(report).isAfter(day) && !last(report).isBefore(says.last)) {
                    return false;
                }
                var saidToEnd = is(report, "controls") && report.time().end().latest() != null && leaves(report, says);
                if (saidToEnd
                        && last(report).isBefore(day)
                        && !last(report).plusDays(1).isBefore(says.last)) {
                    return false;
                }
            }
            if (report.polarity() == Polarity.NEGATIVE
                    && report.modality() == Modality.ASSERTED
                    && is(report, "controls")
                    && report.subject().equals(says.report.subject())
                    && sameBit(report.extent(), says.report.extent())
                    && !first(report).isAfter(day)
                    && first(report).isAfter(says.last)
                    && (report.origin().equals(says.report.origin()) || news(says.last, report))) {
                return false;
            }
        }
        return holds().stream()
                .noneMatch(later -> !later.first.isAfter(day) && news(says.last, later.report) && clash(later, says));
    }

    private boolean drivesOut(Report capture, Says says) {
        return within(capture.extent(), says.report.extent())
                && !parties.mayBeOne(capture.subject(), says.report.subject())
                && !together(capture, says.report)
                && (!says.event || last(capture).isAfter(says.last));
    }

    private boolean leaves(Report report, Says says) {
        return within(report.extent(), says.report.extent())
                && parties.itAndWholes(says.report.subject()).anyMatch(report.subject()::equals);
    }

    private boolean denied(LocalDate day, Says says) {
        for (var report : reports) {
            var contrary = report.polarity() == Polarity.NEGATIVE && report.modality() == Modality.ASSERTED;
            var denial = report.polarity() == Polarity.POSITIVE && report.modality() == Modality.DENIED;
            if ((!contrary && !denial) || !dated(report) || !is(report, "controls", "captures")) {
                continue;
            }
            var reachesBack = is(report, "captures") && report.time().start().earliest() == null;
            var from = reachesBack ? last(report).minusDays(STANDS) : first(report);
            var goesOn = reachesBack || report.time().end().latest() == null;
            var until = goesOn ? last(report).plusDays(DECAY) : last(report);
            var outlived = holds().stream()
                    .anyMatch(later -> later.report.subject().equals(says.report.subject())
                            && !later.first.isAfter(day)
                            && news(last(report), later.report));
            if (!day.isBefore(from)
                    && !day.isAfter(until)
                    && !outlived
                    && sameBit(report.extent(), says.report.extent())
                    && parties.mayBeOne(report.subject(), says.report.subject())) {
                return true;
            }
        }
        return false;
    }

    private Set<String> attackers(LocalDate day, List<Says> all) {
        var found = new TreeSet<String>();
        for (var report : reports) {
            if (is(report, "attacks") && counts(report) && dated(report)) {
                var core = core(report);
                var from = core != null
                        ? core
                        : !first(report).plusDays(STANDS).isBefore(last(report)) ? first(report) : last(report);
                var to = core != null ? report.time().end().earliest() : last(report);
                if (!day.isBefore(from) && to != null && !day.isAfter(to)) {
                    found.add(report.subject().value());
                }
            }
        }
        found.removeIf(a -> inThePlace(a, all));
        return found;
    }

    private Set<String> besiegers(LocalDate day, List<Says> all) {
        var found = new TreeSet<String>();
        for (var report : reports) {
            if (is(report, "besieges") && counts(report) && dated(report)) {
                var open = report.time().end().latest() == null;
                var over = reports.stream()
                        .anyMatch(r -> dated(r)
                                && counts(r)
                                && parties.itAndWholes(report.subject()).anyMatch(r.subject()::equals)
                                && within(r.extent(), report.extent())
                                && ((is(r, "captures", "withdraws-from")
                                                && !last(r).isAfter(day)
                                                && !last(r).isBefore(last(report)))
                                        || (is(r, "besieges")
                                                && r.time().end().latest() != null
                                                && last(r).isBefore(day)
                                                && !last(r).plusDays(1).isBefore(last(report)))));
                if (!day.isBefore(first(report))
                        && (!day.isAfter(last(report))
                                || (open && !day.isAfter(last(report).plusDays(SIEGE_DECAY)) && !over))) {
                    found.add(report.subject().value());
                }
            }
        }
        found.removeIf(b -> inThePlace(b, all));
        return found;
    }

    private boolean inThePlace(String who, List<Says> all) {
        return all.stream()
                .anyMatch(s -> s.report.extent().kind() == Extent.Kind.WHOLE
                        && parties.mayBeOne(s.report.subject(), new org.entente.entity.EntityId(who)));
    }

    private boolean anythingBefore(LocalDate day) {
        return holds().stream().anyMatch(h -> h.first.isBefore(day))
                || reports.stream()
                        .anyMatch(r -> dated(r)
                                && counts(r)
                                && is(r, "withdraws-from", "loses", "hands-over")
                                && !last(r).isAfter(day));
    }

    private boolean clash(Says one, Says other) {
        return sameBit(one.report.extent(), other.report.extent())
                && !parties.mayBeOne(one.report.subject(), other.report.subject())
                && !together(one.report, other.report);
    }

    private static boolean together(Report one, Report other) {
        return one.document().equals(other.document())
                && one.origin().equals(other.origin())
                && one.time().equals(other.time());
    }

    private static boolean news(LocalDate earlier, Report later) {
        return first(later).isAfter(earlier)
                && (later.time().start().earliest() != null || first(later).isAfter(earlier.plusDays(STANDS)));
    }

    private static boolean within(Extent all, Extent bit) {
        return all.kind() == Extent.Kind.WHOLE || all.equals(bit);
    }

    private static boolean sameBit(Extent one, Extent other) {
        return (one.kind() == Extent.Kind.WHOLE && other.kind() == Extent.Kind.WHOLE)
                || (one.kind() == Extent.Kind.SIDE && one.equals(other));
    }

    private static boolean is(Report report, String... names) {
        return List.of(names).contains(report.relation().name());
    }

    private static boolean counts(Report report) {
        return report.polarity() == Polarity.POSITIVE && report.modality() == Modality.ASSERTED;
    }

    private static boolean dated(Report report) {
        var time = report.time();
        return time.start().earliest() != null
                || time.start().latest() != null
                || time.end().earliest() != null
                || time.end().latest() != null;
    }

    private static @Nullable LocalDate core(Report report) {
        var from = report.time().start().latest();
        var to = report.time().end().earliest();
        return from == null || to == null || to.isBefore(from) ? null : from;
    }

    /** The last day that a report speaks of. */
    private static LocalDate last(Report report) {
        var days = new TreeSet<LocalDate>();
        if (report.time().end().latest() != null) {
            return report.time().end().latest();
        }
        if (report.time().end().earliest() != null) {
            days.add(report.time().end().earliest());
        }
        if (report.time().start().latest() != null) {
            days.add(report.time().start().latest());
        }
        if (days.isEmpty() && report.time().start().earliest() != null) {
            days.add(report.time().start().earliest());
        }
        return days.last();
    }

    /** The first day that a report speaks of. */
    private static LocalDate first(Report report) {
        var time = report.time();
        var day = time.start().earliest() != null
                ? time.start().earliest()
                : time.start().latest();
        return day == null || day.isAfter(last(report)) ? last(report) : day;
    }
}
