package org.entente.answer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.entity.EntityId;
import org.entente.graph.Candidates;
import org.entente.relationship.Relationship;
import org.entente.relationship.Report;
import org.entente.relationship.balance.Contribution;
import org.entente.relationship.balance.Sign;
import org.entente.relationship.balance.Tie;
import org.entente.vocabulary.EntityKind.Family;
import org.entente.vocabulary.Relation;
import org.entente.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reported cooperation and conflict as ties of a signed network, and who is looked at in it. */
@Component
class SignedTies {

    private final Candidates candidates;
    private final Who who;
    private final Surroundings surroundings;
    private final List<Relation> signed;

    SignedTies(Candidates candidates, Who who, Surroundings surroundings, Vocabulary vocabulary) {
        this.candidates = candidates;
        this.who = who;
        this.surroundings = surroundings;
        this.signed = relations(vocabulary);
    }

    /** The relations that speak for cooperation or for conflict. */
    static List<Relation> relations(Vocabulary vocabulary) {
        return vocabulary.relations().stream()
                .filter(r -> r.sign() != Relation.Sign.NEUTRAL)
                .toList();
    }

    /** Each relationship gives the tie of its two a strength: as many as there are independent origins. */
    static Collection<Tie> of(List<Relationship> between) {
        var ties = new ArrayList<Tie>();
        for (var r : between) {
            ties.add(new Tie(
                    r.subject(),
                    r.object(),
                    r.relation().sign() == Relation.Sign.POSITIVE ? Sign.POSITIVE : Sign.NEGATIVE,
                    List.of(new Contribution(
                            r.relation().name(),
                            Math.max(1, r.support().tally().origins()),
                            r.support().reports().stream()
                                    .map(Report::statement)
                                    .distinct()
                                    .sorted()
                                    .toList()))));
        }
        return ties;
    }

    /**
     * Who is within the bounds.
     *
     * @param understood takes how the bounds were understood
     * @return null where there are none
     */
    @Nullable
    Set<EntityId> within(Inquiry inquiry, AllianceAnswers.Bounds bounds, SortedMap<String, String> understood) {
        Set<EntityId> wanted = null;
        if (bounds.scope() != null) {
            var about = surroundings.about(inquiry, bounds.scope(), null);
            understood.putAll(RelationshipAnswers.understood("scope", about.of()));
            wanted = surroundings.reports(inquiry, about).stream()
                    .flatMap(r -> Stream.of(r.subject(), r.object()))
                    .collect(Collectors.toCollection(LinkedHashSet::new));
        }
        if (bounds.opponent() != null) {
            var against = who.find(bounds.opponent(), null, Family.ACTOR, inquiry.position());
            understood.putAll(RelationshipAnswers.understood("opponent", against));
            var opponents = opponents(inquiry, against.id());
            if (wanted == null) {
                wanted = opponents;
            } else {
                wanted.retainAll(opponents);
            }
        }
        return wanted;
    }

    /** Those with whom one is in conflict. */
    Set<EntityId> opponents(Inquiry inquiry, EntityId against) {
        var reports = inquiry.all(candidates.around(Set.of(against), signed, inquiry.scope()));
        return inquiry.inForce(inquiry.relationships(reports, inquiry.parties(reports))).stream()
                .filter(r -> r.relation().sign() == Relation.Sign.NEGATIVE)
                .map(r -> r.other(against))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
