package org.entente.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import org.entente.document.TextSpan;
import org.entente.entity.ReferentId;
import org.entente.relationship.FoundStatement;
import org.entente.statement.Amount;
import org.entente.statement.Evidence;
import org.entente.statement.Speaker;
import org.entente.web.Views.PrintedView;
import org.entente.web.Views.TimeView;
import org.jspecify.annotations.Nullable;

/**
 * A statement with all that was read of it.
 *
 * @param says what it says, in a sentence
 * @param speakersInWords the chain of attribution, outermost first
 * @param content identifier of the statement that is requested, ordered, promised or accused of
 * @param verdict of a person who reviewed it; null where nobody did
 */
record StatementView(
        String id,
        String says,
        Argument subject,
        String relation,
        Argument object,
        String polarity,
        String modality,
        List<SpeakerView> speakers,
        String speakersInWords,
        TimeView validTime,
        EvidenceView evidence,
        @Nullable String content,
        @Nullable Argument issue,
        @Nullable Argument addressee,
        @Nullable Argument against,
        @Nullable Argument place,
        SortedSet<String> means,
        @Nullable AmountView amount,
        @Nullable String extent,
        double confidence,
        SortedMap<String, Double> features,
        String rule,
        String extractor,
        String version,
        @Nullable String verdict,
        PrintedView document) {

    /** Whom a statement speaks of: the entity where it is identified, and the words of the text. */
    record Argument(
            @Nullable String id, String name, @Nullable String kind, String mention) {}

    record SpeakerView(
            String kind,
            String name,
            @Nullable String cue,
            String attitude,
            @Nullable String id) {}

    /** @param start offset of the first UTF-16 code unit in the document's text; spans likewise */
    record EvidenceView(
            String document,
            int start,
            int end,
            String quotation,
            SpanView subjectSpan,
            SpanView objectSpan,
            SpanView cueSpan) {}

    record SpanView(int start, int end) {
        static SpanView of(TextSpan span) {
            return new SpanView(span.start(), span.end());
        }
    }

    record AmountView(@Nullable Long low, @Nullable Long high, String words) {
        static @Nullable AmountView of(@Nullable Amount amount) {
            return amount == null ? null : new AmountView(amount.low(), amount.high(), amount.words());
        }
    }

    static StatementView of(FoundStatement found) {
        var statement = found.statement();
        var claim = statement.claim();
        var content = claim.content();
        var extent = claim.extent().words();
        var verdict = found.verdict();
        return new StatementView(
                statement.id().value(),
                Sentences.of(found),
                argument(found, claim.subject(), mention(statement.evidence(), statement.subjectSpan())),
                claim.relation().name(),
                argument(found, claim.object(), mention(statement.evidence(), statement.objectSpan())),
                Views.word(claim.polarity()),
                Views.word(statement.modality()),
                statement.speakers().stream().map(s -> speaker(found, s)).toList(),
                Sentences.speakers(statement.speakers()),
                TimeView.of(claim.time()),
                new EvidenceView(
                        statement.document().value(),
                        statement.evidence().span().start(),
                        statement.evidence().span().end(),
                        statement.evidence().quotation(),
                        SpanView.of(statement.subjectSpan()),
                        SpanView.of(statement.objectSpan()),
                        SpanView.of(statement.cueSpan())),
                content == null ? null : content.value(),
                optional(found, claim.issue()),
                optional(found, claim.addressee()),
                optional(found, claim.against()),
                optional(found, claim.place()),
                claim.means(),
                AmountView.of(claim.amount()),
                extent.isEmpty() ? null : extent,
                statement.confidence(),
                statement.features(),
                statement.readBy().rule(),
                statement.readBy().extractor(),
                statement.readBy().version(),
                verdict == null ? null : Views.word(verdict),
                PrintedView.of(found.printed()));
    }

    static final List<String> COLUMNS = List.of(
            "id",
            "subject",
            "subjectId",
            "relation",
            "object",
            "objectId",
            "polarity",
            "modality",
            "speakers",
            "earliestStart",
            "latestStart",
            "earliestEnd",
            "latestEnd",
            "quotation",
            "publisher",
            "published",
            "url",
            "confidence");

    List<@Nullable Object> row() {
        return Arrays.asList(
                id,
                subject.name(),
                subject.id(),
                relation,
                object.name(),
                object.id(),
                polarity,
                modality,
                speakersInWords,
                validTime.earliestStart(),
                validTime.latestStart(),
                validTime.earliestEnd(),
                validTime.latestEnd(),
                evidence.quotation(),
                document.publisher(),
                document.published(),
                document.url(),
                confidence);
    }

    /** The words of a mention; null where it stands outside the quotation. */
    private static @Nullable String mention(Evidence evidence, TextSpan span) {
        if (!evidence.span().covers(span)) {
            return null;
        }
        var start = evidence.span().start();
        return evidence.quotation().substring(span.start() - start, span.end() - start);
    }

    private static Argument argument(FoundStatement found, ReferentId referent, @Nullable String mention) {
        var someone = found.someone(referent);
        return new Argument(
                someone.entity() == null ? null : someone.entity().value(),
                someone.name(),
                someone.kind(),
                mention == null ? someone.words() : mention);
    }

    private static @Nullable Argument optional(FoundStatement found, @Nullable ReferentId referent) {
        return referent == null ? null : argument(found, referent, null);
    }

    private static SpeakerView speaker(FoundStatement found, Speaker speaker) {
        var attitude = Views.word(speaker.attitude());
        return switch (speaker) {
            case Speaker.Publisher publisher -> new SpeakerView("publisher", publisher.name(), null, attitude, null);
            case Speaker.Named named ->
                new SpeakerView("named", named.name(), named.cue(), attitude, id(found.people(), named.who()));
            case Speaker.Unnamed unnamed ->
                new SpeakerView("unnamed", unnamed.name(), unnamed.cue(), attitude, id(found.people(), unnamed.who()));
        };
    }

    private static @Nullable String id(Map<ReferentId, FoundStatement.Someone> people, @Nullable ReferentId referent) {
        var someone = referent == null ? null : people.get(referent);
        return someone == null || someone.entity() == null
                ? null
                : someone.entity().value();
    }
}
