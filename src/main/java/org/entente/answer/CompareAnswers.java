package org.entente.answer;

import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.entente.entity.Entity;
import org.entente.entity.EntityId;
import org.entente.graph.OneTransaction;
import org.entente.relationship.Comparison;
import org.entente.vocabulary.EntityKind.Family;
import org.entente.vocabulary.Vocabulary;
import org.springframework.stereotype.Service;

/** Answers in what two actors are alike, and in what they differ. */
@OneTransaction
@Service
public class CompareAnswers {

    private final Inquiries inquiries;
    private final Who who;
    private final Vocabulary vocabulary;

    CompareAnswers(Inquiries inquiries, Who who, Vocabulary vocabulary) {
        this.inquiries = inquiries;
        this.who = who;
        this.vocabulary = vocabulary;
    }

    /** Two, and what they have in common. */
    public record Compared(Entity one, Entity other, Comparison comparison) {}

    /** @throws InvalidQuestion if both are the same */
    public Answer<Compared> compare(String a, String b, Viewpoint viewpoint) {
        var inquiry = inquiries.at(viewpoint);
        var one = who.find(a, null, null, inquiry.position());
        var other = who.find(b, null, null, inquiry.position());
        if (one.id().equals(other.id())) {
            throw new InvalidQuestion("'%s' and '%s' are the same: %s.".formatted(a, b, one.id()));
        }
        var reports = inquiry.around(Set.of(one.id(), other.id()), vocabulary.relations());
        var relationships = inquiry.inForce(inquiry.relationships(reports, inquiry.parties(reports)));
        var families = new HashMap<EntityId, Family>();
        inquiry.entities(relationships.stream()
                        .flatMap(r -> Stream.of(r.subject(), r.object()))
                        .distinct()
                        .toList())
                .forEach((id, entity) -> families.put(id, entity.kind().family()));
        var comparison = Comparison.of(one.id(), other.id(), relationships, families);
        var understood = new TreeMap<String, String>();
        understood.put("a", one.id().value());
        understood.put("b", other.id().value());
        return inquiry.answer(
                "in what %s and %s are alike, and in what they differ".formatted(one.name(), other.name()),
                understood,
                new Compared(one, other, comparison),
                Inquiry.testimonies(comparison.relationships()),
                List.of(one.id(), other.id()));
    }
}
