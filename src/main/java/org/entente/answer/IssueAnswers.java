package org.entente.answer;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.entente.entity.Entity;
import org.entente.entity.EntityId;
import org.entente.entity.IssueBreadth;
import org.entente.entity.IssueBreadth.Breadth;
import org.entente.graph.Candidates;
import org.entente.graph.OneTransaction;
import org.entente.relationship.Inference;
import org.entente.relationship.Relationship;
import org.entente.relationship.Relationships;
import org.entente.relationship.Report;
import org.entente.vocabulary.Aspect;
import org.entente.vocabulary.EntityKind.Family;
import org.entente.vocabulary.Vocabulary;
import org.springframework.stereotype.Service;

/** Answers who is for an issue and who against it, and which issues take it in or are taken in by it. */
@OneTransaction
@Service
public class IssueAnswers {

    private static final Set<Aspect> STANCES = EnumSet.of(Aspect.FAVOUR, Aspect.OPPOSITION);

    /** A leader of a member of a coalition is as far as an inferred position goes. */
    private static final int MOST_PREMISES = 3;

    private final Candidates candidates;
    private final Inquiries inquiries;
    private final Who who;
    private final Vocabulary vocabulary;

    IssueAnswers(Candidates candidates, Inquiries inquiries, Who who, Vocabulary vocabulary) {
        this.candidates = candidates;
        this.inquiries = inquiries;
        this.who = who;
        this.vocabulary = vocabulary;
    }

    /**
     * Who is for an issue and who against it.
     *
     * @param denied positions that are only denied
     * @param inferred positions that no text reports, such as those of what a leader leads
     * @param related positions on broader and narrower issues, which are no positions on this one
     */
    public record Positions(
            Entity on,
            List<Relationship> favour,
            List<Relationship> against,
            List<Relationship> denied,
            List<Inference> inferred,
            List<Related> related) {}

    /**
     * Who is for or against a broader or a narrower issue.
     *
     * @param breadth what it is to the issue asked about
     */
    public record Related(Entity issue, Breadth breadth, List<Relationship> favour, List<Relationship> against) {}

    public Answer<Positions> positions(String issue, Viewpoint viewpoint) {
        var inquiry = inquiries.at(viewpoint);
        var on = who.find(issue, null, Family.ISSUE, inquiry.position());
        var others = related(on, inquiry.position());
        var asked = new LinkedHashSet<EntityId>();
        asked.add(on.id());
        asked.addAll(others.keySet().stream().map(Entity::id).toList());
        var stances = new ArrayList<>(vocabulary.relations(Aspect.FAVOUR));
        stances.addAll(vocabulary.relations(Aspect.OPPOSITION));
        var told = inquiry.all(candidates.to(asked, Relationships.bearingOn(vocabulary, stances), inquiry.scope()));
        var tied = tied(
                inquiry,
                told.stream()
                        .filter(r -> r.object().equals(on.id()))
                        .map(Report::subject)
                        .distinct()
                        .toList());
        var reports = Inquiry.together(Stream.of(told, tied));
        var parties = inquiry.partiesTold(reports);
        var everything = inquiry.relationships(reports, parties);
        var all = everything.stream().filter(r -> r.object().equals(on.id())).toList();
        var inForce = inquiry.inForce(all);
        var found = new Positions(
                on,
                RelationshipAnswers.withAspects(inForce, EnumSet.of(Aspect.FAVOUR)),
                RelationshipAnswers.withAspects(inForce, EnumSet.of(Aspect.OPPOSITION)),
                RelationshipAnswers.withAspects(Inquiry.onlyDenied(all), STANCES),
                inquiry.inferred(everything, parties, MOST_PREMISES).stream()
                        .filter(i -> i.object().equals(on.id())
                                && i.relation().aspect() != null
                                && STANCES.contains(i.relation().aspect()))
                        .toList(),
                others.entrySet().stream()
                        .map(other -> related(other.getKey(), other.getValue(), inquiry.inForce(everything)))
                        .filter(r -> !r.favour().isEmpty() || !r.against().isEmpty())
                        .toList());
        return inquiry.answer(
                "who is for %s and who is against it".formatted(on.name()),
                RelationshipAnswers.understood("issue", on),
                found,
                Stream.concat(
                        Inquiry.testimonies(Stream.of(
                                        RelationshipAnswers.withAspects(inForce, STANCES).stream(),
                                        found.denied().stream(),
                                        found.related().stream()
                                                .flatMap(r -> Stream.concat(r.favour().stream(), r.against().stream())))
                                .flatMap(s -> s)),
                        Inquiry.proofs(found.inferred())),
                Stream.concat(asked.stream(), found.inferred().stream().map(Inference::subject))
                        .toList());
    }

    /** What the rules in {@code ontology/} pass a position on by: whom its taker leads, and of a coalition who belongs to it. */
    private List<Report> tied(Inquiry inquiry, List<EntityId> takers) {
        var coalitions = inquiry.ofKind(vocabulary.kind("coalition"), takers);
        return Inquiry.together(Stream.of(
                inquiry.all(candidates.from(takers, vocabulary.relations(Aspect.LEADERSHIP), inquiry.scope())),
                inquiry.all(candidates.to(coalitions, vocabulary.relations(Aspect.MEMBERSHIP), inquiry.scope()))));
    }

    private static Related related(Entity issue, Breadth breadth, List<Relationship> inForce) {
        var on = inForce.stream().filter(r -> r.object().equals(issue.id())).toList();
        return new Related(
                issue,
                breadth,
                RelationshipAnswers.withAspects(on, EnumSet.of(Aspect.FAVOUR)),
                RelationshipAnswers.withAspects(on, EnumSet.of(Aspect.OPPOSITION)));
    }

    /** The issues that are broader or narrower than one: the broader first, then by name. */
    Map<Entity, Breadth> related(Entity on, long position) {
        var content = on.issue();
        if (content == null) {
            return Map.of();
        }
        var alike = candidates.issuesAround(Set.of(IssueBreadth.noun(content.action())), position).stream()
                .filter(other -> !other.id().equals(on.id()))
                .toList();
        var breadth = new IssueBreadth(
                wholes(Stream.concat(Stream.of(on), alike.stream()).toList(), position));
        var found = new TreeMap<Entity, Breadth>((a, b) -> {
            var byName = a.name().compareTo(b.name());
            return byName != 0 ? byName : a.id().compareTo(b.id());
        });
        for (var other : alike) {
            var its = Objects.requireNonNull(other.issue());
            breadth.of(its, content).ifPresent(b -> found.put(other, b));
        }
        return found;
    }

    private Map<EntityId, Set<EntityId>> wholes(List<Entity> issues, long position) {
        var parties = issues.stream()
                .map(Entity::issue)
                .filter(Objects::nonNull)
                .flatMap(c -> Stream.of(c.agent(), c.target(), c.place()))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        var all = who.withWholes(parties, position);
        var wholes = new HashMap<EntityId, Set<EntityId>>();
        for (var party : parties) {
            var above = new HashSet<EntityId>();
            var at = all.get(party);
            while (at != null && at.within() != null && above.add(at.within())) {
                at = all.get(at.within());
            }
            wholes.put(party, above);
        }
        return wholes;
    }
}
