package org.entente.answer;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.entity.EntityId;
import org.entente.extraction.Question.Manner;
import org.entente.extraction.Question.Told;
import org.entente.relationship.Inference;
import org.entente.vocabulary.Aspect;
import org.entente.vocabulary.Effect;
import org.entente.vocabulary.EntityKind.Family;
import org.entente.vocabulary.Relation;
import org.entente.vocabulary.Vocabulary;
import org.entente.vocabulary.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers whether something is reported, and who, whom, when or where, from the views that the other questions have. */
@Component
class ToldAnswers {

    private static final int QUOTED = 2;
    /** Who belongs to another is no ally of theirs, nor does who leads them back them. */
    private static final Set<@Nullable Aspect> BELONGING = Collections.unmodifiableSet(
            EnumSet.of(Aspect.MEMBERSHIP, Aspect.LEADERSHIP, Aspect.OFFICE, Aspect.LOCATION));

    private final Findings findings;
    private final AskedControl control;
    private final AskedBackers backers;
    private final AskedDenial denial;
    private final IssueAnswers issues;
    private final Vocabulary vocabulary;
    /** Those that tell what is asked, promised or laid to somebody's charge. */
    private final Set<Relation> contents;

    ToldAnswers(
            Findings findings,
            AskedControl control,
            AskedBackers backers,
            AskedDenial denial,
            IssueAnswers issues,
            Vocabulary vocabulary) {
        this.findings = findings;
        this.control = control;
        this.backers = backers;
        this.denial = denial;
        this.issues = issues;
        this.vocabulary = vocabulary;
        this.contents = Wording.shipped(vocabulary).words("relations with content").stream()
                .map(vocabulary::relation)
                .collect(Collectors.toUnmodifiableSet());
    }

    Answer<Reply> answer(Asking asking, Told told) {
        var sought = Sought.of(asking.question(), told, asking.meant());
        if (sought.seeksDenial()) {
            return denial.answer(asking, sought);
        }
        if (sought.relation().aspect() == Aspect.CONTROL && !sought.seeksSpeakers()) {
            return control.answer(asking, sought);
        }
        if (sought.relation().aspect() == Aspect.BACKING
                && sought.seeksSubject()
                && sought.means().isEmpty()) {
            return backers.answer(asking, sought);
        }
        return found(asking, sought);
    }

    private Answer<Reply> found(Asking asking, Sought sought) {
        var inquiry = asking.inquiry();
        var subjects = asking.meant().withTwins(sought.subjects());
        var objects = asking.meant().withTwins(sought.objects());
        var places = asking.meant().withTwins(sought.places());
        var all = Findings.in(inquiry, places, findings.asked(inquiry, sought, subjects, objects)).stream()
                .filter(f -> f.within(asking.from(), asking.until()) || !f.supported())
                .sorted(Finding.BY_WEIGHT)
                .toList();
        var related = all.isEmpty()
                ? Findings.in(inquiry, places, related(inquiry, sought.relation(), subjects, objects)).stream()
                        .filter(f -> f.supported() && f.within(asking.from(), asking.until()))
                        .sorted(Finding.BY_WEIGHT)
                        .toList()
                : List.<Finding>of();
        var inferred = inferred(asking, sought, all);
        var answer = inquiry.answer(
                sought.words(),
                sought.understood(),
                all,
                Stream.of(
                                all.stream().flatMap(Finding::testimonies),
                                related.stream().flatMap(Finding::testimonies),
                                inferred.stream()
                                        .flatMap(i -> i.premises().stream())
                                        .flatMap(r -> Stream.of(r.support(), r.denial())))
                        .flatMap(s -> s),
                Stream.of(
                                Stream.concat(all.stream(), related.stream()).flatMap(Finding::named),
                                inferred.stream().flatMap(i -> Stream.of(i.subject(), i.object())))
                        .flatMap(s -> s)
                        .toList());
        var wanted = all.stream()
                .filter(f -> sought.isWanted(sought.seeksSubject() ? f.subject() : f.object(), answer))
                .toList();
        return asking.reply(
                answer,
                sought.words(),
                sentence(asking, sought, answer, wanted, related, inferred),
                Stream.concat(
                        wanted.stream().map(Finding::support),
                        inferred.stream().flatMap(i -> i.premises().stream()).map(r -> r.support())),
                wanted.stream().map(Finding::denial));
    }

    private String sentence(
            Asking asking,
            Sought sought,
            Answer<?> answer,
            List<Finding> all,
            List<Finding> related,
            List<Inference> inferred) {
        var words = new FindingWords(answer, sought.told().manner() == Manner.WHEN || asking.from() != null);
        var supported = all.stream().filter(Finding::supported).toList();
        var denied = all.stream().filter(f -> !f.supported()).toList();
        var parts = new ArrayList<String>();
        if (supported.isEmpty()) {
            parts.add(sought.nothing(asking));
        } else {
            parts.add("as reported, " + words.all(supported) + ".");
            if (contents.contains(sought.relation())) {
                parts.addAll(inTheWordsOf(answer, supported));
            }
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
        if (sought.told().manner() == Manner.WHY) {
            parts.add("Reasons are not read from texts: the quotations may hold them.");
        }
        return String.join(" ", parts);
    }

    /** What is asked, promised or laid to somebody's charge stands in the sentences that tell it. */
    private static List<String> inTheWordsOf(Answer<?> answer, List<Finding> findings) {
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

    /** What a leader does is a marked inference for what they lead. */
    private List<Inference> inferred(Asking asking, Sought sought, List<Finding> found) {
        var aspect = sought.relation().aspect();
        if (sought.subjects().isEmpty()
                || sought.objects().isEmpty()
                || found.stream().anyMatch(Finding::supported)
                || (aspect != Aspect.OPPOSITION && aspect != Aspect.FAVOUR)) {
            return List.of();
        }
        var subjects = asking.meant().withTwins(sought.subjects());
        var inferred = new ArrayList<Inference>();
        for (var object : sought.objects()) {
            if (object.kind().family() == Family.ISSUE) {
                issues.positions(object.id().value(), asking.viewpoint()).found().inferred().stream()
                        .filter(i ->
                                subjects.contains(i.subject()) && i.relation().aspect() == aspect)
                        .forEach(inferred::add);
            }
        }
        return inferred;
    }

    /** What is reported between the same of a like kind; of a bond between two, in either direction. */
    private List<Finding> related(Inquiry inquiry, Relation relation, Set<EntityId> subjects, Set<EntityId> objects) {
        if (subjects.isEmpty() && objects.isEmpty()) {
            return List.of();
        }
        var alike = alike(relation);
        return relation.symmetric() && !subjects.equals(objects)
                ? Stream.concat(
                                findings.of(inquiry, subjects, alike, objects).stream(),
                                findings.of(inquiry, objects, alike, subjects).stream())
                        .distinct()
                        .toList()
                : findings.of(inquiry, subjects, alike, objects);
    }

    /** Relations of the same sign; of one that only ends something, those that end the same. */
    private Set<Relation> alike(Relation relation) {
        var ends = ended(relation);
        return vocabulary.relations().stream()
                .filter(r -> (relation.sign() != Relation.Sign.NEUTRAL
                                && r.sign() == relation.sign()
                                && !BELONGING.contains(r.aspect()))
                        || !Collections.disjoint(ends, ended(r)))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Set<String> ended(Relation relation) {
        if (relation.effects().stream().anyMatch(e -> e.action() == Effect.Action.OPENS)) {
            return Set.of();
        }
        return relation.effects().stream()
                .filter(e -> e.action() == Effect.Action.CLOSES)
                .map(Effect::state)
                .collect(Collectors.toSet());
    }
}
