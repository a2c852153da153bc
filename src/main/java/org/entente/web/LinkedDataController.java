package org.entente.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.entente.rdf.Described;
import org.entente.rdf.LinkedData;
import org.entente.rdf.Serialisation;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What IRIs name: a thing answers 303 and sends to the data that describe it, as RDF or as a page. */
@RestController
@Tag(name = "RDF")
class LinkedDataController {

    private final LinkedData data;

    LinkedDataController(LinkedData data) {
        this.data = data;
    }

    @Operation(summary = "Sends from a thing to the data that describe it")
    @GetMapping("/id/{kind}/{*name}")
    ResponseEntity<Void> thing(@PathVariable String kind, @PathVariable String name, HttpServletRequest request) {
        data.describe(kind, plain(name));
        var path = request.getRequestURI().replaceFirst("/id/", "/data/");
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(path))
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .build();
    }

    @Operation(summary = "Describes a document, statement, reading, referent, judgement, review or entity")
    @GetMapping("/data/{kind}/{*name}")
    ResponseEntity<byte[]> described(
            @PathVariable String kind,
            @PathVariable String name,
            @RequestParam @Nullable String format,
            @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept) {
        return answer(data.describe(kind, plain(name)), format, accept);
    }

    @Operation(summary = "Describes the dataset: position, licence")
    @GetMapping("/data/dataset")
    ResponseEntity<byte[]> dataset(
            @RequestParam @Nullable String format,
            @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept) {
        return answer(data.dataset(), format, accept);
    }

    @Operation(summary = "Every term that is exported, with its definition")
    @GetMapping("/ontology")
    ResponseEntity<byte[]> ontology(
            @RequestParam @Nullable String format,
            @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept) {
        return answer(data.ontology(), format, accept);
    }

    @Operation(summary = "The SHACL shapes that what is exported conforms to")
    @GetMapping("/ontology/shapes")
    ResponseEntity<byte[]> shapes(
            @RequestParam @Nullable String format,
            @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept) {
        return answer(data.shapes(), format, accept);
    }

    private static String plain(String rest) {
        return rest.startsWith("/") ? rest.substring(1) : rest;
    }

    private static ResponseEntity<byte[]> answer(
            Described described, @Nullable String format, @Nullable String accept) {
        if (RdfNegotiation.wantsPage(format, accept)) {
            return ResponseEntity.ok()
                    .header(HttpHeaders.CONTENT_TYPE, "text/html;charset=utf-8")
                    .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                    .header(ExportController.POSITION, Long.toString(described.position()))
                    .body(RdfPage.of(described).getBytes(StandardCharsets.UTF_8));
        }
        return written(described, RdfNegotiation.serialisation(format, accept));
    }

    static ResponseEntity<byte[]> written(Described described, Serialisation as) {
        var out = new ByteArrayOutputStream();
        described.write(as, out);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, as.mediaType() + ";charset=utf-8")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .header(ExportController.POSITION, Long.toString(described.position()))
                .body(out.toByteArray());
    }
}
