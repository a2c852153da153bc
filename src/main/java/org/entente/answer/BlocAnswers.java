package org.entente.answer;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.entente.entity.Entity;
import org.entente.entity.EntityId;
import org.entente.graph.Candidates;
import org.entente.graph.OneTransaction;
import org.entente.relationship.balance.Frustration;
import org.entente.relationship.balance.PairStanding;
import org.entente.relationship.balance.SignedNetwork;
import org.entente.relationship.balance.Tie;
import org.entente.relationship.balance.Triads;
import org.entente.relationship.balance.WorkLimits;
import org.entente.vocabulary.EntityKind.Family;
import org.entente.vocabulary.Relation;
import org.entente.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Answers which camps the reported cooperation and conflict fall into. Analysis, never a relationship. */
@OneTransaction
@Service
public class BlocAnswers {

    /** How many actors are looked at at most. */
    public static final int MOST_ACTORS = 200;

    private static final int LISTED_TRIADS = 50;

    private final Candidates candidates;
    private final Inquiries inquiries;
    private final Who who;
    private final Surroundings surroundings;
    private final SignedTies signedTies;
    private final List<Relation> signed;

    BlocAnswers(
            Candidates candidates,
            Inquiries inquiries,
            Who who,
            Surroundings surroundings,
            SignedTies signedTies,
            Vocabulary vocabulary) {
        this.candidates = candidates;
        this.inquiries = inquiries;
        this.who = who;
        this.surroundings = surroundings;
        this.signedTies = signedTies;
        this.signed = SignedTies.relations(vocabulary);
    }

    /**
     * The camps within a scope.
     *
     * @param left how many actors were left out, since more than {@value #MOST_ACTORS} are in the scope
     * @param standings of each tied pair: always together, always apart, or swinging between best partitions
     */
    public record Blocs(
            Entity scope,
            List<EntityId> actors,
            int left,
            List<Tie> ties,
            Frustration frustration,
            List<PairStanding> standings,
            Triads triads) {}

    /**
     * @param scope a place: those of whom anything is reported there; a conflict or an actor: those who have to do with it
     * @param opponent only those who are against this one too; null for no such bound
     */
    public Answer<Blocs> blocs(String scope, @Nullable String type, @Nullable String opponent, Viewpoint viewpoint) {
        var inquiry = inquiries.at(viewpoint);
        var about = surroundings.about(inquiry, scope, type);
        var near = surroundings.reports(inquiry, about);
        var weights = new HashMap<EntityId, Integer>();
        for (var report : near) {
            Stream.of(report.subject(), report.object()).forEach(e -> weights.merge(e, 1, Integer::sum));
        }
        if (opponent != null) {
            var against = who.find(opponent, null, Family.ACTOR, inquiry.position());
            weights.keySet().retainAll(signedTies.opponents(inquiry, against.id()));
            weights.putIfAbsent(against.id(), 1);
        }
        var known = inquiry.entities(weights.keySet());
        var ranked = weights.entrySet().stream()
                .filter(e -> known.containsKey(e.getKey())
                        && known.get(e.getKey()).kind().family() == Family.ACTOR)
                .sorted(Map.Entry.<EntityId, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
        var actors = Set.copyOf(ranked.subList(0, Math.min(ranked.size(), MOST_ACTORS)));
        var reports = inquiry.all(candidates.among(actors, signed, inquiry.scope()));
        var between = inquiry.inForce(inquiry.relationships(reports, inquiry.parties(reports))).stream()
                .filter(r -> r.relation().sign() != Relation.Sign.NEUTRAL
                        && !r.subject().equals(r.object())
                        && actors.contains(r.subject())
                        && actors.contains(r.object()))
                .toList();
        var network = new SignedNetwork(SignedTies.of(between));
        var camps = network.camps(WorkLimits.DEFAULT);
        var found = new Blocs(
                about.of(),
                network.actors(),
                ranked.size() - actors.size(),
                network.ties(),
                camps.frustration(),
                camps.standings(),
                network.triads(LISTED_TRIADS));
        var understood = new TreeMap<>(RelationshipAnswers.understood("scope", about.of()));
        if (opponent != null) {
            understood.put("opponent", opponent);
        }
        var named = new LinkedHashSet<>(network.actors());
        named.add(about.of().id());
        return inquiry.answer(
                "which camps there are around %s".formatted(about.of().name()),
                understood,
                found,
                between.stream().flatMap(r -> Stream.of(r.support(), r.denial())),
                named);
    }
}
