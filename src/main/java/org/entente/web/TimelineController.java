package org.entente.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.entente.answer.Answer;
import org.entente.answer.TimelineAnswers;
import org.entente.relationship.Occurrence;
import org.entente.web.Views.EntityRef;
import org.entente.web.Views.PeriodView;
import org.entente.web.Views.ReceiptView;
import org.entente.web.Views.TestimonyView;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What happened, in order. */
@RestController
@Tag(name = "Relationships")
class TimelineController {

    private final TimelineAnswers answers;

    TimelineController(TimelineAnswers answers) {
        this.answers = answers;
    }

    record OccurrenceView(
            EntityRef subject,
            String relation,
            String label,
            EntityRef object,
            @Nullable EntityRef place,
            PeriodView when,
            TestimonyView support,
            TestimonyView denial) {
        static OccurrenceView of(Occurrence o, Answer<?> answer) {
            return new OccurrenceView(
                    EntityRef.of(o.subject(), answer),
                    o.relation().name(),
                    o.relation().label(),
                    EntityRef.of(o.object(), answer),
                    o.place() == null ? null : EntityRef.of(o.place(), answer),
                    PeriodView.of(o.when()),
                    TestimonyView.of(o.support(), answer),
                    TestimonyView.of(o.denial(), answer));
        }
    }

    record Timeline(
            EntityRef entity,
            List<OccurrenceView> occurrences,
            @Nullable String next,
            ReceiptView receipt) implements Csv.Tabular {
        @Override
        public List<String> columns() {
            return List.of("from", "until", "subject", "relation", "object", "place", "reports", "origins");
        }

        @Override
        public List<List<@Nullable Object>> rows() {
            return occurrences.stream()
                    .map(o -> Arrays.<@Nullable Object>asList(
                            o.when().from(),
                            o.when().until(),
                            o.subject().name(),
                            o.relation(),
                            o.object().name(),
                            o.place() == null ? null : o.place().name(),
                            o.support().reports(),
                            o.support().origins()))
                    .toList();
        }
    }

    @Operation(summary = "What an entity did and what was done to it, in order; reports of one event are folded")
    @GetMapping(
            path = {"/api/entities/{id}/timeline", "/api/entities/{kind}/{id}/timeline"},
            produces = {MediaType.APPLICATION_JSON_VALUE, Csv.TYPE})
    Timeline timeline(
            @PathVariable(required = false) @Nullable String kind,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String type,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @ParameterObject Asked asked,
            @ParameterObject Paging paging) {
        LocalDate first = Asked.day("from", from);
        LocalDate last = Asked.day("to", to);
        Asked.inOrder(first, last);
        var answer = answers.timeline(Paths.named(kind, id), type, first, last, asked.viewpoint());
        var found = answer.found();
        return new Timeline(
                EntityRef.of(found.of()),
                paging.of(found.occurrences()).stream()
                        .map(o -> OccurrenceView.of(o, answer))
                        .toList(),
                paging.next(found.occurrences()),
                ReceiptView.of(answer.receipt()));
    }
}
