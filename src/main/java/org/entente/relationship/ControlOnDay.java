package org.entente.relationship;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.entente.entity.EntityId;
import org.entente.relationship.ControlSpan.Holder;
import org.entente.relationship.InForce.How;
import org.entente.relationship.StateReports.Ending;
import org.entente.relationship.StateReports.Hold;
import org.entente.statement.Extent;
import org.jspecify.annotations.Nullable;

/** Works out who holds one place on one day. */
final class ControlOnDay {

    private static final Comparator<Holder> BY_ID = Comparator.comparing(Holder::who)
            .thenComparing(h -> h.extent().kind())
            .thenComparing(h -> h.extent().words());

    private final StateReports control;
    private final Parties parties;
    private final InForce holding;
    private final InForce besieging;
    private final Set<EntityId> belligerents;
    private final Sweep<Hold> holds;
    private final Sweep<Hold> sieges;
    private final Sweep<StateReports.Denial> denials;
    private final Sweep<StateReports.Contest> contests;

    ControlOnDay(StateReports control, StateReports siege, Policy policy, Parties parties) {
        this.control = control;
        this.parties = parties;
        this.holding = new InForce(control, policy, parties);
        this.besieging = new InForce(siege, policy, parties);
        this.holds = Sweep.of(control.holds(), holding);
        this.sieges = Sweep.of(siege.holds(), besieging);
        this.denials = new Sweep<>(control.denials(), d -> d.window().first(), holding::deniesUntil);
        this.contests = new Sweep<>(
                control.contests(), c -> c.days().from(), c -> c.days().until());
        this.belligerents = new TreeSet<>();
        control.holds().forEach(h -> belligerents.add(h.subject()));
        control.endings().forEach(e -> belligerents.add(e.subject()));
        control.contests().forEach(c -> belligerents.add(c.by()));
        siege.holds().forEach(h -> belligerents.add(h.subject()));
    }

    Findings on(LocalDate day) {
        var standing = standing(day);
        var besieged = sieges.on(day).stream()
                .filter(h -> besieging.on(day, h) != How.NOT)
                .toList();
        var against = new HashSet<Report>();
        var disputed = excludesAny(standing);
        for (var one : standing) {
            for (var denial : denials.on(day)) {
                if (holding.deniesOn(day, denial, one)) {
                    against.add(denial.report());
                    disputed = true;
                }
            }
        }
        var holders = holders(day, standing);
        var attackers = outsiders(standing, contests.on(day).stream().map(StateReports.Contest::by));
        var besiegers = outsiders(standing, besieged.stream().map(Hold::subject).distinct());
        var state = state(day, disputed, attackers, besiegers, standing);
        var last = standing.isEmpty() ? lastReported(day) : List.<EntityId>of();
        var support = new HashSet<Report>();
        standing.forEach(h -> support.add(h.report()));
        if (state == ControlState.CONTESTED || standing.isEmpty()) {
            contests.on(day).stream().filter(c -> attackers.contains(c.by())).forEach(c -> support.add(c.report()));
        }
        besieged.stream().filter(h -> besiegers.contains(h.subject())).forEach(h -> support.add(h.report()));
        if (state == ControlState.UNKNOWN) {
            support.addAll(lastReports(day, last));
        }
        return new Findings(state, holders, besiegers, attackers, last, support, against);
    }

    /** The reports of holders that are in force, without those that better ones exclude. */
    private List<Hold> standing(LocalDate day) {
        var certain = new ArrayList<Hold>();
        var possible = new ArrayList<Hold>();
        var carried = new ArrayList<Hold>();
        for (var hold : holds.on(day)) {
            switch (holding.on(day, hold)) {
                case CERTAIN -> certain.add(hold);
                case POSSIBLE -> possible.add(hold);
                case CARRIED -> carried.add(hold);
                case NOT -> {}
            }
        }
        var byCertain = new Shares(certain);
        var byPossible = new Shares(possible);
        var maybe = possible.stream()
                .filter(p -> byCertain.noneExcludes(p, _ -> true))
                .filter(p -> byPossible.noneExcludes(
                        p, q -> q.window().first().isAfter(p.window().first())))
                .toList();
        var byMaybe = new Shares(maybe);
        var still =
                carried.stream().filter(c -> byMaybe.noneExcludes(c, _ -> true)).toList();
        return Stream.of(certain, maybe, still).flatMap(Collection::stream).toList();
    }

    private boolean excludesAny(List<Hold> standing) {
        var shares = new Shares(standing);
        return standing.stream().anyMatch(h -> !shares.noneExcludes(h, _ -> true));
    }

    /** Holds by who holds how much: whether two shares can be held together is the same for all of their reports. */
    private final class Shares {

        private final Map<Share, List<Hold>> shares = new LinkedHashMap<>();

        Shares(List<Hold> holds) {
            holds.forEach(h ->
                    shares.computeIfAbsent(Share.of(h), _ -> new ArrayList<>()).add(h));
        }

        boolean noneExcludes(Hold hold, Predicate<Hold> which) {
            for (var share : shares.values()) {
                if (holding.differ(share.getFirst(), hold)
                        && share.stream().anyMatch(other -> which.test(other) && holding.excludes(other, hold))) {
                    return false;
                }
            }
            return true;
        }
    }

    private record Share(EntityId who, Extent extent) {
        static Share of(Hold hold) {
            return new Share(hold.subject(), hold.extent());
        }
    }

    /** What may be in force, day by day; fastest when the days are asked for in order. */
    private static final class Sweep<T> {

        private final List<T> byStart;
        private final Function<T, LocalDate> first;
        private final Function<T, LocalDate> last;
        private final List<T> open = new ArrayList<>();
        private int next;
        private @Nullable LocalDate at;

        Sweep(List<T> all, Function<T, LocalDate> first, Function<T, LocalDate> last) {
            this.byStart = all.stream().sorted(Comparator.comparing(first)).toList();
            this.first = first;
            this.last = last;
        }

        static Sweep<Hold> of(List<Hold> holds, InForce inForce) {
            return new Sweep<>(
                    holds,
                    h -> h.window().first(),
                    h -> h.window().openEnd()
                                    && inForce.carriedUntil(h)
                                            .isAfter(h.window().last())
                            ? inForce.carriedUntil(h)
                            : h.window().last());
        }

        List<T> on(LocalDate day) {
            if (at != null && day.isBefore(at)) {
                open.clear();
                next = 0;
            }
            at = day;
            while (next < byStart.size() && !first.apply(byStart.get(next)).isAfter(day)) {
                open.add(byStart.get(next++));
            }
            open.removeIf(one -> day.isAfter(last.apply(one)));
            return open;
        }
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

    private List<EntityId> outsiders(List<Hold> standing, Stream<EntityId> who) {
        return who.distinct()
                .filter(w -> standing.stream()
                        .noneMatch(h ->
                                parties.mayBeOne(h.subject(), w) && h.extent().kind() == Extent.Kind.WHOLE))
                .sorted()
                .toList();
    }

    private ControlState state(
            LocalDate day, boolean disputed, List<EntityId> attackers, List<EntityId> besiegers, List<Hold> standing) {
        if (disputed) {
            return ControlState.DISPUTED;
        } else if (!attackers.isEmpty()) {
            return ControlState.CONTESTED;
        } else if (!besiegers.isEmpty()) {
            return ControlState.BESIEGED;
        } else if (standing.isEmpty()) {
            return lastReported(day).isEmpty() ? ControlState.NOT_REPORTED : ControlState.UNKNOWN;
        } else if (standing.stream()
                .anyMatch(h -> h.extent().kind() != Extent.Kind.WHOLE && !heldWholeBy(h, standing))) {
            return ControlState.DIVIDED;
        } else if (differ(standing)) {
            return ControlState.HELD_JOINTLY;
        }
        return ControlState.HELD;
    }

    private boolean differ(List<Hold> standing) {
        var one = new LinkedHashMap<Share, Hold>();
        standing.forEach(h -> one.putIfAbsent(Share.of(h), h));
        return one.values().stream().anyMatch(h -> one.values().stream().anyMatch(o -> holding.differ(h, o)));
    }

    private boolean heldWholeBy(Hold part, List<Hold> standing) {
        return standing.stream()
                .anyMatch(h -> h.extent().kind() == Extent.Kind.WHOLE && parties.mayBeOne(h.subject(), part.subject()));
    }

    private List<EntityId> lastReported(LocalDate day) {
        return lastDays(day)
                .max(Comparator.comparing(Last::day))
                .map(latest -> lastDays(day)
                        .filter(l -> l.day().equals(latest.day()))
                        .map(Last::who)
                        .distinct()
                        .sorted()
                        .toList())
                .orElse(List.of());
    }

    private Stream<Last> lastDays(LocalDate day) {
        return Stream.concat(
                control.holds().stream()
                        .filter(h -> h.window().first().isBefore(day))
                        .map(h -> new Last(h.subject(), earlier(h.window().last(), day), h.report())),
                control.endings().stream()
                        .filter(e ->
                                e.of() == Ending.Of.ITS_OWN && !e.effective().isAfter(day))
                        .map(e -> new Last(e.subject(), e.effective().minusDays(1), e.report())));
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private List<Report> lastReports(LocalDate day, List<EntityId> last) {
        return lastDays(day)
                .filter(l -> last.contains(l.who()))
                .map(Last::report)
                .toList();
    }

    private record Last(EntityId who, LocalDate day, Report report) {}

    /** What was found for a day, or for several that look alike. */
    final class Findings {

        private final ControlState state;
        private final List<Holder> holders;
        private final List<EntityId> besiegers;
        private final List<EntityId> attackers;
        private final List<EntityId> last;
        private final Set<Report> support;
        private final Set<Report> against;

        private Findings(
                ControlState state,
                List<Holder> holders,
                List<EntityId> besiegers,
                List<EntityId> attackers,
                List<EntityId> last,
                Set<Report> support,
                Set<Report> against) {
            this.state = state;
            this.holders = holders;
            this.besiegers = besiegers;
            this.attackers = attackers;
            this.last = last;
            this.support = support;
            this.against = against;
        }

        boolean looksLike(Findings other) {
            return state == other.state
                    && holders.equals(other.holders)
                    && besiegers.equals(other.besiegers)
                    && attackers.equals(other.attackers)
                    && last.equals(other.last);
        }

        /** Takes the evidence of a day that looks alike. */
        void add(Findings other) {
            support.addAll(other.support);
            against.addAll(other.against);
        }

        ControlSpan span(@Nullable LocalDate from, @Nullable LocalDate until) {
            return new ControlSpan(
                    from,
                    until,
                    state,
                    holders,
                    besiegers,
                    attackers,
                    last,
                    onlyOnWordOf(),
                    Testimony.of(support, parties),
                    Testimony.of(against, parties));
        }

        /** The one side of the fight on whose word all of the support is; null where anyone else says so too. */
        private @Nullable EntityId onlyOnWordOf() {
            var words = new TreeSet<EntityId>();
            for (var report : support) {
                if (report.onWordOf() == null) {
                    return null;
                }
                words.add(report.onWordOf());
            }
            return belligerents.stream()
                    .filter(b -> !words.isEmpty() && words.stream().allMatch(w -> parties.sameSide(w, b)))
                    .findFirst()
                    .orElse(null);
        }
    }
}
