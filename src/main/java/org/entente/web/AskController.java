package org.entente.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Objects;
import org.entente.answer.Answer;
import org.entente.answer.QuestionAnswers;
import org.entente.answer.Reply;
import org.entente.entity.Entity;
import org.entente.intake.IntakeDesk;
import org.entente.statement.StatementId;
import org.entente.web.Views.CitedView;
import org.entente.web.Views.EntityRef;
import org.entente.web.Views.ReceiptView;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Questions in plain English. */
@RestController
@Tag(name = "Questions")
class AskController {

    private static final int NAMED = 20;

    private final QuestionAnswers answers;
    private final IntakeDesk intake;

    AskController(QuestionAnswers answers, IntakeDesk intake) {
        this.answers = answers;
        this.intake = intake;
    }

    /** @param meant those whom the words were taken to mean; several for an issue that is put in several ways */
    record NameView(String words, List<EntityRef> meant) {}

    /**
     * How the question was read.
     *
     * @param statement the statement with a hole that it was read as
     * @param question what is answered, in words
     */
    record UnderstoodView(String statement, String question, List<NameView> names) {
        static UnderstoodView of(Reply.Understood understood) {
            return new UnderstoodView(
                    understood.statement(),
                    understood.question(),
                    understood.names().entrySet().stream()
                            .map(e -> new NameView(e.getKey(), refs(e.getValue())))
                            .toList());
        }

        private static List<EntityRef> refs(List<Entity> entities) {
            return entities.stream().limit(NAMED).map(EntityRef::of).toList();
        }
    }

    record EvidenceView(List<CitedView> supporting, List<CitedView> against) {
        static EvidenceView of(Answer<Reply> answer) {
            return new EvidenceView(
                    cited(answer, answer.found().supporting()),
                    cited(answer, answer.found().against()));
        }

        private static List<CitedView> cited(Answer<Reply> answer, List<StatementId> ids) {
            return ids.stream()
                    .map(answer.statements()::get)
                    .filter(Objects::nonNull)
                    .map(found -> CitedView.of(found, null))
                    .toList();
        }
    }

    /**
     * @param read whether the question could be read; if not, the answer says why and what can be asked
     * @param answer one sentence or a few, which say who is reported to, and on whose word
     */
    record AskView(
            String asked,
            boolean read,
            UnderstoodView understood,
            String answer,
            EvidenceView evidence,
            ReceiptView receipt) {}

    @Operation(summary = "A question in plain English", description = """
                    The question is read as a statement with a hole by what reads documents, and answered from the same views as the \
                    other questions. A day that the question names goes before validAt. What cannot be read, or names somebody who is \
                    not known, is answered by saying so. While the language models load: 503, with Retry-After.""")
    @GetMapping(path = "/api/ask", produces = MediaType.APPLICATION_JSON_VALUE)
    AskView ask(
            @Parameter(description = "Such as: Who backs Assad? Who controlled Rutba on 21 June 2014?") @RequestParam
                    String q,
            @ParameterObject Asked asked) {
        intake.awaitReader();
        var answer = answers.ask(q, asked.viewpoint());
        var reply = answer.found();
        return new AskView(
                reply.understood().asked(),
                reply.read(),
                UnderstoodView.of(reply.understood()),
                reply.sentence(),
                EvidenceView.of(answer),
                ReceiptView.of(answer.receipt()));
    }
}
