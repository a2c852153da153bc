package org.entente.answer;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.entente.document.Document;
import org.entente.document.DocumentId;
import org.entente.document.DocumentSummary;
import org.entente.extraction.Reader;
import org.entente.graph.DocumentList;
import org.entente.graph.LoggedDocument;
import org.entente.graph.OneTransaction;
import org.entente.graph.Scope;
import org.entente.graph.StoredLog;
import org.entente.statement.Reading;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Answers what the log holds of a document. */
@OneTransaction
@Service
public class DocumentAnswers {

    private final StoredLog log;
    private final DocumentList list;
    private final Inquiries inquiries;

    DocumentAnswers(StoredLog log, DocumentList list, Inquiries inquiries) {
        this.log = log;
        this.list = list;
        this.inquiries = inquiries;
    }

    /**
     * A document of the log.
     *
     * @param position of the entry that took it
     * @param readBy version of the pipeline whose reading is in force; null while there is none
     * @param notes of that reading, and of the document, for the one who handed it in
     */
    public record Held(
            Document document, long position, @Nullable String readBy, int statements, List<String> notes) {

        static Held of(LoggedDocument logged) {
            var reading = logged.reading();
            var document = logged.document().what();
            return new Held(
                    document,
                    logged.document().position(),
                    reading == null ? null : reading.what().version(),
                    logged.statements().size(),
                    notes(document, reading == null ? null : reading.what()));
        }

        private static List<String> notes(Document document, @Nullable Reading reading) {
            return Stream.concat(document.notes().stream(), reading == null ? Stream.of() : reading.notes().stream())
                    .distinct()
                    .toList();
        }
    }

    /**
     * Which documents are looked for; what is null is no filter.
     *
     * @param title what their titles hold, in any case
     * @param from first day of publication
     * @param to last day of publication
     * @param outdated whether only those are wanted that the present version of the reader has not read
     */
    public record Sought(
            @Nullable String publisher,
            @Nullable String title,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            boolean outdated) {}

    /** @param more whether others follow */
    public record Documents(List<DocumentSummary> documents, boolean more) {

        public Documents {
            documents = List.copyOf(documents);
        }
    }

    /**
     * A part of the documents that are looked for, newest publication first.
     *
     * @param skip how many newer ones are left out
     */
    public Answer<Documents> documents(Sought sought, int skip, int limit, Viewpoint viewpoint) {
        RelationshipAnswers.require(limit, 1, 1000, "limit");
        var inquiry = inquiries.at(viewpoint);
        var filter = new DocumentList.Filter(
                sought.publisher(),
                sought.title(),
                sought.from(),
                sought.to(),
                sought.outdated() ? Reader.VERSION : null);
        var found = list.find(filter, skip, new Scope(inquiry.position(), viewpoint.publishedBefore(), limit + 1));
        var understood = new TreeMap<String, String>();
        note("publisher", filter.publisher(), understood);
        note("title", filter.title(), understood);
        note("from", filter.from(), understood);
        note("to", filter.to(), understood);
        note("not read by", filter.notReadBy(), understood);
        return new Answer<>(
                new Documents(found.subList(0, Math.min(limit, found.size())), found.size() > limit),
                inquiry.receipt("which documents the log holds", understood),
                Map.of(),
                Map.of());
    }

    private static void note(String name, @Nullable Object value, SortedMap<String, String> understood) {
        if (value != null) {
            understood.put(name, value.toString());
        }
    }

    /** @throws UnknownId if the log holds no such document there */
    public Answer<Held> document(DocumentId id, Viewpoint viewpoint) {
        var inquiry = inquiries.at(viewpoint);
        var logged = log.document(id, inquiry.position()).orElseThrow(() -> new UnknownId("document", id.value()));
        var understood = new TreeMap<String, String>();
        understood.put("document", id.value());
        return new Answer<>(
                Held.of(logged), inquiry.receipt("what the document holds", understood), Map.of(), Map.of());
    }
}
