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
import org.entente.entity.Referent;
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

    /** Who belongs to another is no ally of theirs, nor does who leads them back them. */
    private static final Set<@Nullable Aspect> BELONGING = Collections.unmodifiableSet(
            EnumSet.of(Aspect.MEMBERSHIP, Aspect.LEADERSHIP, Aspect.OFFICE, Aspect.LOCATION));

    /** Who is allied with somebody also backs them, and who opposes them also fights them. */
    private static final Set<@Nullable Aspect> BONDS =
            Collections.unmodifiableSet(EnumSet.of(Aspect.ALLIANCE, Aspect.OPPOSITION, Aspect.FIGHTING));

    private final Findings findings;
    private final AskedControl control;
    private final AskedBackers backers;
    private final AskedDenial denial;
    private final AskedThrough through;
    private final AskedMap map;
    private final NearFindings near;
    private final IssueAnswers issues;
    private final Vocabulary vocabulary;
    /** Those that tell what is asked, promised or laid to somebody's charge. */
    private final Set<Relation> contents;

    ToldAnswers(
            Findings findings,
            AskedControl control,
            AskedBackers backers,
            AskedDenial denial,
            AskedThrough through,
            AskedMap map,
            NearFindings near,
            IssueAnswers issues,
            Vocabulary vocabulary) {
        this.findings = findings;
        this.control = control;
        this.backers = backers;
        this.denial = denial;
        this.through = through;
        this.map = map;
        this.near = near;
        this.issues = issues;
        this.vocabulary = vocabulary;
        this.contents = Wording.shipped(vocabulary).words("relations with content").stream()
                .map(vocabulary::relation)
                .collect(Collectors.toUnmodifiableSet());
    }

    Answer<Reply> answer(Asking asking, Told told) {
        var sought = Sought.of(asking.question(), told, asking.meant());
        var answer = answer(asking, told, sought);
        // who is accused of what is told in the words of the reports
        if (sought.unused().isEmpty() || contents.contains(sought.relation())) {
            return answer;
        }
        var reply = answer.found();
        return answer.finding(new Reply(
                reply.understood(),
                reply.read(),
                "%s This part of the question was not understood, and the answer does not regard it: %s."
                        .formatted(
                                reply.sentence(),
                                sought.unused().stream().map(Referent::name).collect(Collectors.joining(", "))),
                reply.supporting(),
                reply.against()));
    }

    private Answer<Reply> answer(Asking asking, Told told, Sought sought) {
        if (sought.seeksDenial()) {
            return denial.answer(asking, sought);
        }
        if (sought.relation().aspect() == Aspect.CONTROL && !sought.seeksSpeakers()) {
            return sought.namesNobody() ? map.answer(asking, sought) : control.answer(asking, sought);
        }
        if (told.manner() == Manner.THROUGH && !sought.objects().isEmpty() && helps(sought.relation())) {
            return through.answer(asking, sought);
        }
        if (sought.relation().aspect() == Aspect.BACKING
                && sought.seeksSubject()
                && !sought.objects().isEmpty()
                && !sought.seeksAccusation()
                && sought.means().isEmpty()) {
            return backers.answer(asking, sought);
        }
        return found(asking, sought);
    }

    private boolean helps(Relation relation) {
        return relation.aspect() == Aspect.BACKING
                || relation.effects().stream()
                        .anyMatch(e -> e.action() == Effect.Action.SUPPORTS
                                && vocabulary.relation(e.state()).aspect() == Aspect.BACKING);
    }

    private Answer<Reply> found(Asking asking, Sought sought) {
        var inquiry = asking.inquiry();
        var subjects = asking.meant().withTwins(sought.subjects());
        var objects = asking.meant().withTwins(sought.objects());
        var places = asking.meant().withTwins(sought.places());
        var alleged = Findings.in(
                        inquiry,
                        places,
                        findings.alleged(inquiry, subjects, findings.asked(sought.relation(), sought.means()), objects))
                .stream()
                .filter(f -> sought.means().isEmpty() || f.isBy(sought.means()))
                .filter(f -> f.within(asking.from(), asking.until()))
                .toList();
        var all = Findings.in(inquiry, places, findings.asked(inquiry, sought, subjects, objects)).stream()
                .filter(asking::concerns)
                .filter(f -> f.supported() || alleged.stream().noneMatch(f::tellsAs))
                .sorted(Finding.BY_WEIGHT)
                .toList();
        var nothing = all.stream().noneMatch(Finding::supported) && alleged.isEmpty();
        // whoever takes something ends that others have it
        var takers = nothing ? near.takers(asking, sought) : List.<NearFindings.Near>of();
        var related = nothing || BONDS.contains(sought.relation().aspect())
                ? Findings.in(inquiry, places, related(inquiry, sought.relation(), subjects, objects)).stream()
                        .filter(f -> f.supported() && f.within(asking.from(), asking.until()))
                        .filter(f -> all.stream().noneMatch(f::tellsAs))
                        .sorted(Finding.BY_WEIGHT)
                        .toList()
                : List.<Finding>of();
        var charged = nothing && !sought.namesNobody()
                ? findings.alleged(inquiry, subjects, alike(sought.relation()), objects)
                : List.<Finding>of();
        var inferred = inferred(asking, sought, all);
        var told = Stream.concat(
                        all.stream(),
                        inferred.stream().flatMap(i -> i.premises().stream()).map(Finding::of))
                .toList();
        var nearby = NearFindings.once(
                told,
                Stream.concat(
                        Stream.concat(
                                takers.stream(), Stream.of(new NearFindings.Near("Alleged of a like kind", charged))),
                        nothing && related.isEmpty() ? near.of(asking, sought).stream() : Stream.empty()));
        var answer = inquiry.answer(
                sought.words(),
                sought.understood(),
                all,
                Stream.of(
                                all.stream().flatMap(Finding::testimonies),
                                Stream.of(alleged, related, NearFindings.all(nearby))
                                        .flatMap(List::stream)
                                        .flatMap(Finding::testimonies),
                                inferred.stream()
                                        .flatMap(i -> i.premises().stream())
                                        .flatMap(r -> Stream.of(r.support(), r.denial())))
                        .flatMap(s -> s),
                Stream.of(
                                Stream.of(all, alleged, related, NearFindings.all(nearby))
                                        .flatMap(List::stream)
                                        .flatMap(Finding::named),
                                inferred.stream().flatMap(i -> Stream.of(i.subject(), i.object())))
                        .flatMap(s -> s)
                        .toList());
        var mentioning = contents.contains(sought.relation()) ? mentioning(asking, sought, answer, all) : all;
        var wanted = mentioning.stream()
                .filter(f -> sought.isWanted(sought.seeksSubject() ? f.subject() : f.object(), answer))
                .toList();
        return asking.reply(
                answer,
                sought.words(),
                new ToldWords(asking, sought, answer, contents.contains(sought.relation()))
                        .sentence(new ToldWords.Found(wanted, alleged, related, nearby, inferred)),
                Stream.of(
                                wanted.stream().map(Finding::support),
                                alleged.stream().map(Finding::support),
                                inferred.stream()
                                        .flatMap(i -> i.premises().stream())
                                        .map(r -> r.support()))
                        .flatMap(s -> s),
                Stream.concat(wanted.stream(), alleged.stream()).map(Finding::denial));
    }

    /** Those that are told in sentences that name all whom the question names besides: whom one is accused of backing. */
    private static List<Finding> mentioning(Asking asking, Sought sought, Answer<?> answer, List<Finding> found) {
        if (sought.unused().isEmpty()) {
            return found;
        }
        var names = sought.unused().stream()
                .map(r -> Stream.concat(
                                Stream.of(r.name()),
                                asking.meant().by(r.id()).stream()
                                        .flatMap(e -> Stream.concat(Stream.of(e.name()), e.aliases().stream())))
                        .collect(Collectors.toSet()))
                .toList();
        return found.stream()
                .filter(f -> f.testimonies()
                        .flatMap(t -> t.reports().stream())
                        .flatMap(r -> Stream.ofNullable(answer.statements().get(r.statement())))
                        .map(s -> s.statement().evidence().quotation())
                        .anyMatch(quotation ->
                                names.stream().allMatch(one -> one.stream().anyMatch(quotation::contains))))
                .toList();
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
        if (BELONGING.contains(relation.aspect())) {
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
