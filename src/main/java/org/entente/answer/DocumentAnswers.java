package org.entente.answer;

import java.util.List;
import java.util.TreeMap;
import org.entente.document.Document;
import org.entente.document.DocumentId;
import org.entente.graph.LoggedDocument;
import org.entente.graph.StoredLog;
import org.entente.statement.Reading;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Answers what the log holds of a document. */
@Service
public class DocumentAnswers {

    private final StoredLog log;
    private final Inquiries inquiries;

    DocumentAnswers(StoredLog log, Inquiries inquiries) {
        this.log = log;
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
            return java.util.stream.Stream.concat(
                            document.notes().stream(),
                            reading == null ? java.util.stream.Stream.of() : reading.notes().stream())
                    .distinct()
                    .toList();
        }
    }

    /** @throws UnknownId if the log holds no such document there */
    public Answer<Held> document(DocumentId id, Viewpoint viewpoint) {
        var inquiry = inquiries.at(viewpoint);
        var logged = log.document(id, inquiry.position()).orElseThrow(() -> new UnknownId("document", id.value()));
        var understood = new TreeMap<String, String>();
        understood.put("document", id.value());
        return new Answer<>(
                Held.of(logged),
                inquiry.receipt("what the document holds", understood),
                java.util.Map.of(),
                java.util.Map.of());
    }
}
