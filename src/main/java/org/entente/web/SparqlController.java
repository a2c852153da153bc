package org.entente.web;

import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.entente.rdf.LinkedData;
import org.entente.rdf.Sparql;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The SPARQL 1.1 protocol, read-only. The default graph is the union of all documents' and entities' graphs: what
 * documents report stands side by side in it, though they may contradict each other.
 */
@RestController
@Tag(name = "RDF")
class SparqlController {

    private static final String QUERY = "application/sparql-query";
    private static final String UPDATE = "application/sparql-update";

    private final Sparql sparql;
    private final LinkedData data;

    SparqlController(Sparql sparql, LinkedData data) {
        this.sparql = sparql;
        this.data = data;
    }

    @Operation(
            summary = "Answers a SPARQL query",
            description = "SELECT and ASK as JSON, XML, CSV or TSV; CONSTRUCT and DESCRIBE as RDF. Without a query, "
                    + "the description of the service. The default graph is the union of the named graphs, in which "
                    + "statements of different documents stand side by side: ask by GRAPH to keep them apart.")
    @GetMapping("/sparql")
    ResponseEntity<byte[]> get(
            @RequestParam @Nullable String query,
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters,
            @Parameter(description = "json, xml, csv, tsv, or a serialisation of RDF; goes before Accept")
                    @RequestParam
                    @Nullable
                    String format,
            @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept) {
        if (query != null) {
            return answer(query, parameters, format, accept);
        }
        if (RdfNegotiation.wantsPage(format, accept)) {
            return page(RdfPage.sparql());
        }
        return LinkedDataController.written(data.service(), RdfNegotiation.serialisation(format, accept));
    }

    @Hidden
    @PostMapping(path = "/sparql", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<byte[]> postForm(
            @RequestParam @Nullable String query,
            @RequestParam @Nullable String update,
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters,
            @RequestParam @Nullable String format,
            @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept) {
        if (update != null) {
            throw new ReadOnly();
        }
        return answer(query == null ? "" : query, parameters, format, accept);
    }

    @Hidden
    @PostMapping(path = "/sparql", consumes = QUERY)
    ResponseEntity<byte[]> postQuery(
            @RequestBody(required = false) byte @Nullable [] query,
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters,
            @RequestParam @Nullable String format,
            @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept) {
        var text = query == null ? "" : new String(query, StandardCharsets.UTF_8);
        return answer(text, parameters, format, accept);
    }

    @Hidden
    @PostMapping(path = "/sparql", consumes = UPDATE)
    ResponseEntity<byte[]> postUpdate() {
        throw new ReadOnly();
    }

    /** An update was sent. */
    static final class ReadOnly extends RuntimeException {
        private static final long serialVersionUID = 1L;

        ReadOnly() {
            super("This endpoint only reads. Take documents in with POST /api/documents.");
        }
    }

    private ResponseEntity<byte[]> answer(
            String query, MultiValueMap<String, String> parameters, @Nullable String format, @Nullable String accept) {
        var question = sparql.understand(
                query,
                parameters.getOrDefault("default-graph-uri", List.of()),
                parameters.getOrDefault("named-graph-uri", List.of()));
        if (question.wantsGraph()) {
            var as = RdfNegotiation.serialisation(format, accept);
            return response(sparql.answer(question, as), as.mediaType());
        }
        var form = RdfNegotiation.resultForm(format, accept);
        return response(sparql.answer(question, form), form.mediaType());
    }

    private static ResponseEntity<byte[]> response(Sparql.Answer answer, String mediaType) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, mediaType + ";charset=utf-8")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .header(ExportController.POSITION, Long.toString(answer.position()))
                .body(answer.body());
    }

    private static ResponseEntity<byte[]> page(String html) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "text/html;charset=utf-8")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .body(html.getBytes(StandardCharsets.UTF_8));
    }
}
