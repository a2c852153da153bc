package org.entente.network;

import java.io.OutputStream;
import java.util.List;
import org.entente.entity.Entity;
import org.jspecify.annotations.Nullable;

/** Writes GEXF 1.3. */
final class GexfSink extends XmlSink {

    private static final List<String> OF_NODES = List.of("kind", "within", "latitude", "longitude");

    GexfSink(OutputStream out) {
        super(out);
    }

    @Override
    public void begin() {
        document();
        open("gexf", "xmlns", "http://gexf.net/1.3", "version", "1.3");
        open("graph", "defaultedgetype", "directed", "mode", "static");
        attributes("node", OF_NODES);
        attributes("edge", ReportedEdge.FIELDS);
        open("nodes");
    }

    private void attributes(String of, List<String> fields) {
        open("attributes", "class", of);
        for (var field : fields) {
            open("attribute", "id", field, "title", field, "type", type(field));
            close();
        }
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
        open("node", "id", entity.id().value(), "label", entity.name());
        open("attvalues");
        value("kind", entity.kind().name());
        var within = entity.within();
        value("within", within == null ? null : within.value());
        value("latitude", latitude(entity));
        value("longitude", longitude(entity));
        close();
        close();
    }

    @Override
    public void betweenEntitiesAndReports() {
        close();
        open("edges");
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
                report.object().value(),
                "kind",
                report.statement().claim().relation().name(),
                "label",
                report.statement().claim().relation().label());
        open("attvalues");
        report.fields().forEach(this::value);
        close();
        close();
    }

    private void value(String field, @Nullable String value) {
        if (value != null) {
            open("attvalue", "for", field, "value", value);
            close();
        }
    }
}
