package org.entente.answer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.entente.entity.EntityId;
import org.entente.relationship.Days;
import org.entente.relationship.Inference;
import org.entente.vocabulary.Relation;
import org.jspecify.annotations.Nullable;

/** Says in words what reports add up to between two. */
final class FindingWords {

    private static final int TOLD = 5;

    private final Answer<?> answer;
    private final Sources sources;
    private final boolean dated;

    /** @param dated whether the times of states are told too; those of events always are */
    FindingWords(Answer<?> answer, boolean dated) {
        this.answer = answer;
        this.sources = new Sources(answer);
        this.dated = dated;
    }

    /** "Iran backs Assad with arms, according to … (…), but … denied it". */
    String of(Finding finding) {
        var words = new StringBuilder(claim(finding));
        if (finding.supported()) {
            words.append(", ").append(sources.of(finding.support()));
        }
        var against = sources.against(finding.denial());
        if (!against.isEmpty()) {
            words.append(finding.supported() ? ", but " : ": ").append(against);
        }
        return words.toString();
    }

    /** "it is denied that Iran backs Assad: Iran denied it (…), though it is reported according to …". */
    String denial(Finding finding) {
        return "it is denied that %s: %s%s"
                .formatted(
                        claim(finding),
                        sources.against(finding.denial()),
                        finding.supported() ? ", though it is reported " + sources.of(finding.support()) : "");
    }

    private String claim(Finding finding) {
        var words = new StringBuilder(answer.name(finding.subject()))
                .append(' ')
                .append(label(answer, finding.relation(), finding.subject()))
                .append(' ');
        if (!finding.extent().words().isEmpty()) {
            words.append(finding.extent().words()).append(' ');
        }
        words.append(answer.name(finding.object()));
        if (!finding.means().isEmpty()) {
            words.append(" with ").append(Sources.joined(List.copyOf(finding.means())));
        }
        if (finding.place() != null && !finding.place().equals(finding.object())) {
            words.append(" in ").append(answer.name(finding.place()));
        }
        if ((dated || finding.relation().sort() == Relation.Sort.EVENT)
                && !finding.days().isEmpty()) {
            words.append(" (").append(days(finding.days().getFirst())).append(')');
        }
        return words.toString();
    }

    /** The first few, joined by semicolons; how many more there are. */
    String all(List<Finding> findings) {
        var parts = new ArrayList<>(findings.stream().limit(TOLD).map(this::of).toList());
        if (findings.size() > TOLD) {
            parts.add("and %d more, in the evidence".formatted(findings.size() - TOLD));
        }
        return String.join("; ", parts);
    }

    /** What no text reports, marked as such. */
    String of(Inference inference) {
        var premises =
                inference.premises().stream().map(Finding::of).map(this::of).toList();
        return "it may be inferred, though no text says so, that %s %s %s: %s"
                .formatted(
                        answer.name(inference.subject()),
                        label(answer, inference.relation(), inference.subject()),
                        answer.name(inference.object()),
                        String.join(", and ", premises));
    }

    /** The relation's label, in the number of who is its subject: descriptions and peoples of several are plural. */
    static String label(Answer<?> answer, Relation relation, EntityId subject) {
        var entity = answer.entities().get(subject);
        return entity != null && entity.isPlural() ? relation.pluralLabel() : relation.label();
    }

    private static String days(Days days) {
        @Nullable LocalDate until = days.until().equals(LocalDate.MAX) ? null : days.until();
        if (until == null) {
            return "from " + Sources.day(days.from());
        }
        return days.from().equals(until) ? Sources.day(until) : Sources.day(days.from()) + " to " + Sources.day(until);
    }
}
