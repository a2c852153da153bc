package org.entente.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.entente.answer.DocumentAnswers;
import org.entente.answer.InvalidQuestion;
import org.entente.answer.StatementAnswers.Wanted;
import org.entente.document.DocumentId;
import org.entente.document.DocumentSummary;
import org.entente.document.Submission;
import org.entente.intake.Intake;
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
import org.springframework.web.bind.annotation.RequestHeader;
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
            int statementCount,
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
            @RequestHeader("Content-Type") MediaType type,
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

    @Operation(
            summary = "Reads a document of the log again, from the text that it holds",
            description =
                    "Does nothing where the present version of the reader has read it. What it read before stays in the log.")
    @PostMapping("/{id}/reading")
    Taken readAgain(@PathVariable String id) {
        return taken(desk.readAgain(new DocumentId(id)));
    }

    private ResponseEntity<Taken> take(Submission submission) {
        var intake = desk.take(submission);
        var taken = taken(intake);
        return intake.isNew()
                ? ResponseEntity.created(URI.create("/api/documents/" + taken.id()))
                        .body(taken)
                : ResponseEntity.ok(taken);
    }

    private Taken taken(Intake intake) {
        var id = intake.document().id();
        var held = DocumentView.of(
                documents.document(id, Asked.NOTHING.viewpoint()).found());
        var page = statements.page(Wanted.in(id), Asked.NOTHING, new Paging("1000", null));
        return new Taken(
                id.value(),
                intake.learned(),
                intake.position(),
                held.published(),
                held.notes(),
                held.dropped(),
                held.statementCount(),
                inTextOrder(page.statements()),
                page.next());
    }

    private static List<StatementView> inTextOrder(List<StatementView> statements) {
        return statements.stream()
                .sorted(Comparator.comparingInt(
                                (StatementView s) -> s.evidence().start())
                        .thenComparingInt(s -> s.evidence().cueSpan().start())
                        .thenComparing(StatementView::id))
                .toList();
    }

    /** @param readBy version of the reader whose reading is in force; null while there is none */
    record ListedView(
            String id,
            @Nullable String title,
            @Nullable String publisher,
            @Nullable LocalDate published,
            @Nullable String url,
            @Nullable String readBy,
            int statementCount) {
        static ListedView of(DocumentSummary listed) {
            return new ListedView(
                    listed.id().value(),
                    listed.title(),
                    listed.publisher(),
                    listed.published(),
                    listed.url(),
                    listed.readBy(),
                    listed.statements());
        }
    }

    record ListOfDocuments(
            List<ListedView> documents, @Nullable String next, ReceiptView receipt) implements Csv.Tabular {
        @Override
        public List<String> columns() {
            return List.of("id", "title", "publisher", "published", "url", "readBy", "statementCount");
        }

        @Override
        public List<List<@Nullable Object>> rows() {
            return documents.stream()
                    .map(d -> Arrays.<@Nullable Object>asList(
                            d.id(), d.title(), d.publisher(), d.published(), d.url(), d.readBy(), d.statementCount()))
                    .toList();
        }
    }

    @Operation(summary = "The documents of the log, newest publication first")
    @GetMapping(produces = {MediaType.APPLICATION_JSON_VALUE, Csv.TYPE})
    ListOfDocuments list(
            @RequestParam(required = false) @Nullable String publisher,
            @Parameter(description = "What the title holds") @RequestParam(required = false) @Nullable String title,
            @Parameter(description = "First day of publication") @RequestParam(required = false) @Nullable String from,
            @Parameter(description = "Last day of publication") @RequestParam(required = false) @Nullable String to,
            @Parameter(description = "Only those that the present version of the reader has not read")
                    @RequestParam(defaultValue = "false")
                    boolean outdated,
            @ParameterObject Asked asked,
            @ParameterObject Paging paging) {
        Asked.inOrder(Asked.day("from", from), Asked.day("to", to));
        var sought = new DocumentAnswers.Sought(
                Asked.text(publisher), Asked.text(title), Asked.day("from", from), Asked.day("to", to), outdated);
        var answer = documents.documents(sought, paging.offset(), paging.size(), asked.viewpoint());
        return new ListOfDocuments(
                answer.found().documents().stream().map(ListedView::of).toList(),
                answer.found().more() ? paging.following() : null,
                ReceiptView.of(answer.receipt()));
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
