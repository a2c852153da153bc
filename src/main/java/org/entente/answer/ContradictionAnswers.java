package org.entente.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.entente.entity.Entity;
import org.entente.entity.EntityId;
import org.entente.graph.OneTransaction;
import org.entente.relationship.Contradiction;
import org.entente.relationship.Contradictions;
import org.entente.relationship.Disagreement;
import org.entente.relationship.Report;
import org.entente.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Answers which reports cannot all hold. */
@OneTransaction
@Service
public class ContradictionAnswers {

    /** How many an answer holds at most. */
    public static final int MOST = 500;

    private final Inquiries inquiries;
    private final Surroundings surroundings;
    private final Vocabulary vocabulary;

    ContradictionAnswers(Inquiries inquiries, Surroundings surroundings, Vocabulary vocabulary) {
        this.inquiries = inquiries;
        this.surroundings = surroundings;
        this.vocabulary = vocabulary;
    }

    /** How many reports of a side are cited at most. */
    public static final int CITED = 20;

    /** @param all how many there are, of which the answer holds the first {@value #MOST} */
    public record Found(Entity about, List<Disagreement> disagreements, int all) {}

    /** @param of a place, with all that lies in it, or an actor */
    public Answer<Found> contradictions(String of, @Nullable String type, Viewpoint viewpoint) {
        var inquiry = inquiries.at(viewpoint);
        var about = surroundings.about(inquiry, of, type);
        var reports = surroundings.reports(inquiry, about);
        var all = Disagreement.among(in(inquiry, reports, about::concerns));
        var shown = all.subList(0, Math.min(all.size(), MOST));
        return answer(
                inquiry,
                "which reports about %s cannot all hold".formatted(about.of().name()),
                RelationshipAnswers.understood("about", about.of()),
                new Found(about.of(), shown, all.size()),
                shown,
                List.of(about.of().id()));
    }

    /**
     * A part of all disagreements that there are.
     *
     * @param looked how many entities were looked at for them
     * @param next the entity behind which the next part begins; null at the end
     */
    public record Everywhere(
            List<Disagreement> disagreements,
            int looked,
            @Nullable EntityId next) {}

    /**
     * Walks through the whole graph, by the identifiers of those that reports are about, until there are enough.
     *
     * @param after the entity behind which to go on; null to begin
     * @param enough how many disagreements are enough: there may be some more, those of one step
     */
    public Answer<Everywhere> everywhere(@Nullable EntityId after, int enough, Viewpoint viewpoint) {
        var inquiry = inquiries.at(viewpoint);
        var found = new ArrayList<Contradiction>();
        var walked = surroundings.walk(inquiry, after, (step, reports) -> {
            found.addAll(in(inquiry, reports, step::concerns));
            return Disagreement.among(found).size() >= enough;
        });
        var disagreements = Disagreement.among(found);
        return answer(
                inquiry,
                "which reports cannot all hold",
                new TreeMap<>(),
                new Everywhere(disagreements, walked.looked(), walked.next()),
                disagreements,
                List.of());
    }

    private List<Contradiction> in(Inquiry inquiry, List<Report> reports, Predicate<Report> wanted) {
        var day = inquiry.viewpoint().validAt();
        return new Contradictions(vocabulary, inquiry.viewpoint().policy())
                .in(reports, inquiry.parties(reports)).stream()
                        .filter(c -> c.reports().stream().anyMatch(wanted))
                        .filter(c -> day == null
                                || c.reports().stream().allMatch(r -> r.time().possiblyHoldsOn(day)))
                        .toList();
    }

    private static <T> Answer<T> answer(
            Inquiry inquiry,
            String question,
            SortedMap<String, String> understood,
            T found,
            List<Disagreement> shown,
            List<EntityId> others) {
        var named = new ArrayList<>(others);
        var cited = shown.stream()
                .flatMap(d -> d.sides().stream())
                .flatMap(side -> side.reports().stream().limit(CITED))
                .distinct()
                .toList();
        cited.forEach(r -> Stream.of(r.subject(), r.object()).forEach(named::add));
        return inquiry.answer(
                question,
                understood,
                found,
                cited.stream().map(Report::statement).distinct().toList(),
                Stream.of(),
                named);
    }
}
