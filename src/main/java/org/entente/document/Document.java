package org.entente.document;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One publication of a text.
 *
 * @param publisher who put it out; null when unknown
 * @param agency the news agency that it credits, such as a wire service
 * @param language ISO 639-1 code of the language that it is written in
 * @param text as it was received; every span of the document refers to it
 * @param cluster the same for documents whose texts are copies of each other
 * @param passages what is read, in the order of the text
 * @param dropped what is not read, in the order of the text
 * @param notes what the one who submitted it should know, such as a date in the text that was not used
 */
public record Document(
        DocumentId id,
        @Nullable String publisher,
        @Nullable String url,
        @Nullable String title,
        Published published,
        @Nullable String agency,
        String language,
        String text,
        String cluster,
        List<Passage> passages,
        List<Dropped> dropped,
        List<String> notes) {

    public Document {
        Objects.requireNonNull(id);
        Objects.requireNonNull(published);
        passages = List.copyOf(passages);
        dropped = List.copyOf(dropped);
        notes = List.copyOf(notes);
        for (var passage : passages) {
            if (passage.span().end() > text.length()) {
                throw new IllegalArgumentException(
                        "Passage %s lies outside a text of %d characters".formatted(passage, text.length()));
            }
        }
    }

    /**
     * The text as the language analysis is to see it: equally long, so that its offsets are those of the stored text. What
     * is not read is blank, each passage is one line (so that every line break ends a sentence), and quotation marks,
     * spaces and widths are the plain ones.
     */
    public String readable() {
        return ReadableText.of(text, passages);
    }

    /** What tells near-copies of the text, by {@link CopySketch#near}; empty for a short one. */
    public String sketch() {
        return CopySketch.of(readable(), passages);
    }

    /** The publisher's name, or words that say that there is none. */
    public String publisherName() {
        return publisher == null ? "unknown publisher" : publisher;
    }
}
