package org.entente.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.entente.extraction.Question.Manner;
import org.entente.relationship.Inference;

/** Says in a sentence or a few what is told of what a question asks, what is only alleged or denied, and what is near it. */
final class ToldWords {

    private static final int QUOTED = 2;

    private final Asking asking;
    private final Sought sought;
    private final Answer<?> answer;
    private final boolean content;

    /** @param content whether the relation tells what is asked, promised or laid to somebody's charge, which stands in the reports' words */
    ToldWords(Asking asking, Sought sought, Answer<?> answer, boolean content) {
        this.asking = asking;
        this.sought = sought;
        this.answer = answer;
        this.content = content;
    }

    /** What there is to tell: of just what is asked, what is alleged of it, and what is near it. */
    record Found(
            List<Finding> all,
            List<Finding> alleged,
            List<Finding> related,
            List<NearFindings.Near> near,
            List<Inference> inferred) {}

    String sentence(Found found) {
        var all = found.all();
        var related = found.related();
        var inferred = found.inferred();
        var words = new FindingWords(answer, sought.told().manner() == Manner.WHEN || asking.from() != null);
        var supported = all.stream().filter(Finding::supported).toList();
        var denied = all.stream().filter(f -> !f.supported()).toList();
        var parts = new ArrayList<String>();
        if (sought.seeksAccusation()) {
            parts.add(
                    found.alleged().isEmpty()
                            ? "No report that is known here accuses anybody of just that."
                            : "as reported, it is alleged that " + words.all(found.alleged()) + ".");
            if (!supported.isEmpty()) {
                parts.add("Reported, not as an accusation: " + words.all(supported) + ".");
            }
        } else if (supported.isEmpty()) {
            parts.add(sought.nothing(asking));
        } else {
            parts.add("as reported, " + words.all(supported) + ".");
            if (content) {
                parts.addAll(inTheWordsOf(supported));
            }
        }
        if (!found.alleged().isEmpty() && !sought.seeksAccusation()) {
            parts.add("It is only alleged that " + words.all(found.alleged()) + ".");
        }
        if (!denied.isEmpty()) {
            parts.add("What is only denied: " + words.all(denied) + ".");
        }
        if (supported.isEmpty() && !inferred.isEmpty()) {
            parts.add("But " + words.of(inferred.getFirst())
                    + (inferred.size() > 1 ? " (and %d more of the kind).".formatted(inferred.size() - 1) : "."));
        }
        if (!related.isEmpty()) {
            parts.add("Reported of a like kind: " + words.all(related) + ".");
        }
        for (var group : found.near()) {
            parts.add("%s: %s.".formatted(group.what(), words.all(group.findings())));
        }
        if (sought.told().manner() == Manner.HOW_MANY) {
            parts.addAll(counted(supported));
        }
        if (sought.told().manner() == Manner.THROUGH && !content) {
            parts.addAll(inTheWordsOf(
                    Stream.concat(supported.stream(), found.alleged().stream()).toList()));
        }
        if (sought.told().manner() == Manner.WHY) {
            parts.add("Reasons are not read from texts: the quotations may hold them.");
        }
        return String.join(" ", parts);
    }

    /** How many the reports name; of what they count themselves, their words. */
    private List<String> counted(List<Finding> found) {
        if (found.isEmpty()) {
            return List.of();
        }
        if (!sought.seeksSubject() && !sought.seeksObject()) {
            return inTheWordsOf(found);
        }
        var named = found.stream()
                .map(f -> sought.seeksSubject() ? f.subject() : f.object())
                .distinct()
                .count();
        return List.of("That is %d by name; reports need not name all.".formatted(named));
    }

    /** What is asked, promised or laid to somebody's charge stands in the sentences that tell it. */
    private List<String> inTheWordsOf(List<Finding> findings) {
        var quotations = findings.stream()
                .flatMap(f -> f.support().reports().stream())
                .flatMap(r -> Stream.ofNullable(answer.statements().get(r.statement())))
                .map(s -> "“%s”".formatted(s.statement().evidence().quotation().strip()))
                .distinct()
                .limit(QUOTED)
                .toList();
        return quotations.isEmpty()
                ? List.of()
                : List.of("In the words of the reports: " + String.join("; ", quotations));
    }
}
