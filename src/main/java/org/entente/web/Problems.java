package org.entente.web;

import java.net.URI;
import java.util.List;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.entente.answer.AmbiguousName;
import org.entente.answer.InvalidQuestion;
import org.entente.answer.UnknownId;
import org.entente.answer.UnknownName;
import org.entente.document.BinaryDocument;
import org.entente.document.EmptyDocument;
import org.entente.document.OversizedDocument;
import org.entente.document.UnreadLanguage;
import org.entente.document.UnreadableDocument;
import org.entente.graph.DatabaseUnavailable;
import org.entente.graph.DocumentErased;
import org.entente.graph.QuestionTakesTooLong;
import org.entente.graph.UnknownInLog;
import org.entente.graph.query.CypherRefused;
import org.entente.graph.query.CypherStopped;
import org.entente.intake.NotReadyToRead;
import org.entente.vocabulary.UnknownTerm;
import org.entente.web.Views.EntityRef;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Turns what went wrong into problem details (RFC 9457) with a stable type, and says what to do. */
@RestControllerAdvice
class Problems extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    @ExceptionHandler
    ProblemDetail on(AmbiguousName e) {
        var problem = problem(HttpStatus.CONFLICT, "ambiguous-name", e);
        problem.setProperty("candidates", refs(e.candidates()));
        return problem;
    }

    @ExceptionHandler
    ProblemDetail on(UnknownName e) {
        var problem = problem(HttpStatus.NOT_FOUND, "unknown-name", e);
        problem.setProperty("closest", refs(e.closest()));
        return problem;
    }

    @ExceptionHandler
    ProblemDetail on(UnknownId e) {
        return problem(HttpStatus.NOT_FOUND, "not-in-the-log", e);
    }

    @ExceptionHandler
    ProblemDetail on(UnknownTerm e) {
        return problem(HttpStatus.BAD_REQUEST, "unknown-term", e);
    }

    @ExceptionHandler
    ProblemDetail on(InvalidQuestion e) {
        return problem(HttpStatus.BAD_REQUEST, "invalid-question", e);
    }

    @ExceptionHandler
    ProblemDetail on(UnreadableDocument e) {
        return switch (e) {
            case EmptyDocument _ -> problem(HttpStatus.UNPROCESSABLE_CONTENT, "empty-document", e);
            case BinaryDocument _ -> problem(HttpStatus.UNPROCESSABLE_CONTENT, "binary-document", e);
            case OversizedDocument _ -> problem(HttpStatus.CONTENT_TOO_LARGE, "oversized-document", e);
            case UnreadLanguage _ -> problem(HttpStatus.UNPROCESSABLE_CONTENT, "unread-language", e);
        };
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(NotReadyToRead e) {
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, Long.toString(e.retryAfter().toSeconds()))
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem(HttpStatus.SERVICE_UNAVAILABLE, "not-ready-to-read", e));
    }

    @ExceptionHandler
    ProblemDetail on(QuestionTakesTooLong e) {
        return problem(HttpStatus.SERVICE_UNAVAILABLE, "question-takes-too-long", e);
    }

    @ExceptionHandler
    ProblemDetail on(DatabaseUnavailable e) {
        LOG.warn("The database does not answer", e);
        return problem(HttpStatus.SERVICE_UNAVAILABLE, "database-unavailable", e);
    }

    @ExceptionHandler
    ProblemDetail on(UnknownInLog e) {
        return problem(HttpStatus.NOT_FOUND, "not-in-the-log", e);
    }

    @ExceptionHandler
    ProblemDetail on(DocumentErased e) {
        return problem(HttpStatus.GONE, "document-erased", e);
    }

    @ExceptionHandler
    ProblemDetail on(CypherRefused e) {
        return problem(HttpStatus.BAD_REQUEST, "cypher-refused", e);
    }

    @ExceptionHandler
    ProblemDetail on(CypherStopped e) {
        return problem(HttpStatus.SERVICE_UNAVAILABLE, "cypher-stopped", e);
    }

    /** A parameter that is no UTF-8, or is percent-encoded wrongly. */
    @ExceptionHandler
    ProblemDetail on(InvalidParameterException e) {
        var problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.BAD_REQUEST,
                "A parameter cannot be read. Send it as UTF-8, percent-encoded: "
                        + Advice.on(HttpStatus.BAD_REQUEST.value()).words());
        return typed(problem, "malformed-request", "Malformed request");
    }

    /** What nobody foresaw: the log has the rest. */
    @ExceptionHandler
    ProblemDetail on(Exception e) {
        LOG.error("A request failed", e);
        var problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "Something went wrong that should not. The service's log says what; try again, or report it.");
        return typed(problem, "internal-error", "Internal error");
    }

    /** What Spring refuses gets a type too, and words that say what to do. */
    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception e, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var answered = super.handleExceptionInternal(e, body, headers, status, request);
        if (answered != null && answered.getBody() instanceof ProblemDetail problem) {
            var advice = Advice.on(status.value());
            typed(problem, advice.type(), advice.title());
            var words = e instanceof HttpMediaTypeNotSupportedException refused
                            && !refused.getSupportedMediaTypes().isEmpty()
                    ? "This route takes %s.".formatted(MediaType.toString(refused.getSupportedMediaTypes()))
                    : advice.words();
            var detail = problem.getDetail();
            problem.setDetail(detail == null ? words : detail.strip() + " " + words);
        }
        return answered;
    }

    static ProblemDetail problem(HttpStatus status, String type, Exception e) {
        return typed(ProblemDetail.forStatusAndDetail(status, String.valueOf(e.getMessage())), type, title(type));
    }

    static ProblemDetail typed(ProblemDetail problem, String type, String title) {
        problem.setType(URI.create("/problems/" + type));
        problem.setTitle(title);
        return problem;
    }

    private static String title(String type) {
        return Character.toUpperCase(type.charAt(0)) + type.substring(1).replace('-', ' ');
    }

    private static List<EntityRef> refs(List<org.entente.entity.Entity> entities) {
        return entities.stream().map(EntityRef::of).toList();
    }
}
