package org.entente.answer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.entity.EntityId;
import org.entente.vocabulary.Aspect;
import org.entente.vocabulary.Relation;
import org.entente.vocabulary.Vocabulary;
import org.springframework.stereotype.Component;

/**
 * Answers through whom one backs another: through those whom they back, and through their own parts, who back the other or what that one leads.
 */
@Component
class AskedThrough {

    private static final int TOLD = 4;

    private final Findings findings;
    private final RelationshipAnswers relationships;
    private final Vocabulary vocabulary;

    AskedThrough(Findings findings, RelationshipAnswers relationships, Vocabulary vocabulary) {
        this.findings = findings;
        this.relationships = relationships;
        this.vocabulary = vocabulary;
    }

    /**
     * One who stands between two.
     *
     * @param tie what ties who backs to the one between: backing, or being a part
     * @param help what the one between does for the other, or for what the other leads
     */
    record Way(Finding tie, Finding help) {
        Stream<Finding> findings() {
            return Stream.of(tie, help);
        }
    }

    /**
     * @param subjects who backs; empty for anybody
     * @param helped who is backed, and what they lead
     */
    List<Way> ways(Inquiry inquiry, Set<EntityId> subjects, Set<EntityId> helped) {
        var help = new LinkedHashMap<EntityId, Finding>();
        findings.of(inquiry, Set.of(), vocabulary.relations(Aspect.BACKING), helped).stream()
                .filter(Finding::supported)
                .filter(f -> !subjects.contains(f.subject()) && !helped.contains(f.subject()))
                .sorted(Finding.BY_WEIGHT)
                .forEach(f -> help.putIfAbsent(f.subject(), f));
        var between = new LinkedHashSet<>(help.keySet());
        if (between.isEmpty()) {
            return List.of();
        }
        var backed = findings.of(inquiry, subjects, vocabulary.relations(Aspect.BACKING), between).stream()
                .filter(Finding::supported)
                .flatMap(f -> Stream.ofNullable(help.get(f.object())).map(h -> new Way(f, h)));
        var parts = findings.of(inquiry, between, vocabulary.relations(Aspect.MEMBERSHIP), subjects).stream()
                .filter(Finding::supported)
                .flatMap(f -> Stream.ofNullable(help.get(f.subject())).map(h -> new Way(f, h)));
        return Stream.concat(backed, parts)
                .filter(way -> !helped.contains(way.tie().subject())
                        && !helped.contains(way.tie().object()))
                .distinct()
                .toList();
    }

    /** "Iran backs Hezbollah, …, and Hezbollah backs the army, …". */
    static List<String> words(FindingWords words, List<Way> ways) {
        var told = new ArrayList<>(ways.stream()
                .limit(TOLD)
                .map(way -> words.of(way.tie()) + ", and " + words.of(way.help()))
                .toList());
        if (ways.size() > TOLD) {
            told.add("%d more ways, in the evidence".formatted(ways.size() - TOLD));
        }
        return told;
    }

    /** One who is backed and what they are reported to lead, so far as somebody is reported to back that. */
    Set<EntityId> helped(Asking asking, EntityId one) {
        return Stream.concat(
                        Stream.of(one),
                        relationships.backers(one.value(), null, 1, asking.viewpoint()).found().ofLed().stream()
                                .map(r -> r.object()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    Answer<Reply> answer(Asking asking, Sought sought) {
        var inquiry = asking.inquiry();
        var subjects = asking.meant().withTwins(sought.subjects());
        var helped = new LinkedHashSet<>(asking.meant().withTwins(sought.objects()));
        sought.objects().forEach(object -> helped.addAll(helped(asking, object.id())));
        var ways = ways(inquiry, subjects, helped).stream()
                .filter(way -> way.findings().allMatch(f -> f.within(asking.from(), asking.until())))
                .toList();
        var direct = findings.of(inquiry, subjects, backing(), asking.meant().withTwins(sought.objects())).stream()
                .filter(f -> f.supported() && f.within(asking.from(), asking.until()))
                .sorted(Finding.BY_WEIGHT)
                .toList();
        var all = Stream.concat(ways.stream().flatMap(Way::findings), direct.stream())
                .distinct()
                .toList();
        var answer = inquiry.answer(
                sought.words(),
                sought.understood(),
                all,
                all.stream().flatMap(Finding::testimonies),
                all.stream().flatMap(Finding::named).toList());
        var words = new FindingWords(answer, false);
        var parts = new ArrayList<String>();
        parts.add(
                ways.isEmpty()
                        ? "no report that is known here says through whom %s %s %s%s."
                                .formatted(
                                        sought.subjects().isEmpty() ? "anybody" : Asking.names(sought.subjects()),
                                        sought.relation().label(),
                                        Asking.names(sought.objects()),
                                        asking.whenInside())
                        : "as reported%s, %s.".formatted(asking.whenInside(), String.join("; ", words(words, ways))));
        if (!direct.isEmpty()) {
            parts.add("Reported without saying through whom: " + words.all(direct) + ".");
        }
        return asking.reply(
                answer,
                sought.words(),
                String.join(" ", parts),
                all.stream().map(Finding::support),
                all.stream().map(Finding::denial));
    }

    private List<Relation> backing() {
        return List.copyOf(vocabulary.relations(Aspect.BACKING));
    }
}
