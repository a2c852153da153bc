package org.entente.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.entente.answer.Answer;
import org.entente.answer.InvalidQuestion;
import org.entente.answer.JudgementAnswers;
import org.entente.answer.JudgementPreviews;
import org.entente.entity.EntityId;
import org.entente.entity.Judgement;
import org.entente.entity.ReferentId;
import org.entente.graph.JudgedApart;
import org.entente.intake.IntakeDesk;
import org.entente.intake.ProposalDesk;
import org.entente.web.EntityController.EntityView;
import org.entente.web.Views.EntityRef;
import org.entente.web.Views.ReceiptView;
import org.entente.web.Views.RelationshipView;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
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
    private final JudgementPreviews previews;
    private final ProposalDesk proposals;

    JudgementController(IntakeDesk desk, JudgementAnswers answers, JudgementPreviews previews, ProposalDesk proposals) {
        this.desk = desk;
        this.answers = answers;
        this.previews = previews;
        this.proposals = proposals;
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

    /** @param reports how many reports name it */
    record SideView(EntityView entity, int reports, List<Views.CitedView> statements) {}

    record ProposalView(JudgementView judgement, SideView one, SideView other) {}

    record Proposals(List<ProposalView> proposals, @Nullable String next, ReceiptView receipt) {}

    record RestandingView(EntityRef entity, EntityRef before, EntityRef after) {}

    /** Relationships that rest on the same statements, as they are and as they would be. */
    record ChangeView(List<RelationshipView> before, List<RelationshipView> after) {}

    /** @param obstacle a judgement that stands in the way; null if none does */
    record PreviewView(
            List<RestandingView> identity,
            List<ChangeView> changes,
            @Nullable String obstacle,
            ReceiptView receipt) {
        static PreviewView of(Answer<JudgementPreviews.Preview> answer) {
            var found = answer.found();
            return new PreviewView(
                    found.identity().stream()
                            .map(m -> new RestandingView(
                                    EntityRef.of(m.entity(), answer),
                                    EntityRef.of(m.before(), answer),
                                    EntityRef.of(m.after(), answer)))
                            .toList(),
                    found.changes().stream()
                            .map(c -> new ChangeView(
                                    RelationshipView.all(c.before(), answer), RelationshipView.all(c.after(), answer)))
                            .toList(),
                    found.obstacle().isEmpty() ? null : found.obstacle(),
                    ReceiptView.of(answer.receipt()));
        }
    }

    @Operation(summary = "Proposals on which nobody has decided, the likeliest first, with the evidence of both sides")
    @GetMapping(params = "status=proposed")
    Proposals proposals(@ParameterObject Asked asked, @ParameterObject Paging paging) {
        var answer = answers.proposals(paging.offset(), Math.min(paging.size(), 100), asked.viewpoint());
        return new Proposals(
                answer.found().proposals().stream()
                        .map(p -> new ProposalView(
                                view(p.judgement(), p.position(), p.at()),
                                side(p.one(), answer),
                                side(p.other(), answer)))
                        .toList(),
                answer.found().more() ? Paging.encoded(Integer.toString(paging.offset() + paging.size())) : null,
                ReceiptView.of(answer.receipt()));
    }

    private static SideView side(JudgementAnswers.Side side, Answer<?> answer) {
        return new SideView(
                EntityView.of(side.entity()),
                side.reports(),
                side.statements().stream()
                        .flatMap(id -> Optional.ofNullable(answer.statements().get(id)).stream())
                        .map(found -> Views.CitedView.of(found, null))
                        .toList());
    }

    @Operation(summary = "Looks for entities that may be one, and writes down what it finds as proposals")
    @PostMapping("/propose")
    ProposalDesk.Round propose() {
        return proposals.propose();
    }

    @Operation(summary = "Says yes to a proposal: the two are one")
    @PostMapping("/{id}/accept")
    @ResponseStatus(HttpStatus.CREATED)
    Recorded accept(@PathVariable String id, @RequestParam String by, @RequestParam(defaultValue = "") String why) {
        var proposal = proposal(id);
        var same = new Judgement.Same(proposal.one(), proposal.other(), required("by", by), reason(why, proposal));
        return new Recorded(same.id(), desk.judge(same, List.of()));
    }

    @Operation(summary = "Says no to a proposal: the two are not one, and it is remembered")
    @PostMapping("/{id}/refuse")
    @ResponseStatus(HttpStatus.CREATED)
    Recorded refuse(@PathVariable String id, @RequestParam String by, @RequestParam(defaultValue = "") String why) {
        var proposal = proposal(id);
        var apart = new Judgement.NotSame(proposal.one(), proposal.other(), required("by", by), reason(why, proposal));
        return new Recorded(apart.id(), desk.judge(apart, List.of()));
    }

    private static String reason(String why, Judgement.MayBeSame proposal) {
        return why.isBlank() ? "on the proposal: " + proposal.why() : why;
    }

    private Judgement.MayBeSame proposal(String id) {
        if (answers.judgement(id).judgement() instanceof Judgement.MayBeSame proposal) {
            return proposal;
        }
        throw new InvalidQuestion("Judgement %s is no proposal; take it back with /undo.".formatted(id));
    }

    @Operation(summary = "What a judgement that two entities are one, or are not, would change; nothing is written")
    @PostMapping("/preview")
    PreviewView preview(@RequestBody Given given, @ParameterObject Asked asked) {
        return switch (given.judgement()) {
            case Judgement.Same same ->
                PreviewView.of(previews.ifMade(same.one(), same.other(), false, asked.viewpoint()));
            case Judgement.NotSame apart ->
                PreviewView.of(previews.ifMade(apart.one(), apart.other(), true, asked.viewpoint()));
            case Judgement.MayBeSame proposal ->
                PreviewView.of(previews.ifMade(proposal.one(), proposal.other(), false, asked.viewpoint()));
            case Judgement.Identifies _ ->
                throw new InvalidQuestion("A preview is of same, not-same or may-be-same (as if accepted).");
        };
    }

    @Operation(summary = "What taking a judgement back would change; nothing is written")
    @GetMapping("/{id}/preview")
    PreviewView previewUndo(@PathVariable String id, @ParameterObject Asked asked) {
        return PreviewView.of(previews.ifUndone(id, asked.viewpoint()));
    }

    @ExceptionHandler
    ProblemDetail on(JudgedApart e) {
        return Problems.problem(HttpStatus.CONFLICT, "judged-apart", e);
    }

    @Operation(summary = "Judgements in force about two entities, the newest first")
    @GetMapping(params = "status!=proposed")
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
