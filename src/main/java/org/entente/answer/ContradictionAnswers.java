package org.entente.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.entente.entity.Entity;
import org.entente.entity.EntityId;
import org.entente.relationship.Contradiction;
import org.entente.relationship.Contradictions;
import org.entente.relationship.Report;
import org.entente.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Answers which reports cannot all hold. */
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

    /** @param all how many there are, of which the answer holds the first {@value #MOST} */
    public record Found(Entity about, List<Contradiction> contradictions, int all) {}

    /** @param of a place, with all that lies in it, or an actor */
    public Answer<Found> contradictions(String of, @Nullable String type, Viewpoint viewpoint) {
        var inquiry = inquiries.at(viewpoint);
        var about = surroundings.about(inquiry, of, type);
        var reports = surroundings.reports(inquiry, about);
        var day = viewpoint.validAt();
        var all = new Contradictions(vocabulary, viewpoint.policy())
                .in(reports, inquiry.parties(reports)).stream()
                        .filter(c -> c.reports().stream().anyMatch(r -> concerns(r, about)))
                        .filter(c -> day == null
                                || c.reports().stream().allMatch(r -> r.time().possiblyHoldsOn(day)))
                        .toList();
        var shown = all.subList(0, Math.min(all.size(), MOST));
        var named = new ArrayList<EntityId>(List.of(about.of().id()));
        shown.stream()
                .flatMap(c -> c.reports().stream())
                .forEach(r -> Stream.of(r.subject(), r.object()).forEach(named::add));
        return inquiry.answer(
                "which reports about %s cannot all hold".formatted(about.of().name()),
                RelationshipAnswers.understood("about", about.of()),
                new Found(about.of(), shown, all.size()),
                shown.stream()
                        .flatMap(c -> c.reports().stream())
                        .map(Report::statement)
                        .distinct()
                        .toList(),
                Stream.of(),
                named);
    }

    private static boolean concerns(Report report, Surroundings.About about) {
        var all = about.all();
        return all.contains(report.subject())
                || all.contains(report.object())
                || (report.place() != null && all.contains(report.place()));
    }
}
