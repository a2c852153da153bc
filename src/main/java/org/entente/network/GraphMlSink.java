package org.entente.network;

import java.io.OutputStream;
import java.util.List;
import org.entente.entity.Entity;
import org.jspecify.annotations.Nullable;

/** Writes GraphML 1.0. */
final class GraphMlSink extends XmlSink {

    private static final List<String> OF_NODES = List.of("name", "kind", "within", "latitude", "longitude");

    GraphMlSink(OutputStream out) {
        super(out);
    }

    @Override
    public void begin() {
        document();
        open("graphml", "xmlns", "http://graphml.graphdrawing.org/xmlns");
        OF_NODES.forEach(field -> key("node", field));
        ReportedEdge.FIELDS.forEach(field -> key("edge", field));
        open("graph", "id", "entente", "edgedefault", "directed");
    }

    private void key(String of, String field) {
        open("key", "id", of + "." + field, "for", of, "attr.name", field, "attr.type", type(field));
        close();
    }

    private static String type(String field) {
        return switch (field) {
            case "latitude", "longitude", "confidence" -> "double";
            default -> "string";
        };
    }

    @Override
    public void entity(Entity entity) {
        open("node", "id", entity.id().value());
        data("node", "name", entity.name());
        data("node", "kind", entity.kind().name());
        var within = entity.within();
        data("node", "within", within == null ? null : within.value());
        data("node", "latitude", latitude(entity));
        data("node", "longitude", longitude(entity));
        close();
    }

    @Override
    public void betweenEntitiesAndReports() {
        // nodes and edges stand side by side
    }

    @Override
    public void report(ReportedEdge report) {
        open(
                "edge",
                "id",
                report.id(),
                "source",
                report.subject().value(),
                "target",
                report.object().value());
        report.fields().forEach((field, value) -> data("edge", field, value));
        close();
    }

    private void data(String of, String field, @Nullable String value) {
        if (value != null) {
            open("data", "key", of + "." + field);
            text(value);
            close();
        }
    }
}
