package org.entente.statement;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.entente.document.ContentHash;
import org.entente.document.DocumentId;
import org.entente.document.TextSpan;

/**
 * What one passage of one document reports. Not a fact: two documents that report the same are two statements.
 *
 * @param subjectSpan the mention of the subject; for an elided one, the nearest mention that it was taken from
 * @param objectSpan the mention of the object, likewise
 * @param cueSpan the words that express the relation
 * @param speakers the chain of attribution, outermost first, the publisher at its head
 * @param confidence how sure the reader is of having read it right, in [0, 1]; never how true it is
 * @param features the named features that the confidence was computed from
 */
public record Statement(
        StatementId id,
        DocumentId document,
        Claim claim,
        Modality modality,
        List<Speaker> speakers,
        Evidence evidence,
        TextSpan subjectSpan,
        TextSpan objectSpan,
        TextSpan cueSpan,
        double confidence,
        SortedMap<String, Double> features,
        ReadBy readBy) {

    public Statement {
        speakers = List.copyOf(speakers);
        features = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(features));
        if (speakers.isEmpty() || !(speakers.getFirst() instanceof Speaker.Publisher)) {
            throw new IllegalArgumentException(
                    "The chain of speakers of '%s' has no publisher at its head.".formatted(evidence.quotation()));
        }
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("A confidence lies in [0, 1], not at %s.".formatted(confidence));
        }
    }

    /** The innermost speaker: on whose word it is. */
    public Speaker innermost() {
        return speakers.getLast();
    }

    /**
     * The identifier of what was read: the document, the spans, the relation, roles, polarity, modality and speakers as
     * read. A reading that reads the same gives the same; confidence, rule and time bounds are not part of it.
     */
    public static StatementId identify(
            DocumentId document,
            Claim claim,
            Modality modality,
            List<Speaker> speakers,
            Evidence evidence,
            TextSpan subject,
            TextSpan object,
            TextSpan cue) {
        return new StatementId(ContentHash.of(
                "statement",
                document,
                evidence.span(),
                subject,
                object,
                cue,
                claim.relation().name(),
                claim.polarity(),
                modality,
                claim.subject(),
                claim.object(),
                claim.content(),
                claim.issue(),
                claim.addressee(),
                claim.against(),
                claim.place(),
                claim.means(),
                claim.extent(),
                speakers.stream().map(s -> s.words() + " " + s.attitude()).toList()));
    }
}
