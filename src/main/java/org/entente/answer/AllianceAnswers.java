package org.entente.answer;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.entente.entity.Entity;
import org.entente.entity.EntityId;
import org.entente.graph.Candidates;
import org.entente.graph.OneTransaction;
import org.entente.relationship.Relationship;
import org.entente.relationship.Tie;
import org.entente.relationship.balance.SignedNetwork;
import org.entente.relationship.balance.Triads;
import org.entente.vocabulary.EntityKind.Family;
import org.entente.vocabulary.Relation;
import org.entente.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Answers with whom an actor cooperates, and with whom it is in conflict. */
@OneTransaction
@Service
public class AllianceAnswers {

    /** How many triads an answer lists at most. */
    public static final int MOST_TRIADS = 100;

    private final Candidates candidates;
    private final Inquiries inquiries;
    private final Who who;
    private final SignedTies signedTies;
    private final List<Relation> signed;

    AllianceAnswers(Candidates candidates, Inquiries inquiries, Who who, SignedTies signedTies, Vocabulary vocabulary) {
        this.candidates = candidates;
        this.inquiries = inquiries;
        this.who = who;
        this.signedTies = signedTies;
        this.signed = SignedTies.relations(vocabulary);
    }

    /**
     * Within what allies are looked for.
     *
     * @param scope only those of whom anything is reported in a place, or who have to do with a conflict or an actor
     * @param opponent only those who are against this one too
     */
    public record Bounds(@Nullable String scope, @Nullable String opponent) {
        public static final Bounds NONE = new Bounds(null, null);
    }

    /**
     * Allies and adversaries of an entity.
     *
     * @param triads those of the entity and two others between whom something is reported too; null where they are not asked for
     */
    public record Alliances(
            Entity of, List<Tie> ties, @Nullable Triads triads) {}

    /** @param withTriads whether it is looked at too what stands between the others, which takes one query more */
    public Answer<Alliances> alliances(
            String entity, @Nullable String type, Bounds bounds, boolean withTriads, Viewpoint viewpoint) {
        var inquiry = inquiries.at(viewpoint);
        var of = who.find(entity, type, null, inquiry.position());
        var understood = RelationshipAnswers.understood("entity", of);
        var wanted = signedTies.within(inquiry, bounds, understood);
        var reports = inquiry.all(candidates.around(Set.of(of.id()), signed, inquiry.scope()));
        var parties = inquiry.parties(reports);
        var actors = inquiry.entities(reports.stream()
                .flatMap(r -> Stream.of(r.subject(), r.object()))
                .distinct()
                .toList());
        var between = inquiry.inForce(inquiry.relationships(reports, parties)).stream()
                .filter(r -> isActor(actors, r.subject()) && isActor(actors, r.object()))
                .filter(r -> !r.subject().equals(r.object()))
                .filter(r -> wanted == null || wanted.contains(r.other(of.id())))
                .toList();
        var ties = Tie.of(of.id(), between);
        var others = withTriads ? amongOthers(inquiry, of.id(), ties) : List.<Relationship>of();
        var triads = withTriads
                ? new SignedNetwork(SignedTies.of(
                                Stream.concat(between.stream(), others.stream()).toList()))
                        .triadsOf(of.id(), MOST_TRIADS)
                : null;
        var named = new ArrayList<EntityId>(List.of(of.id()));
        ties.forEach(t -> named.add(t.other()));
        return inquiry.answer(
                "with whom %s cooperates and with whom it is in conflict".formatted(of.name()),
                understood,
                new Alliances(of, ties, triads),
                Inquiry.testimonies(between.stream()),
                named);
    }

    private List<Relationship> amongOthers(Inquiry inquiry, EntityId of, List<Tie> ties) {
        var others = new LinkedHashSet<>(inquiry.most(ties.stream().map(Tie::other), BlocAnswers.MOST_ACTORS));
        var reports = inquiry.all(candidates.among(others, signed, inquiry.scope()));
        return inquiry.inForce(inquiry.relationships(reports, inquiry.parties(reports))).stream()
                .filter(r -> r.relation().sign() != Relation.Sign.NEUTRAL)
                .filter(r -> others.contains(r.subject()) && others.contains(r.object()))
                .filter(r -> !r.subject().equals(of) && !r.object().equals(of))
                .toList();
    }

    private static boolean isActor(Map<EntityId, Entity> entities, EntityId id) {
        var entity = entities.get(id);
        return entity != null && entity.kind().family() == Family.ACTOR;
    }
}
