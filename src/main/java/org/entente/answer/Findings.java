package org.entente.answer;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.entente.entity.EntityId;
import org.entente.graph.Candidates;
import org.entente.relationship.Occurrences;
import org.entente.relationship.Relationships;
import org.entente.relationship.Report;
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
     * @param objects whom or what; empty for anything. Not both are empty
     */
    List<Finding> of(Inquiry inquiry, Set<EntityId> subjects, Collection<Relation> relations, Set<EntityId> objects) {
        var bearing = Relationships.bearingOn(vocabulary, relations);
        var reports = Inquiry.together(Stream.of(
                subjects.isEmpty() ? List.of() : inquiry.all(candidates.around(subjects, bearing, inquiry.scope())),
                objects.isEmpty() ? List.of() : inquiry.all(candidates.around(objects, bearing, inquiry.scope()))));
        return of(inquiry, reports, relations).stream()
                .filter(f -> fits(f, subjects, objects))
                .toList();
    }

    /** What reports of the relations add up to. */
    List<Finding> of(Inquiry inquiry, List<Report> reports, Collection<Relation> relations) {
        var parties = inquiry.parties(reports);
        var states = inquiry.relationships(reports, parties).stream()
                .filter(r -> r.relation().sort() == Relation.Sort.STATE)
                .map(Finding::of);
        var events = new Occurrences(inquiry.viewpoint().policy())
                .of(reports, parties).stream().map(Finding::of);
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
