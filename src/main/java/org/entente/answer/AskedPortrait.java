package org.entente.answer;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.extraction.Question;
import org.entente.graph.Candidates;
import org.entente.relationship.Disagreement;
import org.entente.relationship.FoundStatement;
import org.entente.statement.StatementId;
import org.entente.vocabulary.Relation;
import org.entente.vocabulary.Vocabulary;
import org.entente.vocabulary.Wording;
import org.springframework.stereotype.Component;

/** Answers what is reported of somebody or something all in all, and what reports differ on. */
@Component
class AskedPortrait {

    private static final int TOLD = 4;
    private static final int SOURCES = 3;

    private final Candidates candidates;
    private final Findings findings;
    private final ContradictionAnswers contradictions;
    private final Vocabulary vocabulary;
    private final Set<Relation> charging;

    AskedPortrait(
            Candidates candidates, Findings findings, ContradictionAnswers contradictions, Vocabulary vocabulary) {
        this.candidates = candidates;
        this.findings = findings;
        this.contradictions = contradictions;
        this.vocabulary = vocabulary;
        this.charging = Wording.shipped(vocabulary).words("relations of charging").stream()
                .map(vocabulary::relation)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What most sources of their own report, first; of several, what is between them. */
    Answer<Reply> about(Asking asking, Question.About sought) {
        var of = asking.meant().all(sought.of());
        var inquiry = asking.inquiry();
        var ids = asking.meant().withTwins(of);
        var relations = vocabulary.relations();
        var reports = Inquiry.together(Stream.of(
                inquiry.all(candidates.around(ids, relations, inquiry.scope())),
                inquiry.all(candidates.happenedAt(ids, relations, inquiry.scope()))));
        var found = findings.of(inquiry, reports, relations).stream()
                .filter(asking::concerns)
                .filter(f -> asking.named(f, of) >= Math.min(2, of.size()))
                .sorted(Finding.BY_WEIGHT)
                .toList();
        var words = "what is reported of %s".formatted(Asking.names(of));
        return asking.told(
                words,
                found,
                "No report that is known here tells anything of %s%s."
                        .formatted(Asking.names(of), asking.whenInside()));
    }

    /** What is only alleged of somebody, and who accuses them at all. */
    Answer<Reply> accused(Asking asking, Question.Accused sought) {
        var of = asking.meant().acting(sought.of());
        var ids = asking.meant().withTwins(of);
        var inquiry = asking.inquiry();
        var found = Stream.concat(
                        findings.alleged(inquiry, ids, vocabulary.relations(), Set.of()).stream(),
                        findings.of(inquiry, Set.of(), charging, ids).stream().filter(Finding::supported))
                .filter(asking::concerns)
                .distinct()
                .toList();
        var words = "what %s is accused of".formatted(Asking.names(of));
        return asking.told(
                words,
                "As an accusation, ",
                found,
                "No report that is known here tells of an accusation against %s%s."
                        .formatted(Asking.names(of), asking.whenInside()));
    }

    Answer<Reply> disputed(Asking asking, Question.Disputed sought) {
        var about = asking.meant().all(sought.about()).getFirst();
        var answer = contradictions.contradictions(about.id().value(), null, asking.viewpoint());
        var all = answer.found().disagreements();
        var sources = new Sources(answer);
        var parts = new ArrayList<String>();
        var cited = new LinkedHashSet<StatementId>();
        for (var disagreement : all) {
            disagreement.all().forEach(r -> cited.add(r.statement()));
            if (parts.size() < TOLD) {
                parts.add(words(answer, sources, disagreement));
            }
        }
        if (all.size() > parts.size()) {
            parts.add("and %d more, in the evidence".formatted(all.size() - parts.size()));
        }
        cited.retainAll(answer.statements().keySet());
        var words = "what reports differ on about %s".formatted(about.name());
        return answer.finding(new Reply(
                asking.understood(words),
                true,
                parts.isEmpty()
                        ? "Reports that are known here do not contradict each other about %s%s."
                                .formatted(about.name(), asking.whenInside())
                        : "Reports differ: " + String.join("; ", parts) + ".",
                List.copyOf(cited),
                List.of()));
    }

    /** "whether Russia backs Assad: …, against …". */
    private static String words(Answer<?> answer, Sources sources, Disagreement disagreement) {
        var claims = disagreement.reports().stream()
                .map(r -> "%s %s %s"
                        .formatted(
                                answer.name(r.subject()),
                                FindingWords.label(answer, r.relation(), r.subject()),
                                answer.name(r.object())))
                .distinct()
                .toList();
        var on = disagreement.sides().stream()
                .map(side -> sources(answer, sources, side))
                .toList();
        var kind = switch (disagreement.kind()) {
            case POLARITY -> "whether ";
            case EXCLUSIVE -> "which holds: that ";
            case IMPOSSIBLE_TIME -> "when ";
            case REVERSAL -> "the same speaker has it both ways, whether ";
        };
        return kind + String.join(", or that ", claims) + " (" + String.join(", against ", on) + ")";
    }

    /** The first sources of one side, and how many more there are. */
    private static String sources(Answer<?> answer, Sources sources, Disagreement.Side side) {
        var named = side.reports().stream()
                .flatMap(r ->
                        Stream.<FoundStatement>ofNullable(answer.statements().get(r.statement())))
                .map(sources::source)
                .distinct()
                .toList();
        var first = new ArrayList<>(named.subList(0, Math.min(named.size(), SOURCES)));
        if (named.size() > SOURCES) {
            first.add("%d more".formatted(named.size() - SOURCES));
        }
        return String.join("; ", first);
    }
}
