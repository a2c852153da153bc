package org.entente.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.answer.RelationshipAnswers;
import org.entente.web.Views.ChainView;
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

/** Relationships that lead from one entity to another, directly and through others. */
@RestController
@Tag(name = "Relationships")
class ChainController {

    private final RelationshipAnswers answers;

    ChainController(RelationshipAnswers answers) {
        this.answers = answers;
    }

    /**
     * @param backers chains from a backer to the entity; those of one hop back it directly
     * @param ofLed backing of what the entity leads: of a state, its government and its bodies too
     * @param inferred what no text reports: backing of those whom the entity leads
     */
    record Backers(
            EntityRef entity,
            int depth,
            List<ChainView> backers,
            List<RelationshipView> onlyDenied,
            List<RelationshipView> ofLed,
            List<InferenceView> inferred,
            @Nullable String next,
            ReceiptView receipt)
            implements Csv.Tabular {
        @Override
        public List<String> columns() {
            return Stream.concat(Stream.of("chain", "hops"), RelationshipTable.COLUMNS.stream())
                    .toList();
        }

        @Override
        public List<List<@Nullable Object>> rows() {
            return chainRows(backers);
        }
    }

    @Operation(summary = "Who backs an entity, directly and through others, by what means, and who denies it")
    @GetMapping(
            path = {"/api/entities/{id}/backers", "/api/entities/{kind}/{id}/backers"},
            produces = {MediaType.APPLICATION_JSON_VALUE, Csv.TYPE})
    Backers backers(
            @PathVariable(required = false) @Nullable String kind,
            @PathVariable String id,
            @Parameter(description = "How many hops a chain has at most, 1 to 5.") @RequestParam(defaultValue = "2")
                    int depth,
            @RequestParam(required = false) @Nullable String type,
            @ParameterObject Asked asked,
            @ParameterObject Paging paging) {
        var answer = answers.backers(Paths.named(kind, id), type, depth, asked.viewpoint());
        var found = answer.found();
        return new Backers(
                EntityRef.of(found.of()),
                found.depth(),
                paging.of(found.chains()).stream()
                        .map(c -> ChainView.of(c, answer))
                        .toList(),
                RelationshipView.all(found.denied(), answer),
                RelationshipView.all(found.ofLed(), answer),
                InferenceView.all(found.inferred(), answer),
                paging.next(found.chains()),
                ReceiptView.of(answer.receipt()));
    }

    private static List<List<@Nullable Object>> chainRows(List<ChainView> chains) {
        var rows = new ArrayList<List<@Nullable Object>>();
        for (var chain : chains) {
            var through = chain.through().stream().map(EntityRef::name).collect(Collectors.joining(" > "));
            for (var hop : RelationshipTable.rows(chain.hops())) {
                var row = new ArrayList<@Nullable Object>();
                row.add(through);
                row.add(chain.hops().size());
                row.addAll(hop);
                rows.add(row);
            }
        }
        return rows;
    }

    record PathsFound(EntityRef from, EntityRef to, int length, List<ChainView> paths, ReceiptView receipt)
            implements Csv.Tabular {
        @Override
        public List<String> columns() {
            return Stream.concat(Stream.of("chain", "hops"), RelationshipTable.COLUMNS.stream())
                    .toList();
        }

        @Override
        public List<List<@Nullable Object>> rows() {
            return chainRows(paths);
        }
    }

    @Operation(summary = "Chains of relationships between two entities, whose times overlap; shorter ones first")
    @GetMapping(
            path = "/api/paths",
            produces = {MediaType.APPLICATION_JSON_VALUE, Csv.TYPE})
    PathsFound paths(
            @RequestParam String from,
            @RequestParam String to,
            @Parameter(description = "How many relationships a chain has at most, 1 to 4.")
                    @RequestParam(defaultValue = "3")
                    int length,
            @ParameterObject Asked asked,
            @ParameterObject Paging paging) {
        var answer = answers.paths(from, to, length, asked.viewpoint());
        var found = answer.found();
        return new PathsFound(
                EntityRef.of(found.from()),
                EntityRef.of(found.to()),
                found.length(),
                paging.of(found.chains()).stream()
                        .map(c -> ChainView.of(c, answer))
                        .toList(),
                ReceiptView.of(answer.receipt()));
    }
}
