package org.entente.answer;

import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.entity.Authorities;
import org.entente.entity.Entity;
import org.entente.entity.EntityId;
import org.entente.graph.Candidates;
import org.entente.graph.OneTransaction;
import org.entente.relationship.Chain;
import org.entente.relationship.Chains;
import org.entente.relationship.Inference;
import org.entente.relationship.Relationship;
import org.entente.relationship.Relationships;
import org.entente.relationship.Report;
import org.entente.vocabulary.Aspect;
import org.entente.vocabulary.Relation;
import org.entente.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Answers what stands between actors: their relationships, who backs and opposes them, and how they are connected. */
@OneTransaction
@Service
public class RelationshipAnswers {

    /** How many chains an answer lists at most. */
    public static final int MOST_CHAINS = 200;

    private static final int MOST_NEIGHBOURS = 500;

    private final Candidates candidates;
    private final Inquiries inquiries;
    private final Who who;
    private final Authorities authorities;
    private final Vocabulary vocabulary;

    RelationshipAnswers(
            Candidates candidates, Inquiries inquiries, Who who, Authorities authorities, Vocabulary vocabulary) {
        this.candidates = candidates;
        this.inquiries = inquiries;
        this.who = who;
        this.authorities = authorities;
        this.vocabulary = vocabulary;
    }

    /**
     * What is reported between an entity and others.
     *
     * @param denied what is only denied
     */
    public record Relations(Entity of, List<Relationship> relationships, List<Relationship> denied) {}

    /**
     * Who backs an entity.
     *
     * @param chains from the backer to the entity, directly or through those whom it backs
     * @param denied backing of the entity that is only denied
     * @param ofLed backing of what the entity is reported to lead, and of the government and the bodies of a state that it leads
     * @param inferred backing that no text reports, by those from whom no chain leads here
     */
    public record Backers(
            Entity of,
            int depth,
            List<Chain> chains,
            List<Relationship> denied,
            List<Relationship> ofLed,
            List<Inference> inferred) {}

    /** Who opposes or fights an entity, and whom it opposes or fights. */
    public record Opponents(Entity of, List<Relationship> against, List<Relationship> by, List<Relationship> denied) {}

    /** Chains of relationships between two entities. */
    public record Paths(Entity from, Entity to, int length, List<Chain> chains) {}

    /**
     * @param relations that are asked about; empty for all
     * @param type of the entity; null for any
     */
    public Answer<Relations> relations(
            String entity, @Nullable String type, Collection<Relation> relations, Viewpoint viewpoint) {
        var inquiry = inquiries.at(viewpoint);
        var of = who.find(entity, type, null, inquiry.position());
        var bearing = relations.isEmpty()
                ? List.copyOf(vocabulary.relations())
                : Relationships.bearingOn(vocabulary, relations);
        var reports = inquiry.around(Set.of(of.id()), bearing);
        var all = about(of.id(), inquiry.relationships(reports, inquiry.parties(reports))).stream()
                .filter(r -> relations.isEmpty() || relations.contains(r.relation()))
                .toList();
        var found = new Relations(of, inquiry.inForce(all), Inquiry.onlyDenied(all));
        return inquiry.answer(
                "what is reported between %s and others".formatted(of.name()),
                understood("entity", of),
                found,
                Inquiry.testimonies(Stream.concat(found.relationships().stream(), found.denied().stream())),
                List.of(of.id()));
    }

    /** @param depth how many hops a chain has at most, 1 to 5 */
    public Answer<Backers> backers(String entity, @Nullable String type, int depth, Viewpoint viewpoint) {
        require(depth, 1, 5, "depth");
        var inquiry = inquiries.at(viewpoint);
        var of = who.find(entity, type, null, inquiry.position());
        var bearing = Relationships.bearingOn(vocabulary, vocabulary.relations(Aspect.BACKING));
        var leading = inquiry.all(
                candidates.from(List.of(of.id()), vocabulary.relations(Aspect.LEADERSHIP), inquiry.scope()));
        var led = led(leading);
        var fetched = new LinkedHashSet<EntityId>();
        fetched.add(of.id());
        fetched.addAll(led);
        var reports = new LinkedHashSet<>(leading);
        var open = List.copyOf(fetched);
        for (var hop = 0; hop < depth && !open.isEmpty(); hop++) {
            var found = inquiry.all(candidates.to(open, bearing, inquiry.scope()));
            // Supplies that pass through a third one name whom they are for as addressee, and are edges to that one.
            reports.addAll(found);
            open = inquiry.most(found.stream().map(Report::subject).distinct().filter(fetched::add), MOST_NEIGHBOURS);
        }
        var parties = inquiry.partiesTold(reports);
        var all = inquiry.relationships(List.copyOf(reports), parties);
        var backing = withAspects(all, EnumSet.of(Aspect.BACKING));
        var chains = new Chains(backing, viewpoint.validAt(), MOST_CHAINS).into(of.id(), depth);
        var direct = backing.stream().filter(r -> r.object().equals(of.id())).toList();
        var throughOthers =
                chains.stream().map(c -> c.hops().getFirst().subject()).collect(Collectors.toSet());
        var inferred = inquiry.inferred(all, parties, depth + 1).stream()
                .filter(i -> i.object().equals(of.id())
                        && i.relation().aspect() == Aspect.BACKING
                        && !throughOthers.contains(i.subject()))
                .toList();
        var ofLed = inquiry.inForce(
                backing.stream().filter(r -> led.contains(r.object())).toList());
        var found = new Backers(of, depth, chains, Inquiry.onlyDenied(direct), ofLed, inferred);
        var understood = understood("entity", of);
        understood.put("depth", Integer.toString(depth));
        return inquiry.answer(
                "who backs %s, directly or through others".formatted(of.name()),
                understood,
                found,
                Stream.concat(
                        Inquiry.testimonies(Stream.of(
                                        chains.stream().flatMap(c -> c.hops().stream()),
                                        found.denied().stream(),
                                        ofLed.stream())
                                .flatMap(r -> r)),
                        Inquiry.proofs(inferred)),
                ends(of, inferred));
    }

    /** What somebody is reported to lead; of a state also what acts for it. */
    private Set<EntityId> led(List<Report> leading) {
        var led = new LinkedHashSet<EntityId>();
        leading.stream()
                .map(Report::object)
                .filter(led::add)
                .forEach(id -> authorities
                        .find(id)
                        .filter(state -> authorities.isState(state.id()))
                        .ifPresent(state -> led.addAll(authorities.actingFor(state))));
        return led;
    }

    /** Those that are named though perhaps no statement of the answer names them. */
    static List<EntityId> ends(Entity of, Collection<Inference> inferred) {
        return Stream.concat(Stream.of(of.id()), inferred.stream().flatMap(i -> Stream.of(i.subject(), i.object())))
                .distinct()
                .toList();
    }

    public Answer<Opponents> opponents(String entity, @Nullable String type, Viewpoint viewpoint) {
        var inquiry = inquiries.at(viewpoint);
        var of = who.find(entity, type, null, inquiry.position());
        var reports = inquiry.all(candidates.around(Set.of(of.id()), signed(Relation.Sign.NEGATIVE), inquiry.scope()));
        var all = inquiry.relationships(reports, inquiry.parties(reports)).stream()
                .filter(r -> r.relation().sign() == Relation.Sign.NEGATIVE)
                .toList();
        var inForce = inquiry.inForce(all);
        var found = new Opponents(
                of,
                inForce.stream().filter(r -> r.object().equals(of.id())).toList(),
                inForce.stream().filter(r -> r.subject().equals(of.id())).toList(),
                Inquiry.onlyDenied(all));
        return inquiry.answer(
                "who opposes or fights %s, and whom it opposes or fights".formatted(of.name()),
                understood("entity", of),
                found,
                Inquiry.testimonies(Stream.concat(inForce.stream(), found.denied().stream())),
                List.of(of.id()));
    }

    /** @param length how many relationships a chain has at most, 1 to 4 */
    public Answer<Paths> paths(String from, String to, int length, Viewpoint viewpoint) {
        require(length, 1, 4, "length");
        var inquiry = inquiries.at(viewpoint);
        var one = who.find(from, null, null, inquiry.position());
        var other = who.find(to, null, null, inquiry.position());
        if (one.id().equals(other.id())) {
            throw new InvalidQuestion("'%s' and '%s' are the same: %s.".formatted(from, to, one.id()));
        }
        var reports = new LinkedHashSet<Report>();
        spread(inquiry, one.id(), other.id(), (length + 1) / 2, reports);
        spread(inquiry, other.id(), one.id(), length / 2, reports);
        var all = inquiry.relationships(List.copyOf(reports), inquiry.parties(reports));
        var chains = new Chains(all, viewpoint.validAt(), MOST_CHAINS).between(one.id(), other.id(), length);
        var understood = new TreeMap<String, String>();
        understood.put("from", one.id().value());
        understood.put("to", other.id().value());
        understood.put("length", Integer.toString(length));
        return inquiry.answer(
                "how %s and %s are connected".formatted(one.name(), other.name()),
                understood,
                new Paths(one, other, length, chains),
                Inquiry.testimonies(chains.stream().flatMap(c -> c.hops().stream())),
                List.of(one.id(), other.id()));
    }

    /** Fetches what is reported around an entity, and around whom it leads to, as many steps as asked. */
    private void spread(Inquiry inquiry, EntityId from, EntityId towards, int steps, Set<Report> into) {
        var met = new LinkedHashSet<EntityId>();
        met.add(from);
        met.add(towards);
        var open = List.of(from);
        for (var step = 0; step < steps && !open.isEmpty(); step++) {
            var found = inquiry.all(candidates.around(open, vocabulary.relations(), inquiry.scope()));
            into.addAll(found);
            open = inquiry.most(
                    found.stream()
                            .flatMap(r -> Stream.of(r.subject(), r.object()))
                            .distinct()
                            .filter(met::add),
                    MOST_NEIGHBOURS);
        }
    }

    private List<Relation> signed(Relation.Sign sign) {
        return vocabulary.relations().stream().filter(r -> r.sign() == sign).toList();
    }

    private static List<Relationship> about(EntityId entity, List<Relationship> all) {
        return all.stream()
                .filter(r -> r.subject().equals(entity) || r.object().equals(entity))
                .toList();
    }

    static List<Relationship> withAspects(Collection<Relationship> all, Set<Aspect> aspects) {
        return all.stream()
                .filter(r -> r.relation().aspect() != null
                        && aspects.contains(r.relation().aspect()))
                .toList();
    }

    static void require(int value, int least, int most, String name) {
        if (value < least || value > most) {
            throw new InvalidQuestion("'%s' is from %d to %d, not %d.".formatted(name, least, most, value));
        }
    }

    static SortedMap<String, String> understood(String role, Entity entity) {
        var understood = new TreeMap<String, String>();
        understood.put(role, entity.id().value());
        understood.put(role + "Name", entity.name());
        return understood;
    }
}
