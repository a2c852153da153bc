package org.entente.graph;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import org.entente.entity.EntityId;
import org.entente.statement.StatementId;
import org.entente.vocabulary.Relation;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Values;
import org.springframework.stereotype.Component;

/** Finds statements by their words and by the names of those whom they speak of. */
@Component
public class StatementSearch {

    private final Driver driver;

    StatementSearch(Driver driver) {
        this.driver = driver;
    }

    /** A statement that was found, and how well it matches: higher is better, and comparable within one search only. */
    public record Hit(StatementId statement, double score) {}

    /** A part of the statements that pass the filter, best match first; the scope's limit is that of the part. */
    public List<Hit> find(SearchFilter filter, int skip, Scope scope) {
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("terms", filter.terms());
        parameters.put("without", filter.without());
        parameters.put("source", value(filter.source()));
        parameters.put("target", value(filter.target()));
        parameters.put("speaker", value(filter.speaker()));
        parameters.put("within", value(filter.within()));
        parameters.put(
                "relations",
                filter.relations().isEmpty()
                        ? null
                        : filter.relations().stream()
                                .map(Relation::name)
                                .sorted()
                                .toList());
        var publisher = filter.publisher();
        parameters.put("publisher", publisher == null ? null : publisher.toLowerCase(Locale.ROOT));
        parameters.put("validAt", filter.validAt());
        parameters.put("publishedFrom", filter.from());
        parameters.put("publishedTo", filter.to());
        parameters.put("publishedBefore", scope.publishedBefore());
        parameters.put("position", scope.position());
        parameters.put("skip", skip);
        parameters.put("limit", scope.limit());
        var query = CypherFile.named("read/statements-searched").text();
        return TimedReads.read(
                driver,
                tx -> tx.run(query, Values.value(parameters))
                        .list(row -> new Hit(
                                new StatementId(row.get("id").asString()),
                                row.get("score").asDouble())));
    }

    private static @Nullable String value(@Nullable EntityId id) {
        return id == null ? null : id.value();
    }
}
