package org.entente.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.entente.answer.InvalidQuestion;
import org.entente.answer.JudgementAnswers;
import org.entente.entity.EntityId;
import org.entente.entity.Judgement;
import org.entente.entity.ReferentId;
import org.entente.intake.IntakeDesk;
import org.entente.web.Views.ReceiptView;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who is who, as people judge it. Judgements can be taken back; none rewrites a statement. */
@RestController
@RequestMapping("/api/judgements")
@Tag(name = "Judgements")
class JudgementController {

    private final IntakeDesk desk;
    private final JudgementAnswers answers;

    JudgementController(IntakeDesk desk, JudgementAnswers answers) {
        this.desk = desk;
        this.answers = answers;
    }

    /** @param since position of the log from which on it is in force */
    record JudgementView(
            String id,
            String kind,
            String one,
            String other,
            @Nullable Double score,
            String by,
            String why,
            long since,
            Instant at) {}

    record Judgements(
            List<JudgementView> judgements, @Nullable String next, ReceiptView receipt) {}

    /**
     * A judgement as it is given.
     *
     * @param kind same, not-same or may-be-same for two entities; identifies for a referent
     * @param one identifier of an entity; {@code other} likewise
     * @param referent identifier of what a document's mentions speak of; only with identifies
     * @param entity identifier of the entity that it is; only with identifies
     * @param score from 0 to 1; 1 where none is given
     * @param by who judges
     */
    record Given(
            @Nullable String kind,
            @Nullable String one,
            @Nullable String other,
            @Nullable String referent,
            @Nullable String entity,
            @Nullable Double score,
            @Nullable String by,
            @Nullable String why) {

        Judgement judgement() {
            var judge = required("by", by);
            var reason = why == null ? "" : why;
            var sure = score == null ? 1 : score;
            if (!(sure >= 0 && sure <= 1)) {
                throw new InvalidQuestion("A 'score' lies from 0 to 1, not at %s.".formatted(sure));
            }
            return switch (required("kind", kind)) {
                case "same" -> new Judgement.Same(id("one", one), id("other", other), judge, reason);
                case "not-same" -> new Judgement.NotSame(id("one", one), id("other", other), judge, reason);
                case "may-be-same" -> new Judgement.MayBeSame(id("one", one), id("other", other), sure, judge, reason);
                case "identifies" ->
                    new Judgement.Identifies(
                            new ReferentId(required("referent", referent)), id("entity", entity), sure, judge, reason);
                default ->
                    throw new InvalidQuestion(
                            "A judgement's 'kind' is same, not-same, may-be-same or identifies, not '%s'."
                                    .formatted(kind));
            };
        }

        private static EntityId id(String field, @Nullable String value) {
            try {
                return new EntityId(required(field, value));
            } catch (IllegalArgumentException e) {
                throw new InvalidQuestion("'%s': %s".formatted(field, e.getMessage()), e);
            }
        }
    }

    record Recorded(String id, long position) {}

    @Operation(summary = "Judgements in force about two entities, the newest first")
    @GetMapping
    Judgements judgements(@ParameterObject Asked asked, @ParameterObject Paging paging) {
        var answer = answers.judgements(paging.offset(), paging.size(), asked.viewpoint());
        var found = answer.found();
        return new Judgements(
                found.judgements().stream()
                        .map(held -> view(held.judgement(), held.position(), held.at()))
                        .toList(),
                found.more() ? Paging.encoded(Integer.toString(paging.offset() + paging.size())) : null,
                ReceiptView.of(answer.receipt()));
    }

    @Operation(summary = "Records a person's judgement of who is who")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Recorded judge(@RequestBody Given given) {
        var judgement = given.judgement();
        return new Recorded(judgement.id(), desk.judge(judgement, List.of()));
    }

    @Operation(summary = "Takes a judgement back")
    @PostMapping("/{id}/undo")
    Recorded undo(
            @PathVariable String id,
            @RequestParam(defaultValue = "anonymous") String by,
            @RequestParam(defaultValue = "") String why) {
        return new Recorded(id, desk.undo(id, by, why));
    }

    private static JudgementView view(Judgement judgement, long since, Instant at) {
        return switch (judgement) {
            case Judgement.Same(var one, var other, var by, var why) ->
                new JudgementView(judgement.id(), "same", one.value(), other.value(), null, by, why, since, at);
            case Judgement.NotSame(var one, var other, var by, var why) ->
                new JudgementView(judgement.id(), "not-same", one.value(), other.value(), null, by, why, since, at);
            case Judgement.MayBeSame(var one, var other, var score, var by, var why) ->
                new JudgementView(judgement.id(), "may-be-same", one.value(), other.value(), score, by, why, since, at);
            case Judgement.Identifies(var referent, var entity, var score, var by, var why) ->
                new JudgementView(
                        judgement.id(), "identifies", referent.value(), entity.value(), score, by, why, since, at);
        };
    }

    static String required(String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw new InvalidQuestion(
                    "'%s' is missing. /v3/api-docs describes what this route takes.".formatted(field));
        }
        return value.strip();
    }
}
