package org.entente.answer;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.entity.EntityId;
import org.entente.graph.Candidates;
import org.entente.relationship.Occurrences;
import org.entente.relationship.Relationships;
import org.entente.relationship.Report;
import org.entente.vocabulary.Effect;
import org.entente.vocabulary.Relation;
import org.entente.vocabulary.Vocabulary;
import org.springframework.stereotype.Component;

/** Finds what is reported of given relations between given entities, whether they are states or events. */
@Component
class Findings {

    private final Candidates candidates;
    private final Vocabulary vocabulary;

    Findings(Candidates candidates, Vocabulary vocabulary) {
        this.candidates = candidates;
        this.vocabulary = vocabulary;
    }

    /**
     * @param subjects who; empty for anybody
     * @param objects whom or what; empty for anything
     */
    List<Finding> of(Inquiry inquiry, Set<EntityId> subjects, Collection<Relation> relations, Set<EntityId> objects) {
        var bearing = Relationships.bearingOn(vocabulary, relations);
        var reports = subjects.isEmpty() && objects.isEmpty()
                ? inquiry.all(candidates.among(List.of(), bearing, inquiry.scope()))
                : Inquiry.together(Stream.of(
                        subjects.isEmpty()
                                ? List.of()
                                : inquiry.all(candidates.around(subjects, bearing, inquiry.scope())),
                        objects.isEmpty()
                                ? List.of()
                                : inquiry.all(candidates.around(objects, bearing, inquiry.scope()))));
        return of(inquiry, reports, relations).stream()
                .filter(f -> fits(f, subjects, objects))
                .toList();
    }

    /**
     * What a question asks: of its relation and those that answer the same, by the means that it names. An event that a state
     * rests on is told as that state.
     */
    List<Finding> asked(Inquiry inquiry, Sought sought, Set<EntityId> subjects, Set<EntityId> objects) {
        var means = sought.means();
        var all = of(inquiry, subjects, asked(sought.relation(), means), objects).stream()
                .filter(f -> means.isEmpty() || f.isBy(means))
                .toList();
        var resting = all.stream()
                .filter(f -> f.relation().sort() == Relation.Sort.STATE)
                .flatMap(Finding::testimonies)
                .flatMap(t -> t.reports().stream())
                .map(Report::statement)
                .collect(Collectors.toSet());
        return all.stream()
                .filter(f -> f.relation().sort() == Relation.Sort.STATE
                        || f.testimonies()
                                .flatMap(t -> t.reports().stream())
                                .anyMatch(r -> !resting.contains(r.statement())))
                .toList();
    }

    /** Those that have to do with one of the places or what lies in it; all where there is none. */
    static List<Finding> in(Inquiry inquiry, Set<EntityId> places, List<Finding> findings) {
        if (places.isEmpty()) {
            return findings;
        }
        return findings.stream()
                .filter(f -> Stream.concat(
                                f.named(),
                                f.testimonies()
                                        .flatMap(t -> t.reports().stream())
                                        .flatMap(r -> Stream.ofNullable(r.place())))
                        .anyMatch(id -> liesIn(inquiry, id, places)))
                .toList();
    }

    /** Whether it is one of the places, or is a part of one. */
    static boolean liesIn(Inquiry inquiry, EntityId id, Set<EntityId> places) {
        return inquiry.entities(List.of(id)).keySet().stream().anyMatch(places::contains);
    }

    private Set<Relation> asked(Relation relation, Set<String> means) {
        var found = new LinkedHashSet<Relation>();
        found.add(relation);
        var aspect = relation.aspect();
        if (aspect != null) {
            found.addAll(vocabulary.relations(aspect));
        }
        relation.effects().stream()
                .filter(e -> e.action() == Effect.Action.SUPPORTS && !Collections.disjoint(e.means(), means))
                .map(e -> vocabulary.relation(e.state()))
                .forEach(found::add);
        return found;
    }

    /** What reports of the relations add up to. */
    List<Finding> of(Inquiry inquiry, List<Report> reports, Collection<Relation> relations) {
        var parties = inquiry.parties(reports);
        var states = inquiry.relationships(reports, parties).stream()
                .filter(r -> r.relation().sort() == Relation.Sort.STATE)
                .map(Finding::of);
        var occurrences = new Occurrences(inquiry.viewpoint().policy());
        var events = Stream.concat(
                        occurrences.of(reports, parties).stream(), occurrences.onlyDenied(reports, parties).stream())
                .map(Finding::of);
        return Stream.concat(states, events)
                .filter(f -> relations.contains(f.relation()))
                .toList();
    }

    private static boolean fits(Finding finding, Set<EntityId> subjects, Set<EntityId> objects) {
        return fits(finding.subject(), subjects, finding.object(), objects)
                || (finding.relation().symmetric() && fits(finding.object(), subjects, finding.subject(), objects));
    }

    private static boolean fits(EntityId one, Set<EntityId> ones, EntityId other, Set<EntityId> others) {
        return (ones.isEmpty() || ones.contains(one)) && (others.isEmpty() || others.contains(other));
    }
}
