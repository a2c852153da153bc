package org.entente.relationship;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.entente.entity.EntityId;
import org.entente.relationship.ControlSpan.Holder;
import org.entente.relationship.InForce.How;
import org.entente.relationship.StateReports.Contest;
import org.entente.relationship.StateReports.Denial;
import org.entente.relationship.StateReports.Hold;
import org.entente.relationship.Timeline.Share;
import org.entente.statement.Extent;

/** Works out who holds one place on one day. */
final class ControlOnDay {

    private static final Comparator<Holder> BY_ID = Comparator.comparing(Holder::who)
            .thenComparing(h -> h.extent().kind())
            .thenComparing(h -> h.extent().words());

    private final Parties parties;
    private final InForce holding;
    private final InForce besieging;
    private final Set<EntityId> belligerents = new TreeSet<>();
    private final Sweep<Hold> holds;
    private final Sweep<Hold> sieges;
    private final Sweep<Denial> denials;
    private final Sweep<Contest> contests;
    private final LastReported lastReported;

    ControlOnDay(StateReports control, StateReports siege, Policy policy, Parties parties) {
        this.parties = parties;
        this.holding = new InForce(control, policy, parties);
        this.besieging = new InForce(siege, policy, parties);
        this.holds = new Sweep<>(control.holds(), h -> h.window().first(), holding::until);
        this.sieges = new Sweep<>(siege.holds(), h -> h.window().first(), besieging::until);
        this.denials = new Sweep<>(control.denials(), d -> d.window().first(), holding::deniesUntil);
        this.contests = new Sweep<>(
                control.contests(), c -> c.days().from(), c -> c.days().until());
        this.lastReported = new LastReported(control);
        control.holds().forEach(h -> belligerents.add(h.subject()));
        control.endings().forEach(e -> belligerents.add(e.subject()));
        control.contests().forEach(c -> belligerents.add(c.by()));
        siege.holds().forEach(h -> belligerents.add(h.subject()));
    }

    /** Fastest when the days are asked for in order. */
    ControlFindings on(LocalDate day) {
        var open = holds.on(day);
        var standing = standing(day, open);
        var shares = new Shares(holding, standing);
        var against = against(day, shares);
        var fights = contests.on(day);
        var surrounding = sieges.on(day).stream()
                .filter(h -> besieging.on(day, h) != How.NOT)
                .toList();
        var attackers = outsiders(shares, fights.stream().map(Contest::by));
        var besiegers = outsiders(shares, surrounding.stream().map(Hold::subject));
        var last = standing.isEmpty() ? lastReported.before(day, open) : LastReported.Found.NOBODY;
        var disputed = !against.isEmpty() || standing.stream().anyMatch(shares::exclude);
        var state = state(disputed, attackers, besiegers, shares, last);
        var support = new ArrayList<Report>();
        standing.forEach(h -> support.add(h.report()));
        if (state == ControlState.CONTESTED || standing.isEmpty()) {
            fights.stream().filter(c -> attackers.contains(c.by())).forEach(c -> support.add(c.report()));
        }
        surrounding.stream().filter(h -> besiegers.contains(h.subject())).forEach(h -> support.add(h.report()));
        if (state == ControlState.UNKNOWN) {
            support.addAll(last.reports());
        }
        return new ControlFindings(
                new ControlFindings.Look(state, holders(day, standing), besiegers, attackers, last.who()),
                support,
                against,
                belligerents,
                parties);
    }

    /** The reports of holders that are in force, without those that better ones exclude. */
    private List<Hold> standing(LocalDate day, List<Hold> open) {
        var certain = new ArrayList<Hold>();
        var possible = new ArrayList<Hold>();
        var carried = new ArrayList<Hold>();
        for (var hold : open) {
            switch (holding.on(day, hold)) {
                case CERTAIN -> certain.add(hold);
                case POSSIBLE -> possible.add(hold);
                case CARRIED -> carried.add(hold);
                case NOT -> {}
            }
        }
        var byCertain = new Shares(holding, certain);
        var byPossible = new Shares(holding, possible);
        var maybe = possible.stream()
                .filter(p -> !byCertain.exclude(p) && !byPossible.excludeAsNewer(p))
                .toList();
        var byMaybe = new Shares(holding, maybe);
        var still = carried.stream().filter(c -> !byMaybe.exclude(c)).toList();
        return Stream.of(certain, maybe, still).flatMap(Collection::stream).toList();
    }

    private List<Report> against(LocalDate day, Shares standing) {
        var found = new ArrayList<Report>();
        for (var denial : denials.on(day)) {
            for (var share : standing.all()) {
                if (holding.deniesOn(day, denial, share)) {
                    found.add(denial.report());
                    break;
                }
            }
        }
        return found;
    }

    private static List<Holder> holders(LocalDate day, List<Hold> standing) {
        var certain = new LinkedHashMap<Share, Boolean>();
        for (var hold : standing) {
            certain.merge(Share.of(hold), hold.window().certainOn(day), Boolean::logicalOr);
        }
        return certain.entrySet().stream()
                .map(e -> new Holder(e.getKey().who(), e.getKey().extent(), e.getValue()))
                .sorted(BY_ID)
                .toList();
    }

    /** Those who neither hold all of the place nor may be one with somebody who does, by id. */
    private List<EntityId> outsiders(Shares standing, Stream<EntityId> who) {
        return who.distinct().filter(w -> !heldWholeBy(w, standing)).sorted().toList();
    }

    private boolean heldWholeBy(EntityId who, Shares standing) {
        for (var share : standing.all()) {
            if (share.extent().kind() == Extent.Kind.WHOLE && parties.mayBeOne(share.who(), who)) {
                return true;
            }
        }
        return false;
    }

    private ControlState state(
            boolean disputed,
            List<EntityId> attackers,
            List<EntityId> besiegers,
            Shares standing,
            LastReported.Found last) {
        if (disputed) {
            return ControlState.DISPUTED;
        } else if (!attackers.isEmpty()) {
            return ControlState.CONTESTED;
        } else if (!besiegers.isEmpty()) {
            return ControlState.BESIEGED;
        } else if (!standing.all().iterator().hasNext()) {
            return last.who().isEmpty() ? ControlState.NOT_REPORTED : ControlState.UNKNOWN;
        } else if (divided(standing)) {
            return ControlState.DIVIDED;
        }
        return standing.differ() ? ControlState.HELD_JOINTLY : ControlState.HELD;
    }

    private boolean divided(Shares standing) {
        for (var share : standing.all()) {
            if (share.extent().kind() != Extent.Kind.WHOLE && !heldWholeBy(share.who(), standing)) {
                return true;
            }
        }
        return false;
    }
}
