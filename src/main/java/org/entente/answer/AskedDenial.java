package org.entente.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.entente.entity.EntityId;
import org.entente.relationship.Report;
import org.springframework.stereotype.Component;

/** Answers who denies something, and whether somebody does; what is reported all the same stands beside the denial. */
@Component
class AskedDenial {

    private static final int TOLD = 5;

    private final Findings findings;
    private final NearFindings near;

    AskedDenial(Findings findings, NearFindings near) {
        this.findings = findings;
        this.near = near;
    }

    Answer<Reply> answer(Asking asking, Sought sought) {
        var inquiry = asking.inquiry();
        var all = findings
                .asked(
                        inquiry,
                        sought,
                        asking.meant().withTwins(sought.subjects()),
                        asking.meant().withTwins(sought.objects()))
                .stream()
                .filter(f -> asking.concerns(f))
                .sorted(Finding.BY_WEIGHT)
                .toList();
        var denies = denies(asking, sought);
        var denied = all.stream()
                .map(f -> f.deniedBy(report -> denies.test(f, report)))
                .filter(f -> !f.denial().isEmpty())
                .toList();
        // what one denies is often told of others than one asks about: "the militants" rather than the group's name
        var others = denied.isEmpty()
                        && !sought.subjects().isEmpty()
                        && !sought.objects().isEmpty()
                ? findings.asked(inquiry, sought, Set.of(), asking.meant().withTwins(sought.objects())).stream()
                        .map(f -> f.deniedBy(report -> denies.test(f, report)))
                        .filter(f -> !f.denial().isEmpty())
                        .sorted(Finding.BY_WEIGHT)
                        .toList()
                : List.<Finding>of();
        var nearby = denied.isEmpty() && others.isEmpty()
                ? near.denied(asking, sought).stream()
                        .map(f -> f.deniedBy(report -> denies.test(f, report)))
                        .filter(f -> !f.denial().isEmpty() && !all.contains(f))
                        .toList()
                : List.<Finding>of();
        var told = Stream.of(denied.isEmpty() ? all : denied, others, nearby)
                .flatMap(List::stream)
                .toList();
        var answer = inquiry.answer(
                sought.words(),
                sought.understood(),
                told,
                told.stream().flatMap(Finding::testimonies),
                told.stream().flatMap(Finding::named).toList());
        return asking.reply(
                answer,
                sought.words(),
                sentence(asking, sought, answer, denied, all, others, nearby),
                told.stream().map(Finding::support),
                told.stream().map(Finding::denial));
    }

    /** Whether a report against a finding is on the word of whom the question asks about. */
    private static BiPredicate<Finding, Report> denies(Asking asking, Sought sought) {
        var hole = sought.told().hole();
        var speaker = sought.speaker();
        if (sought.seeksSubject()) {
            return (finding, report) -> finding.subject().equals(report.onWordOf())
                    || (report.onWordOf() != null && asking.meant().areTwins(finding.subject(), report.onWordOf()));
        }
        if (speaker == null || speaker.equals(hole)) {
            return (_, _) -> true;
        }
        Set<EntityId> speakers = asking.meant().withTwins(asking.meant().by(speaker));
        return (_, report) -> speakers.contains(report.onWordOf())
                || report.speakers().stream().anyMatch(speakers::contains);
    }

    private static String sentence(
            Asking asking,
            Sought sought,
            Answer<?> answer,
            List<Finding> denied,
            List<Finding> all,
            List<Finding> others,
            List<Finding> nearby) {
        var words = new FindingWords(answer, false);
        if (denied.isEmpty()) {
            var parts = new ArrayList<>(List.of("No report that is known here tells %s.".formatted(sought.words())));
            if (!others.isEmpty()) {
                parts.add("Denied of others: %s."
                        .formatted(String.join(
                                "; ",
                                others.stream().limit(TOLD).map(words::denial).toList())));
            }
            if (!nearby.isEmpty()) {
                parts.add("Denied of a like kind: %s."
                        .formatted(String.join(
                                "; ",
                                nearby.stream().limit(TOLD).map(words::denial).toList())));
            }
            if (!all.isEmpty()) {
                parts.add("What is reported: " + words.all(all) + ".");
            }
            return String.join(" ", parts);
        }
        var parts =
                new ArrayList<>(denied.stream().limit(TOLD).map(words::denial).toList());
        if (denied.size() > TOLD) {
            parts.add("and %d more, in the evidence".formatted(denied.size() - TOLD));
        }
        return "As reported%s, ".formatted(asking.whenInside()) + String.join("; ", parts) + ".";
    }
}
