package org.entente.graph;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import org.entente.document.DocumentId;
import org.entente.document.DocumentSummary;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Value;
import org.neo4j.driver.Values;
import org.springframework.stereotype.Component;

/** Lists documents, without their words. */
@Component
public class DocumentList {

    private final Driver driver;

    DocumentList(Driver driver) {
        this.driver = driver;
    }

    /**
     * Which documents are wanted; what is null is no filter.
     *
     * @param title what their titles hold, in any case
     * @param from first day of publication
     * @param to last day of publication
     * @param notReadBy version of a reader whose readings are not wanted
     */
    public record Filter(
            @Nullable String publisher,
            @Nullable String title,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String notReadBy) {}

    /** A part of the documents that pass the filter, newest publication first; the scope's limit is that of the part. */
    public List<DocumentSummary> find(Filter filter, int skip, Scope scope) {
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("publisher", lower(filter.publisher()));
        parameters.put("title", lower(filter.title()));
        parameters.put("from", filter.from());
        parameters.put("to", filter.to());
        parameters.put("notReadBy", filter.notReadBy());
        parameters.put("publishedBefore", scope.publishedBefore());
        parameters.put("position", scope.position());
        parameters.put("skip", skip);
        parameters.put("limit", scope.limit());
        var query = CypherFile.named("read/documents-listed").text();
        return TimedReads.read(
                driver,
                tx -> tx.run(query, Values.value(parameters))
                        .list(row -> new DocumentSummary(
                                new DocumentId(row.get("id").asString()),
                                row.get("title").asString(null),
                                row.get("publisher").asString(null),
                                row.get("url").asString(null),
                                row.get("published").computeOrDefault(Value::asLocalDate, null),
                                row.get("readBy").asString(null),
                                row.get("statements").asInt())));
    }

    private static @Nullable String lower(@Nullable String text) {
        return text == null ? null : text.toLowerCase(Locale.ROOT);
    }
}
