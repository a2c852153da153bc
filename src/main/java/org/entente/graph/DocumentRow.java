package org.entente.graph;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.entente.document.Document;
import org.entente.document.DocumentId;
import org.entente.document.Dropped;
import org.entente.document.Passage;
import org.entente.document.Published;
import org.entente.document.TextSpan;
import org.neo4j.driver.Value;

/** A document as the graph keeps it. */
final class DocumentRow {

    private DocumentRow() {}

    static Map<String, Object> properties(Document document, long position) {
        return new Row()
                .with("id", document.id().value())
                .with("from", position)
                .with("publisher", document.publisher())
                .with("publisherName", document.publisherName())
                .with("url", document.url())
                .with("title", document.title())
                .with("published", document.published().on())
                .with("publishedFrom", document.published().source().name())
                .with("agency", document.agency())
                .with("language", document.language())
                .with("text", document.text())
                .with("cluster", document.cluster())
                .with("sketch", document.sketch())
                .each("droppedStarts", document.dropped(), d -> d.span().start())
                .each("droppedEnds", document.dropped(), d -> d.span().end())
                .each("droppedReasons", document.dropped(), Dropped::reason)
                .with("notes", document.notes())
                .properties();
    }

    static List<Map<String, Object>> passages(Document document) {
        return document.passages().stream()
                .map(passage -> new Row()
                        .with(
                                "id",
                                document.id() + ":" + passage.span().start() + "-"
                                        + passage.span().end())
                        .with("kind", passage.kind().name())
                        .with("start", passage.span().start())
                        .with("end", passage.span().end())
                        .with("text", passage.span().of(document.text()))
                        .properties())
                .toList();
    }

    /** @param passages in any order */
    static Document read(Value node, List<Value> passages) {
        var starts = node.get("droppedStarts").asList(Value::asInt);
        var ends = node.get("droppedEnds").asList(Value::asInt);
        var reasons = node.get("droppedReasons").asList(Value::asString);
        var published = node.get("published");
        return new Document(
                new DocumentId(node.get("id").asString()),
                Values.text(node, "publisher"),
                Values.text(node, "url"),
                Values.text(node, "title"),
                published.isNull()
                        ? Published.UNKNOWN
                        : new Published(
                                published.asLocalDate(),
                                Published.Source.valueOf(
                                        node.get("publishedFrom").asString())),
                Values.text(node, "agency"),
                node.get("language").asString(),
                node.get("text").asString(),
                node.get("cluster").asString(),
                passages.stream()
                        .map(p -> new Passage(
                                Passage.Kind.valueOf(p.get("kind").asString()),
                                new TextSpan(
                                        p.get("start").asInt(), p.get("end").asInt())))
                        .sorted((a, b) -> a.span().compareTo(b.span()))
                        .toList(),
                IntStream.range(0, reasons.size())
                        .mapToObj(i -> new Dropped(new TextSpan(starts.get(i), ends.get(i)), reasons.get(i)))
                        .toList(),
                node.get("notes").asList(Value::asString));
    }
}
