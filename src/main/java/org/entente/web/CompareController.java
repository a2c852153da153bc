package org.entente.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.entente.answer.Answer;
import org.entente.answer.CompareAnswers;
import org.entente.relationship.Comparison;
import org.entente.web.Views.EntityRef;
import org.entente.web.Views.ReceiptView;
import org.entente.web.Views.RelationshipView;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Two actors side by side. */
@RestController
@Tag(name = "Relationships")
class CompareController {

    private final CompareAnswers answers;

    CompareController(CompareAnswers answers) {
        this.answers = answers;
    }

    /**
     * Whom or what both have to do with.
     *
     * @param together whether a day is reported on which something of either counts
     */
    record SharedView(EntityRef with, boolean together, List<RelationshipView> a, List<RelationshipView> b) {
        static SharedView of(Comparison.Shared shared, Answer<?> answer) {
            return new SharedView(
                    EntityRef.of(shared.with(), answer),
                    shared.together(),
                    RelationshipView.all(shared.ofOne(), answer),
                    RelationshipView.all(shared.ofOther(), answer));
        }
    }

    /** @param shared by what they have in common: {@code allies}, {@code adversaries}, {@code disagreements} and so on */
    record Compared(
            EntityRef a,
            EntityRef b,
            List<RelationshipView> between,
            SequencedMap<String, List<SharedView>> shared,
            ReceiptView receipt)
            implements Csv.Tabular {
        @Override
        public List<String> columns() {
            return List.of("common", "withId", "with", "together", "a", "b");
        }

        @Override
        public List<List<@Nullable Object>> rows() {
            return shared.entrySet().stream()
                    .flatMap(e -> e.getValue().stream()
                            .map(s -> Arrays.<@Nullable Object>asList(
                                    e.getKey(),
                                    s.with().id(),
                                    s.with().name(),
                                    s.together(),
                                    said(s.a()),
                                    said(s.b()))))
                    .toList();
        }

        private static List<String> said(List<RelationshipView> relationships) {
            return relationships.stream()
                    .map(r -> "%s %s %s"
                            .formatted(
                                    r.subject().name(), r.relation(), r.object().name()))
                    .toList();
        }
    }

    @Operation(summary = "Two actors side by side", description = """
                    What is reported between them; allies, adversaries, backers and places that both have; issues that they agree on; and \
                    whom or what one is for and the other against. Each with the relationships of either that say so.""")
    @GetMapping(
            path = "/api/compare",
            produces = {MediaType.APPLICATION_JSON_VALUE, Csv.TYPE})
    Compared compare(@RequestParam String a, @RequestParam String b, @ParameterObject Asked asked) {
        var answer = answers.compare(a, b, asked.viewpoint());
        var found = answer.found();
        var shared = new LinkedHashMap<String, List<SharedView>>();
        for (var common : Comparison.Common.values()) {
            shared.put(
                    Views.word(common),
                    found.comparison().shared().getOrDefault(common, List.of()).stream()
                            .map(s -> SharedView.of(s, answer))
                            .toList());
        }
        return new Compared(
                EntityRef.of(found.one()),
                EntityRef.of(found.other()),
                RelationshipView.all(found.comparison().between(), answer),
                shared,
                ReceiptView.of(answer.receipt()));
    }
}
