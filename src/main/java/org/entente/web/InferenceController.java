package org.entente.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.entente.answer.InferenceAnswers;
import org.entente.vocabulary.Vocabulary;
import org.entente.web.Views.EntityRef;
import org.entente.web.Views.ReceiptView;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What may be inferred though no text reports it, and by which rules. */
@RestController
@Tag(name = "Inference")
class InferenceController {

    private final InferenceAnswers answers;
    private final Vocabulary vocabulary;

    InferenceController(InferenceAnswers answers, Vocabulary vocabulary) {
        this.answers = answers;
        this.vocabulary = vocabulary;
    }

    record Inferred(
            EntityRef entity,
            List<InferenceView> inferred,
            @Nullable String next,
            ReceiptView receipt) implements Csv.Tabular {
        @Override
        public List<String> columns() {
            return List.of("subject", "subjectId", "relation", "object", "objectId", "rule", "premises", "denials");
        }

        @Override
        public List<List<@Nullable Object>> rows() {
            return inferred.stream()
                    .map(i -> Arrays.<@Nullable Object>asList(
                            i.subject().name(),
                            i.subject().id(),
                            i.relation(),
                            i.object().name(),
                            i.object().id(),
                            i.proofs().getFirst().rule(),
                            i.proofs().getFirst().premises().stream()
                                    .map(p -> "%s %s %s"
                                            .formatted(
                                                    p.subject().name(),
                                                    p.label(),
                                                    p.object().name()))
                                    .collect(Collectors.joining("; ")),
                            i.denial().reports()))
                    .toList();
        }
    }

    @Operation(summary = "What may be inferred of an entity, though no text reports it", description = """
                    By the rules of /api/rules, each with its proofs: the reported relationships that it is drawn from, all of which count \
                    on a common day. Nothing inferred is counted or listed among what is reported, and none is kept: it is gone when a \
                    premise is retracted.""")
    @GetMapping(
            path = {"/api/entities/{id}/inferred", "/api/entities/{kind}/{id}/inferred"},
            produces = {MediaType.APPLICATION_JSON_VALUE, Csv.TYPE})
    Inferred inferred(
            @PathVariable(required = false) @Nullable String kind,
            @PathVariable String id,
            @Parameter(
                            description =
                                    "How many reported relationships a proof may rest on, 2 to 4; as far around the entity is looked.")
                    @RequestParam(defaultValue = "3")
                    int premises,
            @RequestParam(required = false) @Nullable String type,
            @ParameterObject Asked asked,
            @ParameterObject Paging paging) {
        var answer = answers.inferred(Paths.named(kind, id), type, premises, asked.viewpoint());
        var found = answer.found();
        return new Inferred(
                EntityRef.of(found.of()),
                InferenceView.all(paging.of(found.inferences()), answer),
                paging.next(found.inferences()),
                ReceiptView.of(answer.receipt()));
    }

    record RuleTerm(String name, String label, String definition, String iri) {}

    record Rules(List<RuleTerm> rules) {}

    @Operation(summary = "The rules by which something may be inferred")
    @GetMapping("/api/rules")
    Rules rules() {
        return new Rules(vocabulary.rules().stream()
                .map(r -> new RuleTerm(r.name(), r.label(), r.definition(), r.iri()))
                .toList());
    }
}
