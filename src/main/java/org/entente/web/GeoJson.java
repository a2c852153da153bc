package org.entente.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.web.ControlController.MapView;
import org.entente.web.ControlController.PlaceView;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes the map of control as GeoJSON (RFC 7946): a feature a place, without a geometry where nobody knows where it lies. */
@Component
final class GeoJson extends AbstractHttpMessageConverter<MapView> {

    static final String TYPE = "application/geo+json";

    private final JsonMapper json;

    GeoJson(JsonMapper json) {
        super(MediaType.parseMediaType(TYPE));
        this.json = json;
    }

    private record Features(
            String type, List<Feature> features, @Nullable String next, Views.ReceiptView receipt) {}

    /** @param geometry null where nobody knows where it lies; RFC 7946 wants the member all the same */
    private record Feature(
            String type,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            Geometry geometry,

            Map<String, @Nullable Object> properties) {}

    /** @param coordinates longitude, latitude */
    private record Geometry(String type, List<Double> coordinates) {}

    @Override
    protected boolean supports(Class<?> type) {
        return MapView.class.isAssignableFrom(type);
    }

    @Override
    protected boolean canRead(@Nullable MediaType mediaType) {
        return false;
    }

    @Override
    protected MapView readInternal(Class<? extends MapView> type, HttpInputMessage input) {
        throw new HttpMessageNotReadableException("Nothing is read from GeoJSON; send JSON.", input);
    }

    @Override
    protected void writeInternal(MapView map, HttpOutputMessage output) throws IOException {
        var features = new Features(
                "FeatureCollection", map.places().stream().map(GeoJson::feature).toList(), map.next(), map.receipt());
        output.getBody().write(json.writeValueAsBytes(features));
    }

    private static Feature feature(PlaceView place) {
        var span = place.spans().getFirst();
        var properties = new LinkedHashMap<String, @Nullable Object>();
        properties.put("id", place.place().id());
        properties.put("name", place.place().name());
        properties.put("state", span.state());
        properties.put("says", span.says());
        properties.put("holders", span.holders());
        properties.put("besiegedBy", span.besiegedBy());
        properties.put("contestedBy", span.contestedBy());
        properties.put("lastReported", span.lastReported());
        properties.put("onlyOnWordOf", span.onlyOnWordOf());
        properties.put("reports", span.support().reports());
        properties.put("origins", span.support().origins());
        properties.put("against", span.against().reports());
        properties.put("from", span.from());
        properties.put("until", span.until());
        var latitude = place.latitude();
        var longitude = place.longitude();
        return new Feature(
                "Feature",
                latitude == null || longitude == null ? null : new Geometry("Point", List.of(longitude, latitude)),
                properties);
    }
}
