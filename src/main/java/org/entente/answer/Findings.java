package org.entente.answer;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.entity.Entity;
import org.entente.entity.EntityId;
import org.entente.graph.Candidates;
import org.entente.graph.Scope;
import org.entente.graph.StatementFilter;
import org.entente.relationship.Occurrences;
import org.entente.relationship.Policy;
import org.entente.relationship.Relationships;
import org.entente.relationship.Report;
import org.entente.statement.Modality;
import org.entente.vocabulary.Aspect;
import org.entente.vocabulary.Effect;
import org.entente.vocabulary.EntityKind.Family;
import org.entente.vocabulary.Relation;
import org.entente.vocabulary.Vocabulary;
import org.springframework.stereotype.Component;

/** Finds what is reported of given relations between given entities, whether they are states or events. */
@Component
class Findings {

    /** How many statements are looked at where a question names nobody; the receipt says so where there are more. */
    private static final int NEWEST = 2_000;

    /** Kinds of what has parts by its code: a town has none. */
    private static final Set<String> LANDS = Set.of("state", "country");

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
        return of(inquiry, reports(inquiry, subjects, bearing, objects), relations).stream()
                .filter(f -> fits(f, subjects, objects))
                .toList();
    }

    /**
     * What is only alleged, which the policy does not let count: with the accusers as its support, and whoever denies it.
     *
     * @param subjects who; empty for anybody
     * @param objects whom or what; empty for anything
     */
    List<Finding> alleged(
            Inquiry inquiry, Set<EntityId> subjects, Collection<Relation> relations, Set<EntityId> objects) {
        var policy = inquiry.viewpoint().policy();
        if (policy.modalities().contains(Modality.ALLEGED)) {
            return List.of();
        }
        var bearing = Relationships.bearingOn(vocabulary, relations);
        return of(inquiry, reports(inquiry, subjects, bearing, objects), relations, policy.withAlleged()).stream()
                .filter(f -> fits(f, subjects, objects))
                .map(f -> f.supportedBy(r -> r.modality() == Modality.ALLEGED))
                .filter(Finding::supported)
                .sorted(Finding.BY_WEIGHT)
                .toList();
    }

    private List<Report> reports(
            Inquiry inquiry, Set<EntityId> subjects, Collection<Relation> bearing, Set<EntityId> objects) {
        return subjects.isEmpty() && objects.isEmpty()
                ? everything(inquiry, bearing)
                : Inquiry.together(Stream.of(
                        subjects.isEmpty()
                                ? List.of()
                                : inquiry.all(candidates.around(subjects, bearing, inquiry.scope())),
                        objects.isEmpty()
                                ? List.of()
                                : inquiry.all(candidates.around(objects, bearing, inquiry.scope()))));
    }

    /** Reports of relations between anybody: between those of whom the newest of them tell. */
    List<Report> everything(Inquiry inquiry, Collection<Relation> relations) {
        var newest = new StatementFilter(
                null, Set.copyOf(relations), null, null, null, Set.of(), Set.of(), List.of(), null, null, null, null);
        return told(inquiry, newest, relations, _ -> true);
    }

    /** What is denied by somebody of the relations and has to do with one that is wanted. */
    List<Finding> denied(Inquiry inquiry, Collection<Relation> relations, Predicate<Entity> wanted) {
        var denials = new StatementFilter(
                null,
                Set.copyOf(relations),
                null,
                null,
                null,
                Set.of(Modality.DENIED),
                Set.of(),
                List.of(),
                null,
                null,
                null,
                null);
        return of(inquiry, told(inquiry, denials, relations, wanted), relations).stream()
                .filter(f -> !f.denial().isEmpty())
                .sorted(Finding.BY_WEIGHT)
                .toList();
    }

    /** Reports of relations between those of whom statements tell. */
    private List<Report> told(
            Inquiry inquiry, StatementFilter filter, Collection<Relation> relations, Predicate<Entity> wanted) {
        var scope = new Scope(inquiry.position(), inquiry.viewpoint().publishedBefore(), NEWEST + 1);
        var newest = inquiry.most(candidates.find(filter, scope).stream(), NEWEST);
        var statements = candidates.statements(newest, inquiry.position());
        var pairs = statements.values().stream()
                .map(s -> Stream.of(s.subject().entity(), s.object().entity())
                        .filter(Objects::nonNull)
                        .collect(Collectors.toCollection(LinkedHashSet::new)))
                .filter(pair -> inquiry.entities(pair).values().stream()
                        .filter(e -> pair.contains(e.id()))
                        .anyMatch(wanted))
                .toList();
        var ends = pairs.stream().flatMap(Set::stream).distinct().toList();
        return ends.isEmpty() ? List.of() : inquiry.all(candidates.among(ends, relations, inquiry.scope()));
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
        var wholes = inquiry.entities(List.of(id));
        if (wholes.keySet().stream().anyMatch(places::contains)) {
            return true;
        }
        var itself = wholes.get(id);
        var code = itself == null || itself.kind().family() != Family.ACTOR ? null : itself.code();
        return code != null
                && inquiry.entities(places).values().stream()
                        .filter(p -> places.contains(p.id())
                                && p.code() != null
                                && LANDS.contains(p.kind().name()))
                        .anyMatch(p -> code.startsWith(p.code()));
    }

    /** The relation and those that answer the same, by some means or any. */
    Set<Relation> asked(Relation relation, Set<String> means) {
        var found = new LinkedHashSet<Relation>();
        found.add(relation);
        var aspect = relation.aspect();
        if (aspect != null) {
            found.addAll(vocabulary.relations(aspect));
        }
        if (aspect == Aspect.FAVOUR && means.isEmpty()) {
            // who supports a side backs it: whether it is an issue or an actor is for the reports to say
            found.addAll(vocabulary.relations(Aspect.BACKING));
        }
        relation.effects().stream()
                .filter(e -> e.action() == Effect.Action.SUPPORTS && !Collections.disjoint(e.means(), means))
                .map(e -> vocabulary.relation(e.state()))
                .forEach(found::add);
        return found;
    }

    /** What reports of the relations add up to. */
    List<Finding> of(Inquiry inquiry, List<Report> reports, Collection<Relation> relations) {
        return of(inquiry, reports, relations, inquiry.viewpoint().policy());
    }

    private List<Finding> of(Inquiry inquiry, List<Report> reports, Collection<Relation> relations, Policy policy) {
        var parties = inquiry.parties(reports);
        var states = new Relationships(vocabulary, policy)
                .of(reports, parties).stream()
                        .filter(r -> r.relation().sort() == Relation.Sort.STATE)
                        .map(Finding::of);
        var occurrences = new Occurrences(policy);
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
