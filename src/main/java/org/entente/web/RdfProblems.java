package org.entente.web;

import java.net.URI;
import org.entente.rdf.MalformedQuery;
import org.entente.rdf.NothingHere;
import org.entente.rdf.QueryBeyondLimit;
import org.entente.rdf.RefusedQuery;
import org.entente.rdf.UnknownMoment;
import org.entente.rdf.Withdrawn;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What can go wrong with RDF, as problem details (RFC 9457). */
@RestControllerAdvice(assignableTypes = {ExportController.class, SparqlController.class, LinkedDataController.class})
@Order(Ordered.HIGHEST_PRECEDENCE)
class RdfProblems {

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(MalformedQuery e) {
        var problem = problem(HttpStatus.BAD_REQUEST, "malformed-query", e);
        if (e.line() > 0) {
            problem.setProperty("line", e.line());
            problem.setProperty("column", e.column());
        }
        return sent(problem);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(RefusedQuery e) {
        return sent(problem(HttpStatus.FORBIDDEN, "refused-query", e));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(SparqlController.ReadOnly e) {
        return sent(problem(HttpStatus.FORBIDDEN, "read-only", e));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(QueryBeyondLimit e) {
        return sent(problem(HttpStatus.UNPROCESSABLE_CONTENT, "query-beyond-limit", e));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(UnknownMoment e) {
        return sent(problem(HttpStatus.BAD_REQUEST, "unknown-moment", e));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(NothingHere e) {
        return sent(problem(HttpStatus.NOT_FOUND, "nothing-here", e));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(Withdrawn e) {
        return sent(problem(HttpStatus.GONE, "withdrawn", e));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(RdfNegotiation.NotOffered e) {
        return sent(problem(HttpStatus.NOT_ACCEPTABLE, "not-offered", e));
    }

    private static ProblemDetail problem(HttpStatus status, String type, RuntimeException e) {
        var problem = ProblemDetail.forStatusAndDetail(status, e.getMessage());
        problem.setType(URI.create("/problems/" + type));
        return problem;
    }

    /** As JSON whatever the request accepts: those who ask for RDF or CSV must be able to read what went wrong. */
    private static ResponseEntity<ProblemDetail> sent(ProblemDetail problem) {
        return ResponseEntity.status(problem.getStatus())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
