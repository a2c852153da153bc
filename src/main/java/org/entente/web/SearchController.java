package org.entente.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.answer.SearchAnswers;
import org.entente.vocabulary.Relation;
import org.entente.vocabulary.Vocabulary;
import org.entente.web.StatementView.SpanView;
import org.entente.web.Views.ReceiptView;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Full text over quotations and names, together with filters on the graph and on time. */
@RestController
@Tag(name = "Statements")
class SearchController {

    private final SearchAnswers answers;
    private final Vocabulary vocabulary;

    SearchController(SearchAnswers answers, Vocabulary vocabulary) {
        this.answers = answers;
        this.vocabulary = vocabulary;
    }

    /** @param marks where {@code evidence.quotation} holds what was looked for, counted from its first character */
    record MatchView(double score, List<SpanView> marks, StatementView statement) {
        static MatchView of(SearchAnswers.Match match) {
            return new MatchView(
                    match.score(),
                    match.marks().stream().map(SpanView::of).toList(),
                    StatementView.of(match.statement()));
        }
    }

    record Matches(List<MatchView> matches, @Nullable String next, ReceiptView receipt) implements Csv.Tabular {
        @Override
        public List<String> columns() {
            return Stream.concat(Stream.of("score"), StatementView.COLUMNS.stream())
                    .toList();
        }

        @Override
        public List<List<@Nullable Object>> rows() {
            return matches.stream()
                    .<List<@Nullable Object>>map(
                            m -> Stream.<@Nullable Object>concat(Stream.of(m.score()), m.statement().row().stream())
                                    .collect(Collectors.toList()))
                    .toList();
        }
    }

    @Operation(summary = "Statements by words in quotations and names, best match first", description = """
                    All words must be met, each in the quotation or in the name of one whom the statement speaks of. "words in order", \
                    beginnings such as captur*, and -word for what the quotation must not hold.""")
    @GetMapping(
            path = "/api/search",
            produces = {MediaType.APPLICATION_JSON_VALUE, Csv.TYPE})
    Matches search(
            @Parameter(description = "What is looked for") @RequestParam String q,
            @Parameter(description = "Who does it: name or identifier") @RequestParam(required = false) @Nullable
                    String source,
            @Parameter(description = "Relations, joined by commas") @RequestParam(required = false) @Nullable
                    String relation,
            @Parameter(description = "To whom or what") @RequestParam(required = false) @Nullable String target,
            @Parameter(description = "Anyone in the chain of attribution") @RequestParam(required = false) @Nullable
                    String speaker,
            @Parameter(description = "A place, with all that lies in it") @RequestParam(required = false) @Nullable
                    String within,
            @RequestParam(required = false) @Nullable String publisher,
            @Parameter(description = "First day of publication") @RequestParam(required = false) @Nullable String from,
            @Parameter(description = "Last day of publication") @RequestParam(required = false) @Nullable String to,
            @ParameterObject Asked asked,
            @ParameterObject Paging paging) {
        Asked.inOrder(Asked.day("from", from), Asked.day("to", to));
        var sought = new SearchAnswers.Sought(
                q,
                source,
                relations(relation),
                target,
                speaker,
                within,
                Asked.text(publisher),
                Asked.day("from", from),
                Asked.day("to", to));
        var answer = answers.search(sought, paging.offset(), paging.size(), asked.viewpoint());
        var found = answer.found();
        return new Matches(
                found.matches().stream().map(MatchView::of).toList(),
                found.more() ? paging.following() : null,
                ReceiptView.of(answer.receipt()));
    }

    private Set<Relation> relations(@Nullable String names) {
        return names == null || names.isBlank()
                ? Set.of()
                : Arrays.stream(names.split(",", -1))
                        .map(String::strip)
                        .map(vocabulary::relation)
                        .collect(Collectors.toSet());
    }
}
