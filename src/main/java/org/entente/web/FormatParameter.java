package org.entente.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.web.accept.ContentNegotiationStrategy;
import org.springframework.web.context.request.NativeWebRequest;

/**
 * {@code format=csv} asks for what {@code Accept: text/csv} does, where a header is hard to set. Only under {@code /api}:
 * what is RDF has formats of its own.
 */
final class FormatParameter implements ContentNegotiationStrategy {

    private static final Map<String, MediaType> FORMATS = Map.of(
            "json", MediaType.APPLICATION_JSON,
            "csv", MediaType.parseMediaType(Csv.TYPE),
            "geojson", MediaType.parseMediaType(GeoJson.TYPE));

    /** What no route offers: a format that is not known is refused like a header that names one. */
    private static final MediaType NOBODYS = MediaType.parseMediaType("application/x-unknown-format");

    @Override
    public List<MediaType> resolveMediaTypes(NativeWebRequest request) {
        var format = request.getParameter("format");
        // of what is put the parameter says how it is written, not how the answer shall be
        var http = request.getNativeRequest(HttpServletRequest.class);
        var put = http != null && http.getMethod().equals("PUT");
        if (format == null || put || !request.getDescription(false).startsWith("uri=/api/")) {
            return MEDIA_TYPE_ALL_LIST;
        }
        return List.of(FORMATS.getOrDefault(format.strip().toLowerCase(java.util.Locale.ROOT), NOBODYS));
    }
}
