package org.entente.network;

import java.io.OutputStream;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.entente.entity.Entity;
import org.entente.entity.EntityId;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/** Writes GeoJSON: a feature for each place whose coordinates are known, and for each report of what is or happens there. */
final class GeoJsonSink implements NetworkSink {

    private final JsonGenerator json;
    private final Map<EntityId, Entity.Point> points = new HashMap<>();

    GeoJsonSink(OutputStream out) {
        this.json = JsonFactory.builder()
                .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                .build()
                .createGenerator(ObjectWriteContext.empty(), out, JsonEncoding.UTF8);
    }

    @Override
    public void begin() {
        json.writeStartObject();
        json.writeStringProperty("type", "FeatureCollection");
        json.writeArrayPropertyStart("features");
    }

    @Override
    public void entity(Entity entity) {
        var point = entity.point();
        if (point != null) {
            points.put(entity.id(), point);
            var within = entity.within();
            var properties = new LinkedHashMap<String, @Nullable String>();
            properties.put("name", entity.name());
            properties.put("kind", entity.kind().name());
            properties.put("within", within == null ? null : within.value());
            feature(entity.id().value(), point, properties);
        }
    }

    @Override
    public void betweenEntitiesAndReports() {
        // features of both stand side by side
    }

    @Override
    public void report(ReportedEdge report) {
        var place = report.place();
        var point = place == null ? null : points.get(place);
        if (point == null) {
            point = points.get(report.object());
        }
        if (point != null) {
            var properties = new LinkedHashMap<String, @Nullable String>();
            properties.put("subject", report.subject().value());
            properties.put("object", report.object().value());
            properties.putAll(report.fields());
            feature(report.id(), point, properties);
        }
    }

    private void feature(String id, Entity.Point point, Map<String, @Nullable String> properties) {
        json.writeStartObject();
        json.writeStringProperty("type", "Feature");
        json.writeStringProperty("id", id);
        json.writeObjectPropertyStart("geometry");
        json.writeStringProperty("type", "Point");
        json.writeArrayPropertyStart("coordinates");
        json.writeNumber(point.longitude());
        json.writeNumber(point.latitude());
        json.writeEndArray();
        json.writeEndObject();
        json.writeObjectPropertyStart("properties");
        properties.forEach((field, value) -> {
            if (value == null) {
                json.writeNullProperty(field);
            } else {
                json.writeStringProperty(field, value);
            }
        });
        json.writeEndObject();
        json.writeEndObject();
    }

    @Override
    public void end() {
        json.writeEndArray();
        json.writeEndObject();
        json.close();
    }
}
