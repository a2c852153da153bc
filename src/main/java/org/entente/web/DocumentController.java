package org.entente.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.entente.answer.DocumentAnswers;
import org.entente.answer.InvalidQuestion;
import org.entente.answer.StatementAnswers.Wanted;
import org.entente.document.DocumentId;
import org.entente.document.Submission;
import org.entente.intake.IntakeDesk;
import org.entente.web.Views.ReceiptView;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Documents: handed in, looked at, taken back. */
@RestController
@RequestMapping("/api/documents")
@Tag(name = "Documents")
class DocumentController {

    private final IntakeDesk desk;
    private final DocumentAnswers documents;
    private final StatementController statements;

    DocumentController(IntakeDesk desk, DocumentAnswers documents, StatementController statements) {
        this.desk = desk;
        this.documents = documents;
        this.statements = statements;
    }

    /**
     * A document as it is handed in.
     *
     * @param text plain text, or else {@code html}
     * @param published day of publication, such as 2014-06-22; without it, dates that depend on it stay unknown
     */
    record Handed(
            @Nullable String text,
            @Nullable String html,
            @Nullable String title,
            @Nullable String publisher,
            @Nullable String published,
            @Nullable String url,
            @Nullable String agency,
            @Nullable String language) {

        Submission submission() {
            if ((text == null) == (html == null)) {
                throw new InvalidQuestion("Give the document as 'text' or as 'html': one of the two, and not both.");
            }
            return new Submission(
                    text, html, title, publisher, Asked.day("published", published), url, agency, language);
        }
    }

    record DroppedView(int start, int end, String text, String reason) {}

    record PassageView(String kind, int start, int end) {}

    /** @param publishedFrom where the publication date was learned from */
    record DocumentView(
            String id,
            @Nullable String title,
            @Nullable String publisher,
            @Nullable String url,
            @Nullable LocalDate published,
            String publishedFrom,
            @Nullable String agency,
            String language,
            String copyCluster,
            @Nullable String readBy,
            int statementCount,
            List<String> notes,
            List<PassageView> passages,
            List<DroppedView> dropped,
            String text) {
        static DocumentView of(DocumentAnswers.Held held) {
            var document = held.document();
            var text = document.text();
            return new DocumentView(
                    document.id().value(),
                    document.title(),
                    document.publisher(),
                    document.url(),
                    document.published().on(),
                    Views.word(document.published().source()),
                    document.agency(),
                    document.language(),
                    document.cluster(),
                    held.readBy(),
                    held.statements(),
                    held.notes(),
                    document.passages().stream()
                            .map(p -> new PassageView(
                                    Views.word(p.kind()),
                                    p.span().start(),
                                    p.span().end()))
                            .toList(),
                    document.dropped().stream()
                            .map(d -> new DroppedView(
                                    d.span().start(), d.span().end(), d.span().of(text), d.reason()))
                            .toList(),
                    text);
        }
    }

    /**
     * What became of a document.
     *
     * @param change new, read-again, reinstated or none: what the log learned
     * @param next where the list of statements goes on; null where it is whole
     */
    record Taken(
            String id,
            String change,
            long position,
            @Nullable LocalDate published,
            List<String> notes,
            List<DroppedView> dropped,
            List<StatementView> statements,
            @Nullable String next) {}

    @Operation(summary = "Reads a text and returns its statements; the same document again returns the same")
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Taken> take(@RequestBody Handed handed) {
        return take(handed.submission());
    }

    @Operation(summary = "Reads a plain text or a page, whose metadata are query parameters")
    @PostMapping(consumes = {MediaType.TEXT_PLAIN_VALUE, MediaType.TEXT_HTML_VALUE})
    ResponseEntity<Taken> take(
            @RequestBody(required = false) @Nullable String body,
            @org.springframework.web.bind.annotation.RequestHeader("Content-Type") MediaType type,
            @RequestParam(required = false) @Nullable String title,
            @RequestParam(required = false) @Nullable String publisher,
            @RequestParam(required = false) @Nullable String published,
            @RequestParam(required = false) @Nullable String url,
            @RequestParam(required = false) @Nullable String agency,
            @RequestParam(required = false) @Nullable String language) {
        var html = type.isCompatibleWith(MediaType.TEXT_HTML);
        var given = body == null ? "" : body;
        return take(
                new Handed(html ? null : given, html ? given : null, title, publisher, published, url, agency, language)
                        .submission());
    }

    private ResponseEntity<Taken> take(Submission submission) {
        var intake = desk.take(submission);
        var id = intake.document().id();
        var held = DocumentView.of(
                documents.document(id, Asked.NOTHING.viewpoint()).found());
        var page = statements.page(Wanted.in(id), Asked.NOTHING, new Paging("1000", null));
        var change = intake.learned();
        var taken = new Taken(
                id.value(),
                change,
                intake.position(),
                held.published(),
                held.notes(),
                held.dropped(),
                inTextOrder(page.statements()),
                page.next());
        return intake.isNew()
                ? ResponseEntity.created(URI.create("/api/documents/" + id.value()))
                        .body(taken)
                : ResponseEntity.ok(taken);
    }

    private static List<StatementView> inTextOrder(List<StatementView> statements) {
        return statements.stream()
                .sorted(Comparator.comparingInt(
                                (StatementView s) -> s.evidence().start())
                        .thenComparingInt(s -> s.evidence().cueSpan().start())
                        .thenComparing(StatementView::id))
                .toList();
    }

    record OneDocument(DocumentView document, ReceiptView receipt) {}

    @Operation(summary = "A document: its text, what is read of it and what is dropped")
    @GetMapping("/{id}")
    OneDocument document(@PathVariable String id, @ParameterObject Asked asked) {
        var answer = documents.document(new DocumentId(id), asked.viewpoint());
        return new OneDocument(DocumentView.of(answer.found()), ReceiptView.of(answer.receipt()));
    }

    @Operation(summary = "What was read from a document")
    @GetMapping(
            path = "/{id}/statements",
            produces = {MediaType.APPLICATION_JSON_VALUE, Csv.TYPE})
    StatementController.Statements statements(
            @PathVariable String id, @ParameterObject Asked asked, @ParameterObject Paging paging) {
        documents.document(new DocumentId(id), asked.viewpoint());
        return statements.page(Wanted.in(new DocumentId(id)), asked, paging);
    }

    /** @param position of the log from which on it holds */
    record Changed(String id, long position) {}

    @Operation(
            summary = "Takes a document back: its statements stop counting from this position of the log on",
            description = "With erase=true its text, quotations and names are removed for good, at every position.")
    @DeleteMapping("/{id}")
    Changed retract(
            @PathVariable String id,
            @RequestParam(defaultValue = "false") boolean erase,
            @RequestParam(defaultValue = "anonymous") String by,
            @RequestParam(defaultValue = "") String why) {
        var document = new DocumentId(id);
        return new Changed(id, erase ? desk.erase(document, by, why) : desk.retract(document, by, why));
    }

    @Operation(summary = "Lets a retracted document count again")
    @PostMapping("/{id}/reinstatement")
    Changed reinstate(
            @PathVariable String id,
            @RequestParam(defaultValue = "anonymous") String by,
            @RequestParam(defaultValue = "") String why) {
        return new Changed(id, desk.reinstate(new DocumentId(id), by, why));
    }
}
