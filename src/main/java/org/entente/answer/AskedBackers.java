package org.entente.answer;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.entity.EntityId;
import org.entente.relationship.Inference;
import org.entente.vocabulary.Aspect;
import org.entente.vocabulary.Vocabulary;
import org.springframework.stereotype.Component;

/** Answers who backs somebody, directly and through others. */
@Component
class AskedBackers {

    private final RelationshipAnswers relationships;
    private final Findings findings;
    private final AskedThrough through;
    private final Vocabulary vocabulary;

    AskedBackers(RelationshipAnswers relationships, Findings findings, AskedThrough through, Vocabulary vocabulary) {
        this.relationships = relationships;
        this.findings = findings;
        this.through = through;
        this.vocabulary = vocabulary;
    }

    Answer<Reply> answer(Asking asking, Sought sought) {
        var of = sought.objects().getFirst();
        var answer = relationships.backers(of.id().value(), null, 2, asking.viewpoint());
        var found = found(asking, sought, answer);
        var all = found.all().toList();
        var whole = asking.inquiry()
                .answer(
                        sought.words(),
                        answer.receipt().understood(),
                        answer.found(),
                        Stream.concat(all.stream().flatMap(Finding::testimonies), Inquiry.proofs(found.inferred())),
                        Stream.concat(
                                        all.stream().flatMap(Finding::named),
                                        RelationshipAnswers.ends(of, found.inferred()).stream())
                                .toList());
        return asking.reply(
                whole,
                sought.words(),
                sentence(asking, sought, new FindingWords(whole, false), found),
                all.stream().map(Finding::support),
                all.stream().map(Finding::denial));
    }

    /** What there is to tell, by how it bears on the question. */
    private record Found(
            String of,
            List<Finding> direct,
            List<AskedThrough.Way> through,
            List<Finding> led,
            List<Finding> alleged,
            List<Finding> denied,
            List<Inference> inferred) {
        Stream<Finding> all() {
            return Stream.of(
                            direct.stream(),
                            through.stream().flatMap(AskedThrough.Way::findings),
                            led.stream(),
                            alleged.stream(),
                            denied.stream())
                    .flatMap(f -> f)
                    .distinct();
        }
    }

    private Found found(Asking asking, Sought sought, Answer<RelationshipAnswers.Backers> answer) {
        var of = sought.objects().getFirst();
        var direct = answer.found().chains().stream()
                .filter(c -> c.hops().size() == 1
                        && sought.isWanted(c.hops().getFirst().subject(), answer))
                .map(c -> Finding.of(c.hops().getFirst()))
                .filter(f -> f.within(asking.from(), asking.until()))
                .sorted(Finding.BY_WEIGHT)
                .toList();
        var led = answer.found().ofLed().stream()
                .map(Finding::of)
                .filter(f -> f.supported() && f.within(asking.from(), asking.until()))
                .sorted(Finding.BY_WEIGHT)
                .toList();
        var helped = new LinkedHashSet<EntityId>();
        helped.add(of.id());
        led.forEach(f -> helped.add(f.object()));
        var ways = through.ways(asking.inquiry(), Set.of(), helped).stream()
                .filter(way -> way.findings().allMatch(f -> f.within(asking.from(), asking.until())))
                .toList();
        var alleged =
                findings
                        .alleged(asking.inquiry(), Set.of(), vocabulary.relations(Aspect.BACKING), Set.of(of.id()))
                        .stream()
                        .filter(f -> f.within(asking.from(), asking.until()))
                        .filter(f -> direct.stream().noneMatch(f::tellsAs))
                        .toList();
        var denied = answer.found().denied().stream()
                .map(Finding::of)
                .filter(f -> alleged.stream().noneMatch(f::tellsAs))
                .toList();
        return new Found(
                of.name(),
                direct,
                ways,
                led,
                alleged,
                denied,
                direct.isEmpty() ? answer.found().inferred().stream().limit(1).toList() : List.of());
    }

    private static String sentence(Asking asking, Sought sought, FindingWords words, Found found) {
        var parts = new ArrayList<String>();
        if (!found.direct().isEmpty()) {
            parts.add("as reported, " + words.all(found.direct()));
        } else if (found.all().findAny().isPresent()) {
            parts.add(sought.nothing(asking).replaceFirst("\\.$", ""));
        }
        if (!found.led().isEmpty()) {
            parts.add("of what %s leads, as reported, ".formatted(found.of()) + words.all(found.led()));
        }
        if (!found.through().isEmpty()) {
            parts.add("through others: " + String.join("; ", AskedThrough.words(words, found.through())));
        }
        found.inferred().stream().map(words::of).forEach(parts::add);
        if (!found.alleged().isEmpty()) {
            parts.add("it is only alleged that " + words.all(found.alleged()));
        }
        if (!found.denied().isEmpty()) {
            parts.add("what is only denied: " + words.all(found.denied()));
        }
        return parts.isEmpty()
                ? sought.nothing(asking)
                : parts.stream().map(Asking::capital).collect(Collectors.joining(". ")) + ".";
    }
}
