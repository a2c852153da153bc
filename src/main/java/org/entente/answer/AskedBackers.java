package org.entente.answer;

import java.util.ArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Answers who backs somebody, directly and through others. */
@Component
class AskedBackers {

    private final RelationshipAnswers relationships;

    AskedBackers(RelationshipAnswers relationships) {
        this.relationships = relationships;
    }

    Answer<Reply> answer(Asking asking, Sought sought) {
        var of = sought.objects().getFirst();
        var answer = relationships.backers(of.id().value(), null, 2, asking.viewpoint());
        var words = new FindingWords(answer, false);
        var chains = answer.found().chains().stream()
                .filter(c -> c.hops().stream().map(Finding::of).allMatch(f -> f.within(asking.from(), asking.until())))
                .filter(c -> sought.isWanted(c.hops().getFirst().subject(), answer))
                .toList();
        var direct = chains.stream()
                .filter(c -> c.hops().size() == 1)
                .map(c -> Finding.of(c.hops().getFirst()))
                .sorted(Finding.BY_WEIGHT)
                .toList();
        var through = chains.stream().filter(c -> c.hops().size() == 2).toList();
        var led = answer.found().ofLed().stream()
                .map(Finding::of)
                .filter(f -> f.supported() && f.within(asking.from(), asking.until()))
                .sorted(Finding.BY_WEIGHT)
                .toList();
        var denied = answer.found().denied().stream().map(Finding::of).toList();
        var parts = new ArrayList<String>();
        if (!direct.isEmpty()) {
            parts.add("as reported, " + words.all(direct));
        }
        if (!through.isEmpty()) {
            parts.add("through others: "
                    + String.join(
                            "; ",
                            through.stream()
                                    .limit(3)
                                    .map(c -> words.of(Finding.of(c.hops().getFirst())) + ", who in turn "
                                            + c.hops().getLast().relation().label() + " " + of.name())
                                    .toList()));
        }
        if (!led.isEmpty()) {
            parts.add("of what %s leads, as reported, ".formatted(of.name()) + words.all(led));
        }
        if (direct.isEmpty()) {
            answer.found().inferred().stream().limit(1).map(words::of).forEach(parts::add);
        }
        if (!denied.isEmpty()) {
            parts.add("what is only denied: " + words.all(denied));
        }
        var sentence = parts.isEmpty()
                ? sought.nothing(asking)
                : parts.stream().map(Asking::capital).collect(Collectors.joining(". ")) + ".";
        return asking.reply(
                answer,
                sought.words(),
                sentence,
                Stream.concat(
                        chains.stream().flatMap(c -> c.hops().stream()).map(r -> r.support()),
                        led.stream().map(Finding::support)),
                Stream.of(
                                chains.stream().flatMap(c -> c.hops().stream()).map(r -> r.denial()),
                                led.stream().map(Finding::denial),
                                denied.stream().map(Finding::denial))
                        .flatMap(d -> d));
    }
}
