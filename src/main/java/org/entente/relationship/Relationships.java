package org.entente.relationship;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.entente.entity.EntityId;
import org.entente.relationship.StateReports.Denial;
import org.entente.relationship.StateReports.Hold;
import org.entente.statement.Extent;
import org.entente.vocabulary.Relation;
import org.entente.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * Works out which relationships reports add up to: what they say of states, directly and through events, and which
 * events they tell of.
 */
public final class Relationships {

    private final Vocabulary vocabulary;
    private final Policy policy;

    public Relationships(Vocabulary vocabulary, Policy policy) {
        this.vocabulary = vocabulary;
        this.policy = policy;
    }

    /**
     * Every relationship that the reports speak for or against, newest report first. For a state that one alone can
     * have, reports of others who have it are needed too: they end it.
     */
    public List<Relationship> of(Collection<Report> reports, Parties parties) {
        var sides = parties.withRivalriesOf(reports);
        var found = new ArrayList<Relationship>();
        var touched = new LinkedHashSet<Relation>();
        for (var report : reports) {
            touched.add(report.relation());
            report.relation().effects().forEach(e -> touched.add(vocabulary.relation(e.state())));
        }
        for (var relation : touched) {
            switch (relation.sort()) {
                case STATE -> found.addAll(states(relation, reports, sides));
                case EVENT -> found.addAll(events(relation, reports, sides));
            }
        }
        found.sort(Relationship.ORDER);
        return found;
    }

    /** The relations whose reports bear on one of the states: they themselves, and what begins, ends or supports them. */
    public static List<Relation> bearingOn(Vocabulary vocabulary, Collection<Relation> states) {
        var names = new HashSet<String>();
        states.forEach(s -> names.add(s.name()));
        return vocabulary.relations().stream()
                .filter(r -> names.contains(r.name()) || r.effects().stream().anyMatch(e -> names.contains(e.state())))
                .toList();
    }

    private List<Relationship> states(Relation state, Collection<Report> reports, Parties parties) {
        var about = StateReports.of(state, reports, policy);
        var inForce = new InForce(about, policy, parties);
        var spells = new Spells(about, inForce, policy);
        Map<Between, List<Hold>> holds = new LinkedHashMap<>();
        about.holds()
                .forEach(h -> holds.computeIfAbsent(
                                Between.of(state, h.subject(), h.object(), h.extent()), _ -> new ArrayList<>())
                        .add(h));
        Map<Between, List<Denial>> denials = new HashMap<>();
        about.denials()
                .forEach(d -> denials.computeIfAbsent(
                                Between.of(state, d.subject(), d.object(), d.extent()), _ -> new ArrayList<>())
                        .add(d));
        Map<Between, List<Report>> undated = new HashMap<>();
        about.undated().stream()
                .filter(r -> r.relation().equals(state) && policy.supports(r))
                .forEach(r -> undated.computeIfAbsent(
                                Between.of(state, r.subject(), r.object(), r.extent()), _ -> new ArrayList<>())
                        .add(r));
        Set<Between> all = new LinkedHashSet<>(holds.keySet());
        all.addAll(denials.keySet());
        all.addAll(undated.keySet());
        return all.stream()
                .map(between -> {
                    var held = holds.getOrDefault(between, List.of());
                    var denied = denials.getOrDefault(between, List.of());
                    var support =
                            new ArrayList<>(held.stream().map(Hold::report).toList());
                    support.addAll(undated.getOrDefault(between, List.of()));
                    return relationship(
                            between,
                            spells.of(held),
                            support,
                            denied.stream().map(Denial::report).toList(),
                            parties);
                })
                .toList();
    }

    private List<Relationship> events(Relation event, Collection<Report> reports, Parties parties) {
        Map<Between, List<Report>> support = new LinkedHashMap<>();
        Map<Between, List<Report>> denial = new LinkedHashMap<>();
        for (var report :
                Origins.enough(reports, policy, r -> Between.of(r.relation(), r.subject(), r.object(), r.extent()))) {
            if (report.relation().equals(event)) {
                var between = Between.of(event, report.subject(), report.object(), report.extent());
                if (policy.supports(report)) {
                    support.computeIfAbsent(between, _ -> new ArrayList<>()).add(report);
                } else if (policy.denies(report)) {
                    denial.computeIfAbsent(between, _ -> new ArrayList<>()).add(report);
                }
            }
        }
        var all = new LinkedHashSet<>(support.keySet());
        all.addAll(denial.keySet());
        return all.stream()
                .map(between -> {
                    var told = support.getOrDefault(between, List.of());
                    return relationship(
                            between, Occurrences.spells(told), told, denial.getOrDefault(between, List.of()), parties);
                })
                .toList();
    }

    private static Relationship relationship(
            Between between, List<Spell> spells, List<Report> support, List<Report> denial, Parties parties) {
        var means = new TreeSet<String>();
        support.forEach(r -> means.addAll(r.means()));
        return new Relationship(
                between.subject(),
                between.relation(),
                between.object(),
                between.extent(),
                means,
                spells,
                Testimony.of(support, parties),
                Testimony.of(denial, parties),
                contested(spells, support, denial),
                support.stream()
                        .anyMatch(s -> denial.stream().anyMatch(d -> d.origin().equals(s.origin()))),
                lastReported(support));
    }

    private static boolean contested(List<Spell> spells, List<Report> support, List<Report> denial) {
        return denial.stream()
                .filter(d -> support.stream().anyMatch(s -> !s.origin().equals(d.origin())))
                .anyMatch(d -> deniedDays(d)
                        .map(days ->
                                spells.stream().anyMatch(s -> s.days().and(days).isPresent()))
                        .orElse(true));
    }

    private static Optional<Days> deniedDays(Report denial) {
        return switch (denial.relation().sort()) {
            case STATE -> Window.of(denial.time()).map(w -> new Days(w.first(), w.last()));
            case EVENT -> Occurrences.deniedDays(denial);
        };
    }

    private static @Nullable LocalDate lastReported(List<Report> support) {
        LocalDate last = null;
        for (var report : support) {
            var published = report.published();
            if (published != null && (last == null || published.isAfter(last))) {
                last = published;
            }
        }
        return last;
    }

    private record Between(EntityId subject, Relation relation, EntityId object, Extent extent) {

        /** What holds in both directions is one relationship, whichever way it was said. */
        static Between of(Relation relation, EntityId subject, EntityId object, Extent extent) {
            return relation.symmetric() && subject.compareTo(object) > 0
                    ? new Between(object, relation, subject, extent)
                    : new Between(subject, relation, object, extent);
        }
    }
}
