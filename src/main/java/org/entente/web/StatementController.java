package org.entente.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.entente.answer.InvalidQuestion;
import org.entente.answer.StatementAnswers;
import org.entente.document.DocumentId;
import org.entente.statement.Modality;
import org.entente.statement.Polarity;
import org.entente.statement.StatementId;
import org.entente.vocabulary.Vocabulary;
import org.entente.web.Views.ReceiptView;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The statements themselves. */
@RestController
@Tag(name = "Statements")
class StatementController {

    private final StatementAnswers answers;
    private final Vocabulary vocabulary;

    StatementController(StatementAnswers answers, Vocabulary vocabulary) {
        this.answers = answers;
        this.vocabulary = vocabulary;
    }

    record Statements(
            List<StatementView> statements, @Nullable String next, ReceiptView receipt) implements Csv.Tabular {
        @Override
        public List<String> columns() {
            return StatementView.COLUMNS;
        }

        @Override
        public List<List<@Nullable Object>> rows() {
            return statements.stream().map(StatementView::row).toList();
        }
    }

    record OneStatement(StatementView statement, ReceiptView receipt) {}

    @Operation(summary = "Statements by what they say, newest publication first")
    @GetMapping(
            path = "/api/statements",
            produces = {MediaType.APPLICATION_JSON_VALUE, Csv.TYPE})
    Statements find(
            @Parameter(description = "Name or identifier") @RequestParam(required = false) @Nullable String subject,
            @Parameter(description = "Relations, joined by commas") @RequestParam(required = false) @Nullable
                    String relation,
            @RequestParam(required = false) @Nullable String object,
            @Parameter(description = "Anyone in the chain of attribution") @RequestParam(required = false) @Nullable
                    String speaker,
            @RequestParam(required = false) @Nullable String place,
            @RequestParam(required = false) @Nullable String modality,
            @RequestParam(required = false) @Nullable String polarity,
            @RequestParam(required = false) @Nullable String document,
            @RequestParam(required = false) @Nullable String publishedFrom,
            @Parameter(description = "Words that the quotation holds") @RequestParam(required = false) @Nullable
                    String q,
            @ParameterObject Asked asked,
            @ParameterObject Paging paging) {
        var wanted = new StatementAnswers.Wanted(
                subject,
                all(relation, name -> vocabulary.findRelation(name).orElseGet(() -> vocabulary.relation(name))),
                object,
                speaker,
                place,
                all(modality, name -> constant(Modality.class, "modality", name)),
                all(polarity, name -> constant(Polarity.class, "polarity", name)),
                all(document, DocumentId::new).stream().toList(),
                Asked.day("publishedFrom", publishedFrom),
                q == null || q.isBlank() ? null : q.strip());
        return page(wanted, asked, paging);
    }

    @Operation(summary = "One statement with all that was read of it")
    @GetMapping("/api/statements/{id}")
    OneStatement statement(@PathVariable String id, @ParameterObject Asked asked) {
        var answer = answers.statement(new StatementId(id), asked.viewpointOfFilter());
        return new OneStatement(StatementView.of(answer.found()), ReceiptView.of(answer.receipt()));
    }

    Statements page(StatementAnswers.Wanted wanted, Asked asked, Paging paging) {
        var answer = answers.find(wanted, paging.after(), paging.size(), asked.viewpointOfFilter());
        return new Statements(
                answer.found().statements().stream().map(StatementView::of).toList(),
                Paging.encoded(answer.found().next()),
                ReceiptView.of(answer.receipt()));
    }

    private static <T> Set<T> all(@Nullable String names, Function<String, T> each) {
        return names == null || names.isBlank()
                ? Set.of()
                : Arrays.stream(names.split(",", -1))
                        .map(String::strip)
                        .map(each)
                        .collect(Collectors.toSet());
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String what, String name) {
        try {
            return Enum.valueOf(type, name.toUpperCase(Locale.ROOT).replace('-', '_'));
        } catch (IllegalArgumentException e) {
            throw new InvalidQuestion(
                    "There is no %s '%s'. Use some of: %s."
                            .formatted(
                                    what,
                                    name,
                                    Arrays.stream(type.getEnumConstants())
                                            .map(Views::word)
                                            .collect(Collectors.joining(", "))),
                    e);
        }
    }
}
