package org.entente.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import org.entente.answer.InvalidQuestion;
import org.entente.graph.query.FreeCypher;
import org.entente.graph.query.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Read-only Cypher from outside. */
@RestController
@Tag(name = "Cypher")
class CypherController {

    private final FreeCypher cypher;

    CypherController(FreeCypher cypher) {
        this.cypher = cypher;
    }

    /** @param parameters values of the query's parameters */
    record Query(@Nullable String query, @Nullable Map<String, Object> parameters) {}

    record Rows(List<String> columns, List<List<Object>> rows, boolean truncated) implements Csv.Tabular {
        static Rows of(Table table) {
            return new Rows(table.columns(), table.rows(), table.truncated());
        }

        @Override
        public List<List<@Nullable Object>> rows() {
            return java.util.Collections.unmodifiableList(rows);
        }
    }

    @Operation(
            summary = "Runs a read-only Cypher query, with limits",
            description =
                    "What a query may hold is listed; anything else is refused with its place. The graph's labels and"
                            + " edges are described in src/docs/decisions/0002.")
    @PostMapping(
            path = "/api/cypher",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = {MediaType.APPLICATION_JSON_VALUE, Csv.TYPE})
    Rows run(@RequestBody Query query) {
        if (query.query() == null) {
            throw new InvalidQuestion(
                    "Give the Cypher as 'query', and its parameters, if it has any, as 'parameters'.");
        }
        return Rows.of(cypher.run(query.query(), query.parameters() == null ? Map.of() : query.parameters()));
    }
}
