package org.entente.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.entente.network.NetworkExport;
import org.entente.network.NetworkFormat;
import org.entente.rdf.Export;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;

/**
 * The whole log as RDF or as a network, streamed. What RDF was refused is known at the end only, and said in the trailer.
 */
@RestController
@Tag(name = "RDF")
class ExportController {

    static final String POSITION = "Entente-Position";

    private final Export export;

    private final NetworkExport networks;

    ExportController(Export export, NetworkExport networks) {
        this.export = export;
        this.networks = networks;
    }

    @Operation(
            summary = "Every statement, document, reading and entity as RDF, or what is reported as a network",
            description =
                    "Streams. Negotiates among those of RDF by Accept where no format is given. The trailer fields Entente-Statements and "
                            + "Entente-Refused come only when everything was written.")
    @GetMapping("/export")
    void export(
            @Parameter(description = "turtle, trig, nquads, ntriples, jsonld or rdfxml; graphml, gexf, geojson or csv")
                    @RequestParam
                    @Nullable
                    String format,
            @Parameter(description = "an instant, a day, or a position of the log; now without it")
                    @RequestParam
                    @Nullable
                    String knownAt,
            @Parameter(description = "whether evidence is quoted, up to a limit for each document")
                    @RequestParam(defaultValue = "false")
                    boolean quotations,
            @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var network = Optional.ofNullable(format).flatMap(NetworkFormat::named);
        if (network.isPresent()) {
            network(network.get(), export.position(knownAt), request, response);
            return;
        }
        var as = RdfNegotiation.serialisation(format, accept);
        var order = new Export.Order(as, export.position(knownAt), quotations);
        response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        if (isKnown(export.tag(order), order.position(), request, response)) {
            return;
        }
        as(as.mediaType(), as.extension(), order.position(), response);
        if (request.getMethod().equals("HEAD")) {
            return;
        }
        var written = new AtomicReference<Export.@Nullable Written>();
        response.setHeader(HttpHeaders.TRAILER, "Entente-Statements, Entente-Refused");
        response.setTrailerFields(() -> trailer(written.get()));
        written.set(export.write(order, response.getOutputStream()));
        response.flushBuffer();
    }

    private void network(NetworkFormat format, long position, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (isKnown(format.extension() + "-" + position, position, request, response)) {
            return;
        }
        as(format.mediaType(), format.extension(), position, response);
        if (!request.getMethod().equals("HEAD")) {
            networks.write(format, position, response.getOutputStream());
            response.flushBuffer();
        }
    }

    private static boolean isKnown(
            String tag, long position, HttpServletRequest request, HttpServletResponse response) {
        response.setHeader(POSITION, Long.toString(position));
        return new ServletWebRequest(request, response).checkNotModified('"' + tag + '"');
    }

    private static void as(String mediaType, String extension, long position, HttpServletResponse response) {
        response.setContentType(mediaType + ";charset=utf-8");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"entente-%d.%s\"".formatted(position, extension));
    }

    private static Map<String, String> trailer(Export.@Nullable Written written) {
        return written == null
                ? Map.of()
                : Map.of(
                        "Entente-Statements", Long.toString(written.statements()),
                        "Entente-Refused", Long.toString(written.refused()));
    }
}
