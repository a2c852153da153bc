package org.entente.answer;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.entente.entity.Entity;
import org.entente.graph.Candidates;
import org.entente.graph.OneTransaction;
import org.entente.relationship.Occurrence;
import org.entente.relationship.Occurrences;
import org.entente.vocabulary.Relation;
import org.entente.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Answers what an entity did and what was done to it, in order. */
@OneTransaction
@Service
public class TimelineAnswers {

    private final Candidates candidates;
    private final Inquiries inquiries;
    private final Who who;
    private final Vocabulary vocabulary;

    TimelineAnswers(Candidates candidates, Inquiries inquiries, Who who, Vocabulary vocabulary) {
        this.candidates = candidates;
        this.inquiries = inquiries;
        this.who = who;
        this.vocabulary = vocabulary;
    }

    /** What happened with an entity, in order. */
    public record Timeline(Entity of, List<Occurrence> occurrences) {}

    /**
     * @param from first day; null for no bound
     * @param to last day; null for no bound
     */
    public Answer<Timeline> timeline(
            String entity,
            @Nullable String type,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            Viewpoint viewpoint) {
        var inquiry = inquiries.at(viewpoint);
        var of = who.find(entity, type, null, inquiry.position());
        var events = vocabulary.relations().stream()
                .filter(r -> r.sort() == Relation.Sort.EVENT)
                .toList();
        var reports = inquiry.all(candidates.around(Set.of(of.id()), events, inquiry.scope()));
        var day = viewpoint.validAt();
        var occurrences = new Occurrences(viewpoint.policy())
                .of(reports, inquiry.parties(reports)).stream()
                        .filter(o -> from == null || !o.when().days().until().isBefore(from))
                        .filter(o -> to == null || !o.when().days().from().isAfter(to))
                        .filter(o -> day == null || o.when().possiblyHoldsOn(day))
                        .toList();
        var understood = RelationshipAnswers.understood("entity", of);
        if (from != null) {
            understood.put("from", from.toString());
        }
        if (to != null) {
            understood.put("to", to.toString());
        }
        return inquiry.answer(
                "what %s did and what was done to it, in order".formatted(of.name()),
                understood,
                new Timeline(of, occurrences),
                occurrences.stream().flatMap(o -> Stream.of(o.support(), o.denial())),
                List.of(of.id()));
    }
}
