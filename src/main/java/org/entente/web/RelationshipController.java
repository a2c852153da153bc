package org.entente.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.answer.RelationshipAnswers;
import org.entente.vocabulary.Relation;
import org.entente.vocabulary.Vocabulary;
import org.entente.web.Views.EntityRef;
import org.entente.web.Views.ReceiptView;
import org.entente.web.Views.RelationshipView;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What stands between actors. An entity is asked for by identifier or by a name that only one has. */
@RestController
@Tag(name = "Relationships")
class RelationshipController {

    private final RelationshipAnswers answers;
    private final Vocabulary vocabulary;

    RelationshipController(RelationshipAnswers answers, Vocabulary vocabulary) {
        this.answers = answers;
        this.vocabulary = vocabulary;
    }

    record Relations(
            EntityRef entity,
            List<RelationshipView> relationships,
            List<RelationshipView> onlyDenied,
            @Nullable String next,
            ReceiptView receipt)
            implements Csv.Tabular {
        @Override
        public List<String> columns() {
            return RelationshipTable.COLUMNS;
        }

        @Override
        public List<List<@Nullable Object>> rows() {
            return RelationshipTable.rows(
                    Stream.concat(relationships.stream(), onlyDenied.stream()).toList());
        }
    }

    @Operation(summary = "What is reported between an entity and others, with support and denial")
    @GetMapping(
            path = {"/api/entities/{id}/relations", "/api/entities/{kind}/{id}/relations"},
            produces = {MediaType.APPLICATION_JSON_VALUE, Csv.TYPE})
    Relations relations(
            @PathVariable(required = false) @Nullable String kind,
            @PathVariable String id,
            @Parameter(description = "Relations that are asked about, joined by commas.")
                    @RequestParam(required = false)
                    @Nullable
                    String relation,
            @RequestParam(required = false) @Nullable String type,
            @ParameterObject Asked asked,
            @ParameterObject Paging paging) {
        var answer = answers.relations(Paths.named(kind, id), type, relations(relation), asked.viewpoint());
        var found = answer.found();
        return new Relations(
                EntityRef.of(found.of()),
                RelationshipView.all(paging.of(found.relationships()), answer),
                RelationshipView.all(found.denied(), answer),
                paging.next(found.relationships()),
                ReceiptView.of(answer.receipt()));
    }

    private Set<Relation> relations(@Nullable String names) {
        return names == null || names.isBlank()
                ? Set.of()
                : Arrays.stream(names.split(",", -1))
                        .map(name -> vocabulary.findRelation(name).orElseGet(() -> vocabulary.relation(name.strip())))
                        .collect(Collectors.toSet());
    }

    record Opponents(
            EntityRef entity,
            List<RelationshipView> against,
            List<RelationshipView> by,
            List<RelationshipView> onlyDenied,
            @Nullable String next,
            ReceiptView receipt)
            implements Csv.Tabular {
        @Override
        public List<String> columns() {
            return RelationshipTable.COLUMNS;
        }

        @Override
        public List<List<@Nullable Object>> rows() {
            return RelationshipTable.rows(
                    Stream.concat(against.stream(), by.stream()).toList());
        }
    }

    @Operation(summary = "Who opposes or fights an entity, and whom it opposes or fights")
    @GetMapping(
            path = {"/api/entities/{id}/opponents", "/api/entities/{kind}/{id}/opponents"},
            produces = {MediaType.APPLICATION_JSON_VALUE, Csv.TYPE})
    Opponents opponents(
            @PathVariable(required = false) @Nullable String kind,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String type,
            @ParameterObject Asked asked,
            @ParameterObject Paging paging) {
        var answer = answers.opponents(Paths.named(kind, id), type, asked.viewpoint());
        var found = answer.found();
        var next = paging.next(found.against());
        return new Opponents(
                EntityRef.of(found.of()),
                RelationshipView.all(paging.of(found.against()), answer),
                RelationshipView.all(paging.of(found.by()), answer),
                RelationshipView.all(found.denied(), answer),
                next == null ? paging.next(found.by()) : next,
                ReceiptView.of(answer.receipt()));
    }
}
