package org.entente.answer;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;
import org.entente.entity.Entity;
import org.entente.entity.EntityId;
import org.entente.graph.OneTransaction;
import org.entente.relationship.Inference;
import org.entente.relationship.Relationships;
import org.entente.relationship.Report;
import org.entente.vocabulary.Relation;
import org.entente.vocabulary.Rule;
import org.entente.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Answers what may be inferred of an entity, though no text reports it. */
@OneTransaction
@Service
public class InferenceAnswers {

    private static final int MOST_NEIGHBOURS = 200;

    private final Inquiries inquiries;
    private final Who who;
    private final Vocabulary vocabulary;

    InferenceAnswers(Inquiries inquiries, Who who, Vocabulary vocabulary) {
        this.inquiries = inquiries;
        this.who = who;
        this.vocabulary = vocabulary;
    }

    /** @param premises how many reported relationships an inference rests on at most */
    public record Inferred(Entity of, int premises, List<Inference> inferences) {}

    /**
     * @param type of the entity; null for any
     * @param premises how many reported relationships an inference may rest on, 2 to 4: as far around the entity is looked
     */
    public Answer<Inferred> inferred(String entity, @Nullable String type, int premises, Viewpoint viewpoint) {
        RelationshipAnswers.require(premises, 2, 4, "premises");
        var inquiry = inquiries.at(viewpoint);
        var of = who.find(entity, type, null, inquiry.position());
        var bearing = Relationships.bearingOn(
                vocabulary,
                vocabulary.rules().stream()
                        .flatMap(r -> r.premises().stream())
                        .map(Rule.Premise::relations)
                        .flatMap(java.util.Set::stream)
                        .distinct()
                        .toList());
        var reports = spread(inquiry, of.id(), bearing, premises);
        var parties = inquiry.parties(reports);
        var inferred = inquiry.inferred(inquiry.relationships(reports, parties), parties, premises).stream()
                .filter(i -> i.subject().equals(of.id()) || i.object().equals(of.id()))
                .toList();
        var understood = RelationshipAnswers.understood("entity", of);
        understood.put("premises", Integer.toString(premises));
        return inquiry.answer(
                "what may be inferred of %s, though no text reports it".formatted(of.name()),
                understood,
                new Inferred(of, premises, inferred),
                Inquiry.proofs(inferred),
                RelationshipAnswers.ends(of, inferred));
    }

    private static List<Report> spread(Inquiry inquiry, EntityId from, List<Relation> bearing, int steps) {
        var reports = new LinkedHashSet<Report>();
        var met = new LinkedHashSet<>(List.of(from));
        var open = List.of(from);
        for (var step = 0; step < steps && !open.isEmpty(); step++) {
            var found = inquiry.around(open, bearing);
            reports.addAll(found);
            open = inquiry.most(
                    found.stream()
                            .flatMap(r -> Stream.of(r.subject(), r.object()))
                            .distinct()
                            .filter(met::add),
                    MOST_NEIGHBOURS);
        }
        return List.copyOf(reports);
    }
}
