package org.entente.relationship;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.entente.entity.EntityId;
import org.entente.relationship.Contradiction.Kind;
import org.entente.relationship.StateReports.Hold;
import org.entente.statement.Extent;
import org.entente.statement.Modality;
import org.entente.statement.Polarity;
import org.entente.vocabulary.Relation;
import org.entente.vocabulary.Relation.Sign;
import org.entente.vocabulary.Vocabulary;

/** Finds reports that cannot all hold. */
public final class Contradictions {

    static final Comparator<Report> IN_PRINT = Comparator.comparing(
                    Report::published, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Report::statement)
            .thenComparing(Report::subject)
            .thenComparing(Report::object);

    private static final Comparator<Contradiction> ORDER = Comparator.comparing(Contradiction::kind)
            .thenComparing(c -> c.reports().getFirst(), IN_PRINT)
            .thenComparing(c -> c.reports().getLast(), IN_PRINT);

    private final Vocabulary vocabulary;
    private final Policy policy;

    public Contradictions(Vocabulary vocabulary, Policy policy) {
        this.vocabulary = vocabulary;
        this.policy = policy;
    }

    /** All of them, by kind, then in the order of publication; the order of the reports changes nothing. */
    public List<Contradiction> in(Collection<Report> reports, Parties parties) {
        var ordered = reports.stream().distinct().sorted(IN_PRINT).toList();
        var found = new LinkedHashSet<Contradiction>();
        var supports = ordered.stream().filter(policy::supports).toList();
        polarity(ordered, supports, parties, found);
        exclusive(ordered, parties, found);
        impossible(supports, found);
        reversals(ordered, found);
        return found.stream().sorted(ORDER).toList();
    }

    /** What a report and its denial have in common; the subject may be described otherwise. */
    private record What(Relation relation, EntityId object, Extent extent) {
        static What of(Report r) {
            return r.relation().symmetric() && r.subject().compareTo(r.object()) > 0
                    ? new What(r.relation(), r.subject(), r.extent())
                    : new What(r.relation(), r.object(), r.extent());
        }

        static EntityId subject(Report r) {
            return r.relation().symmetric() && r.subject().compareTo(r.object()) > 0 ? r.object() : r.subject();
        }
    }

    private void polarity(List<Report> ordered, List<Report> supports, Parties parties, Set<Contradiction> found) {
        Map<What, List<Report>> denials = new LinkedHashMap<>();
        ordered.stream()
                .filter(policy::denies)
                .forEach(d -> denials.computeIfAbsent(What.of(d), _ -> new ArrayList<>())
                        .add(d));
        for (var support : supports) {
            for (var denial : denials.getOrDefault(What.of(support), List.of())) {
                if (parties.mayBeOne(What.subject(support), What.subject(denial))
                        && overlap(support, denial)
                        && !saidByOne(support, denial)) {
                    add(Kind.POLARITY, support, denial, found);
                }
            }
        }
    }

    private boolean overlap(Report one, Report other) {
        var a = days(one);
        var b = days(other);
        return a.isEmpty() || b.isEmpty() || a.get().and(b.get()).isPresent();
    }

    /** A denial of an event of which no day is known reaches back as far as a report of it. */
    private Optional<Days> days(Report report) {
        if (report.relation().sort() == Relation.Sort.EVENT && policy.denies(report)) {
            return Occurrences.deniedDays(report);
        }
        return Window.of(report.time()).map(w -> new Days(w.first(), w.last()));
    }

    /** Two holders of what one alone can hold, each certain of a common day, though none is part of the other. */
    private void exclusive(List<Report> ordered, Parties parties, Set<Contradiction> found) {
        for (var state : vocabulary.relations()) {
            if (!state.exclusive()) {
                continue;
            }
            var about = StateReports.of(state, ordered, policy);
            var inForce = new InForce(about, policy, parties);
            Map<EntityId, List<Hold>> byObject = new LinkedHashMap<>();
            about.holds().stream()
                    .filter(h -> h.window().core() != null)
                    .forEach(h -> byObject.computeIfAbsent(h.object(), _ -> new ArrayList<>())
                            .add(h));
            byObject.values().forEach(holds -> clashes(holds, inForce, found));
        }
    }

    /** A sweep over the days of which they are certain: only holds that are open together are compared. */
    private static void clashes(List<Hold> holds, InForce inForce, Set<Contradiction> found) {
        var byStart = holds.stream()
                .sorted(Comparator.comparing((Hold h) -> core(h).from())
                        .thenComparing(h -> core(h).until())
                        .thenComparing(h -> h.report().statement()))
                .toList();
        var open = new ArrayList<Hold>();
        for (var hold : byStart) {
            open.removeIf(o -> core(o).until().isBefore(core(hold).from()));
            for (var other : open) {
                if (inForce.excludes(hold, other) && !changesHandsOn(core(hold).from(), hold, other)) {
                    add(Kind.EXCLUSIVE, other.report(), hold.report(), found);
                }
            }
            open.add(hold);
        }
    }

    private static Days core(Hold hold) {
        return Objects.requireNonNull(hold.window().core());
    }

    /** On the day of a capture both the old holder and the new one may have held it. */
    private static boolean changesHandsOn(LocalDate day, Hold later, Hold earlier) {
        return later.byEvent() != earlier.byEvent()
                && core(earlier).until().equals(day)
                && core(later).from().equals(day);
    }

    private static void impossible(List<Report> supports, Set<Contradiction> found) {
        for (var report : supports) {
            var published = report.published();
            var start = report.time().start().earliest();
            if (published != null
                    && start != null
                    && start.isAfter(published)
                    && report.modality() == Modality.ASSERTED
                    && report.relation().sort() == Relation.Sort.EVENT) {
                found.add(new Contradiction(Kind.IMPOSSIBLE_TIME, List.of(report)));
            }
        }
    }

    private record Word(EntityId speaker, EntityId subject, EntityId object) {}

    /** What one said of the same two at two times, once for it and once against it. */
    private void reversals(List<Report> ordered, Set<Contradiction> found) {
        Map<Word, List<Report>> said = new LinkedHashMap<>();
        for (var report : ordered) {
            if (report.onWordOf() != null && (policy.supports(report) || policy.denies(report))) {
                said.computeIfAbsent(
                                new Word(report.onWordOf(), report.subject(), report.object()), _ -> new ArrayList<>())
                        .add(report);
            }
        }
        for (var reports : said.values()) {
            for (var i = 0; i < reports.size(); i++) {
                for (var j = i + 1; j < reports.size(); j++) {
                    if (opposite(reports.get(i), reports.get(j))) {
                        add(Kind.REVERSAL, reports.get(i), reports.get(j), found);
                    }
                }
            }
        }
    }

    private boolean opposite(Report one, Report other) {
        if (one.relation().equals(other.relation()) && one.extent().equals(other.extent())) {
            return policy.supports(one) != policy.supports(other) && overlap(one, other);
        }
        return one.relation().sort() == Relation.Sort.STATE
                && other.relation().sort() == Relation.Sort.STATE
                && one.relation().sign() != Sign.NEUTRAL
                && other.relation().sign() != Sign.NEUTRAL
                && one.relation().sign() != other.relation().sign()
                && one.polarity() == Polarity.POSITIVE
                && other.polarity() == Polarity.POSITIVE
                && policy.supports(one)
                && policy.supports(other);
    }

    private static boolean saidByOne(Report one, Report other) {
        return one.onWordOf() != null && one.onWordOf().equals(other.onWordOf());
    }

    private static void add(Kind kind, Report one, Report other, Set<Contradiction> found) {
        if (!one.statement().equals(other.statement())) {
            found.add(new Contradiction(
                    kind, IN_PRINT.compare(one, other) <= 0 ? List.of(one, other) : List.of(other, one)));
        }
    }
}
