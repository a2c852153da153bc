package org.entente.relationship;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.entente.entity.EntityId;
import org.entente.statement.Extent;
import org.entente.statement.Polarity;
import org.entente.vocabulary.Effect;
import org.entente.vocabulary.Relation;
import org.jspecify.annotations.Nullable;

/**
 * What reports say of one state: who it holds for, what ends it, who denies it, who contests it. Reports of events
 * speak of the state through the effects that {@code ontology/} gives their relations.
 *
 * @param undated reports that would count if they named any day
 */
record StateReports(
        Relation state,
        List<Hold> holds,
        List<Ending> endings,
        List<Denial> denials,
        List<Contest> contests,
        List<Report> undated) {

    static StateReports of(Relation state, Collection<Report> reports, Policy policy) {
        var found = new StateReports(
                state, new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (var report : Origins.enough(reports, policy, r -> Told.by(r, state))) {
            var supports = policy.supports(report);
            if (!supports && !policy.denies(report)) {
                continue;
            }
            if (report.relation().equals(state)) {
                found.reported(report, supports);
            }
            for (var effect : report.relation().effects()) {
                if (effect.state().equals(state.name()) && named(effect, report)) {
                    found.affected(report, effect, supports);
                }
            }
        }
        return found;
    }

    /** Whether a report may say that the state holds for somebody, on a day or before it; on any day where none is given. */
    static boolean mayHold(Relation state, Report report, EntityId who, @Nullable LocalDate day) {
        var by = day;
        boolean begun = by == null
                || Window.of(report.time()).filter(w -> !w.first().isAfter(by)).isPresent();
        return begun
                && (report.relation().equals(state)
                        ? report.subject().equals(who)
                                || (state.symmetric() && report.object().equals(who))
                        : report.relation().effects().stream()
                                .anyMatch(e -> e.state().equals(state.name())
                                        && Told.holds(e.action())
                                        && (who.equals(report.argument(e.subject()))
                                                || (state.symmetric() && who.equals(report.argument(e.object()))))));
    }

    /** The same, with what is reported of other states that answer the same question. */
    StateReports with(List<StateReports> others) {
        var all = new StateReports(
                state,
                new ArrayList<>(holds),
                new ArrayList<>(endings),
                new ArrayList<>(denials),
                new ArrayList<>(contests),
                new ArrayList<>(undated));
        for (var other : others) {
            all.holds.addAll(other.holds);
            all.endings.addAll(other.endings);
            all.denials.addAll(other.denials);
            all.contests.addAll(other.contests);
            all.undated.addAll(other.undated);
        }
        return all;
    }

    /** Only what is about the object. */
    StateReports of(EntityId object) {
        return new StateReports(
                state,
                holds.stream().filter(h -> h.object().equals(object)).toList(),
                endings.stream().filter(e -> e.object().equals(object)).toList(),
                denials.stream().filter(d -> d.object().equals(object)).toList(),
                contests.stream().filter(c -> c.object().equals(object)).toList(),
                undated);
    }

    private static boolean named(Effect effect, Report report) {
        return effect.means().isEmpty() || report.means().stream().anyMatch(effect.means()::contains);
    }

    /** What holds both ways is told of in one way, whichever way it was said. */
    private static boolean turned(Relation relation, EntityId subject, EntityId object) {
        return relation.symmetric() && subject.compareTo(object) > 0;
    }

    private void reported(Report report, boolean supports) {
        var turned = turned(state, report.subject(), report.object());
        var subject = turned ? report.object() : report.subject();
        var object = turned ? report.subject() : report.object();
        var window = Window.of(report.time()).orElse(null);
        if (window == null) {
            undated.add(report);
        } else if (!supports) {
            denials.add(new Denial(
                    report, subject, object, report.extent(), window, report.polarity() == Polarity.NEGATIVE));
        } else {
            holds.add(new Hold(report, subject, object, report.extent(), window, false));
            if (!window.openEnd()) {
                endings.add(new Ending(
                        report,
                        Ending.Of.ITS_OWN,
                        subject,
                        object,
                        report.extent(),
                        window.last().plusDays(1),
                        false));
            }
        }
    }

    private void affected(Report report, Effect effect, boolean supports) {
        var one = report.argument(effect.subject());
        var other = report.argument(effect.object());
        if (one == null || other == null) {
            return;
        }
        var turned = turned(state, one, other);
        var subject = turned ? other : one;
        var object = turned ? one : other;
        var window = Window.of(report.time()).orElse(null);
        if (window == null) {
            undated.add(report);
            return;
        }
        switch (effect.action()) {
            case OPENS -> {
                if (supports) {
                    holds.add(new Hold(report, subject, object, report.extent(), window.opened(), true));
                } else {
                    denials.add(new Denial(report, subject, object, report.extent(), denied(window), false));
                }
            }
            case SUPPORTS -> {
                if (supports) {
                    holds.add(new Hold(report, subject, object, report.extent(), window.supported(), true));
                } else {
                    denials.add(new Denial(report, subject, object, report.extent(), denied(window), false));
                }
            }
            case CLOSES, SUSPENDS -> {
                if (supports) {
                    endings.add(ending(report, Ending.Of.ITS_OWN, subject, object, window));
                }
            }
            case CLOSES_OTHERS -> {
                if (supports) {
                    endings.add(ending(report, Ending.Of.OTHERS, subject, object, window));
                }
            }
            case CONTESTS -> {
                if (supports) {
                    contests.add(new Contest(report, subject, object, fought(window)));
                }
            }
        }
    }

    private static Ending ending(Report report, Ending.Of of, EntityId subject, EntityId object, Window window) {
        return new Ending(report, of, subject, object, report.extent(), window.last(), window.exact());
    }

    /** A denial of an event without a known start reaches back as far as a report stands. */
    private Window denied(Window window) {
        if (window.startKnown() || state.stands() == null) {
            return window;
        }
        return new Window(window.last().minus(state.stands()), window.core(), window.last(), false, true);
    }

    /** The days on which a fight is told of: those that are certain; else all, if they are few enough; else the last. */
    private Days fought(Window window) {
        if (window.core() != null) {
            return window.core();
        }
        var few = state.stands() != null && !window.first().plus(state.stands()).isBefore(window.last());
        return new Days(few ? window.first() : window.last(), window.last());
    }

    /** How long a report goes on counting after the last day that it speaks of. */
    LocalDate countsUntil(LocalDate last, Policy policy) {
        return !policy.decay() || state.decay() == null ? LocalDate.MAX : last.plus(state.decay());
    }

    /** Whether something told of a later day is news of a change, rather than at odds with what was told of the earlier. */
    boolean newsAfter(LocalDate earlier, Window later) {
        return later.first().isAfter(earlier)
                && (later.startKnown()
                        || (state.stands() != null && later.first().isAfter(earlier.plus(state.stands()))));
    }

    /**
     * A report that the state holds.
     *
     * @param byEvent whether it was an event that was reported, which began the state or speaks for it
     */
    record Hold(Report report, EntityId subject, EntityId object, Extent extent, Window window, boolean byEvent) {}

    /**
     * A report that the state ends.
     *
     * @param subject whose state ends; with {@link Of#OTHERS}, the one for whom all others' ends
     * @param effective the first day on which it has surely ended
     * @param exact whether it ended on that very day
     */
    record Ending(
            Report report,
            Of of,
            EntityId subject,
            EntityId object,
            Extent extent,
            LocalDate effective,
            boolean exact) {

        /** Whose state it ends. */
        enum Of {
            ITS_OWN,
            OTHERS
        }
    }

    /**
     * A report that the state does not hold.
     *
     * @param asserted whether the contrary is asserted ("does not control"), rather than somebody's claim denied
     */
    record Denial(Report report, EntityId subject, EntityId object, Extent extent, Window window, boolean asserted) {}

    /** A report that the state is fought over. */
    record Contest(Report report, EntityId by, EntityId object, Days days) {}

    /** What a report tells of the state: origins that tell the same are counted together. */
    private record Told(EntityId subject, EntityId object, What what) {

        enum What {
            HOLDS,
            ENDS,
            CONTESTED,
            NOTHING
        }

        static Told by(Report report, Relation state) {
            if (report.relation().equals(state)) {
                return of(state, report.subject(), report.object(), What.HOLDS);
            }
            var what = What.NOTHING;
            for (var effect : report.relation().effects()) {
                var subject = report.argument(effect.subject());
                var object = report.argument(effect.object());
                if (!effect.state().equals(state.name())
                        || !named(effect, report)
                        || subject == null
                        || object == null) {
                    continue;
                }
                if (holds(effect.action())) {
                    return of(state, subject, object, What.HOLDS);
                }
                what = effect.action() == Effect.Action.CONTESTS ? What.CONTESTED : What.ENDS;
            }
            return of(report.relation(), report.subject(), report.object(), what);
        }

        private static Told of(Relation relation, EntityId subject, EntityId object, What what) {
            return turned(relation, subject, object)
                    ? new Told(object, subject, what)
                    : new Told(subject, object, what);
        }

        private static boolean holds(Effect.Action action) {
            return switch (action) {
                case OPENS, SUPPORTS -> true;
                case CLOSES, CLOSES_OTHERS, CONTESTS, SUSPENDS -> false;
            };
        }
    }
}
