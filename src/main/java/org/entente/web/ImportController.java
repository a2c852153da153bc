package org.entente.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.entente.answer.InvalidQuestion;
import org.entente.intake.ImportDesk;
import org.entente.rdf.RdfAccounts;
import org.entente.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who and what is known besides the shipped files: imports, each under a name of its own. */
@RestController
@RequestMapping("/api/authorities")
@Tag(name = "Authorities")
class ImportController {

    private static final String BINARY = "application/octet-stream";

    private final ImportDesk desk;
    private final Vocabulary vocabulary;

    ImportController(ImportDesk desk, Vocabulary vocabulary) {
        this.desk = desk;
        this.vocabulary = vocabulary;
    }

    /** Nothing was imported under that name. */
    static final class UnknownImport extends RuntimeException {
        private static final long serialVersionUID = 1L;

        UnknownImport(String name) {
            super("No import is called '%s'; GET /api/authorities lists them.".formatted(name));
        }
    }

    record Imports(List<ImportDesk.InForce> imports) {}

    @Operation(summary = "What was imported, the oldest first")
    @GetMapping
    Imports imports() {
        return new Imports(desk.imports());
    }

    @Operation(summary = "Imports a file: geonames, csv, ftm or rdf; an earlier import of the same name is replaced")
    @PutMapping("/{name}")
    ImportDesk.Imported take(
            @PathVariable String name,
            @RequestParam String format,
            @Parameter(description = "With rdf: the kind of SKOS concepts of which the file says no more")
                    @RequestParam(required = false)
                    @Nullable
                    String kind,
            @RequestHeader(name = "Content-Type", defaultValue = BINARY) String type,
            InputStream body)
            throws IOException {
        if (format.equals("rdf")) {
            var media = type.contains(";") ? type.substring(0, type.indexOf(';')) : type;
            return desk.take(name, RdfAccounts.read(body, media.strip(), vocabulary, kind));
        }
        if (!ImportDesk.knows(format)) {
            throw new InvalidQuestion("A 'format' is geonames, csv, ftm or rdf, not '%s'.".formatted(format));
        }
        return desk.take(name, format, body);
    }

    @Operation(summary = "Takes an import back")
    @DeleteMapping("/{name}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable String name) {
        if (!desk.remove(name)) {
            throw new UnknownImport(name);
        }
    }

    @ExceptionHandler
    ProblemDetail on(UnknownImport e) {
        return Problems.problem(HttpStatus.NOT_FOUND, "unknown-import", e);
    }

    @ExceptionHandler
    ProblemDetail on(ImportDesk.Refused e) {
        return Problems.problem(HttpStatus.UNPROCESSABLE_CONTENT, "import-refused", e);
    }

    @ExceptionHandler
    ProblemDetail on(RdfAccounts.UnreadableRdf e) {
        return Problems.problem(HttpStatus.UNPROCESSABLE_CONTENT, "import-refused", e);
    }
}
