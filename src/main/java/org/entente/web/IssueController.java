package org.entente.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.stream.Stream;
import org.entente.answer.IssueAnswers;
import org.entente.web.Views.EntityRef;
import org.entente.web.Views.ReceiptView;
import org.entente.web.Views.RelationshipView;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Issues: who is for them and who against, and which are broader or narrower. */
@RestController
@Tag(name = "Relationships")
class IssueController {

    private final IssueAnswers answers;

    IssueController(IssueAnswers answers) {
        this.answers = answers;
    }

    /**
     * Who is for or against a broader or a narrower issue.
     *
     * @param breadth broader or narrower than the issue asked about
     */
    record RelatedView(
            EntityRef issue, String breadth, List<RelationshipView> favour, List<RelationshipView> against) {}

    /**
     * @param inferred what no text reports: such as that a leader's position is that of what they lead
     * @param related positions on broader and narrower issues: none of them is a position on this one
     */
    record Positions(
            EntityRef issue,
            List<RelationshipView> favour,
            List<RelationshipView> against,
            List<RelationshipView> onlyDenied,
            List<InferenceView> inferred,
            List<RelatedView> related,
            ReceiptView receipt)
            implements Csv.Tabular {
        @Override
        public List<String> columns() {
            return RelationshipTable.COLUMNS;
        }

        @Override
        public List<List<@Nullable Object>> rows() {
            return RelationshipTable.rows(
                    Stream.concat(favour.stream(), against.stream()).toList());
        }
    }

    @Operation(summary = "Who is for an issue, who is against it, and who said so")
    @GetMapping(
            path = {"/api/issues/{id}/positions", "/api/issues/{kind}/{id}/positions"},
            produces = {MediaType.APPLICATION_JSON_VALUE, Csv.TYPE})
    Positions positions(
            @PathVariable(required = false) @Nullable String kind,
            @PathVariable String id,
            @ParameterObject Asked asked) {
        var answer = answers.positions(Paths.named(kind, id), asked.viewpoint());
        var found = answer.found();
        return new Positions(
                EntityRef.of(found.on()),
                RelationshipView.all(found.favour(), answer),
                RelationshipView.all(found.against(), answer),
                RelationshipView.all(found.denied(), answer),
                InferenceView.all(found.inferred(), answer),
                found.related().stream()
                        .map(r -> new RelatedView(
                                EntityRef.of(r.issue()),
                                Views.word(r.breadth()),
                                RelationshipView.all(r.favour(), answer),
                                RelationshipView.all(r.against(), answer)))
                        .toList(),
                ReceiptView.of(answer.receipt()));
    }
}
