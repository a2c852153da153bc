package org.entente.document;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Makes documents of what is handed in: finds what is to be read in it, when it was published, and whom it credits. */
public final class Documents {

    /** Bytes of UTF-8 that a text may have unless it is set otherwise. */
    public static final long DEFAULT_LIMIT = 5_000_000;

    private final long limit;
    private final Furniture furniture = new Furniture();
    private final Credits credits = new Credits();
    private final Languages languages = new Languages();

    public Documents() {
        this(DEFAULT_LIMIT);
    }

    /** @param limit bytes of UTF-8 that a text, or a page with its markup, may have */
    public Documents(long limit) {
        this.limit = limit;
    }

    /** @throws UnreadableDocument if it is empty, binary, too large, or in a language that is not read */
    public Document from(Submission submission) {
        var notes = new ArrayList<String>();
        var html = submission.html();
        var received = html == null ? submission.text() : html;
        if (received == null || received.isBlank()) {
            throw new EmptyDocument(submission.text() == null && html == null ? "nothing was sent" : "it is blank");
        }
        refuseTooLarge(received);
        refuseBinary(received);
        var page = html == null ? null : HtmlPage.of(html, submission.url());
        var text = page == null ? received : page.text();
        if (text.codePoints().noneMatch(Character::isLetter)) {
            throw new EmptyDocument("it holds no words");
        }
        var title = submission.title() == null && page != null ? page.title() : submission.title();
        var layout = new Layout(furniture, credits, page == null ? TextBlocks.of(text) : page.blocks(), title);
        var readable = ReadableText.of(text, layout.passages());
        if (readable.isBlank()) {
            throw new EmptyDocument("all of it is page furniture (navigation, notices, teasers)");
        }
        var language = language(submission.language(), readable);
        var published = published(submission.published(), page, layout, notes);
        var publisher = submission.publisher() == null && page != null ? page.site() : submission.publisher();
        var url = submission.url() == null && page != null ? page.address() : submission.url();
        var agency = submission.agency() == null ? layout.agency() : submission.agency();
        return new Document(
                DocumentId.of(publisher, url, published, title, text),
                publisher,
                url,
                title,
                published,
                agency,
                language,
                text,
                CopyCluster.of(readable, layout.passages()),
                layout.passages(),
                layout.dropped(),
                notes);
    }

    private void refuseTooLarge(String text) {
        var bytes = text.length() > limit ? text.length() : text.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > limit) {
            throw new OversizedDocument(bytes, limit);
        }
    }

    private static void refuseBinary(String text) {
        var strange = text.chars()
                .filter(c -> (c < ' ' && "\n\r\t\f\u000B\u001A".indexOf(c) < 0) || c == 0xFFFD)
                .count();
        if (strange > 0 && (text.indexOf('\0') >= 0 || strange * 50 > text.length() || text.startsWith("%PDF-"))) {
            throw new BinaryDocument(strange, text.length());
        }
    }

    private String language(@Nullable String said, String readable) {
        if (said == null || said.isBlank()) {
            return languages.of(readable);
        }
        var code = said.strip().toLowerCase(Locale.ROOT);
        if (code.equals("en") || code.equals("eng") || code.startsWith("en-") || code.startsWith("en_")) {
            return "en";
        }
        throw new UnreadLanguage(code, "as you said");
    }

    private static Published published(
            @Nullable LocalDate said, @Nullable HtmlPage page, Layout layout, List<String> notes) {
        var onPage = page == null ? null : page.published();
        var published = said != null
                ? new Published(said, Published.Source.CALLER)
                : onPage != null ? new Published(onPage, Published.Source.METADATA) : Published.UNKNOWN;
        if (said != null && onPage != null && !said.equals(onPage)) {
            notes.add("The page's metadata gives %s as its publication date; not used, because you gave %s."
                    .formatted(onPage, said));
        }
        for (var line : layout.dates()) {
            if (published.on() == null) {
                notes.add(
                        ("The text carries the date '%s'. It is not used, because such a date may be the day on which the "
                                        + "page was saved; if it is the publication date, say so with 'published'.")
                                .formatted(line.words()));
            } else if (line.day() != null && !line.day().equals(published.on())) {
                notes.add("The text carries the date '%s'; not used, because %s gives %s as the publication date."
                        .formatted(line.words(), said == null ? "the page's metadata" : "the caller", published.on()));
            }
        }
        if (published.on() == null) {
            notes.add("No publication date is known: dates that depend on it, such as \"since Friday\", stay unknown.");
        }
        return published;
    }
}
