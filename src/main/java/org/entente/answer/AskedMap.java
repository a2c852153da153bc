package org.entente.answer;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.entente.entity.Entity;
import org.entente.extraction.Question;
import org.entente.relationship.ControlSpan;
import org.entente.relationship.ControlState;
import org.entente.relationship.Standing;
import org.entente.vocabulary.EntityKind.Family;
import org.springframework.stereotype.Component;

/** Answers who holds which of the places somewhere: each place on its own, on whose word, and what rests on one side alone. */
@Component
class AskedMap {

    private static final int PLACES = 12;
    private static final Set<ControlState> OPEN =
            EnumSet.of(ControlState.CONTESTED, ControlState.BESIEGED, ControlState.DISPUTED);

    private final ControlAnswers control;

    AskedMap(ControlAnswers control) {
        this.control = control;
    }

    /** A place and who held it, on the day that is asked about or as last reported. */
    private record Held(Entity place, ControlSpan span) {}

    Answer<Reply> answer(Asking asking, Sought sought) {
        return answer(asking, sought.places(), sought::isWanted, _ -> true, "who controls which places");
    }

    Answer<Reply> answer(Asking asking, Question.Held sought) {
        var places = asking.meant().all(sought.in());
        return switch (sought.how()) {
            case CONTESTED ->
                answer(
                        asking,
                        places,
                        _ -> true,
                        span -> OPEN.contains(span.state()),
                        "which places are fought over, besieged or disputed");
            case ON_ONE_WORD ->
                answer(
                        asking,
                        places,
                        _ -> true,
                        AskedMap::isOnOneWord,
                        "of which places the holder rests on the word of one side alone");
        };
    }

    /** A place itself, and the land of a state: it is the land that holds the towns. */
    private static Stream<Entity> land(Asking asking, Entity entity) {
        if (entity.kind().family() == Family.PLACE) {
            return Stream.of(entity);
        }
        return asking.inquiry().entities(asking.meant().withTwins(List.of(entity))).values().stream()
                .filter(e -> e.kind().family() == Family.PLACE && asking.meant().areTwins(e.id(), entity.id()));
    }

    private static boolean isOnOneWord(ControlSpan span) {
        return span.onlyOnWordOf() != null
                || (!span.support().isEmpty()
                        && span.support().byStanding().keySet().stream().allMatch(s -> s == Standing.OWN_CLAIM));
    }

    /**
     * @param places in which; none for everywhere
     * @param kind which places are asked about
     * @param state how they shall be held
     * @param about what is asked, in words
     */
    Answer<Reply> answer(
            Asking asking, List<Entity> places, Predicate<Entity> kind, Predicate<ControlSpan> state, String about) {
        var region = places.stream().flatMap(e -> land(asking, e)).findFirst().orElse(null);
        var answer = control.within(region, asking.viewpoint());
        var held = new ArrayList<Held>();
        for (var place : answer.found()) {
            if (!kind.test(place.place())) {
                continue;
            }
            var spans = AskedControl.spans(asking, place.spans());
            if (!spans.isEmpty() && state.test(spans.getLast())) {
                held.add(new Held(place.place(), spans.getLast()));
            }
        }
        var where = region == null ? "" : " in " + region.name();
        var words = new ControlWords(answer);
        var parts = new ArrayList<String>();
        held.stream()
                .limit(PLACES)
                .map(h -> words.of("", h.place().name(), h.span(), null).strip())
                .map(Asking::capital)
                .forEach(parts::add);
        if (held.size() > PLACES) {
            parts.add("And %d more places, in the evidence.".formatted(held.size() - PLACES));
        }
        if (!parts.isEmpty()) {
            parts.addFirst("%s%s, place by place.".formatted(asking.when("As last reported"), where));
        } else {
            parts.add("No report that is known here says %s%s%s.".formatted(about, where, asking.whenInside()));
        }
        return asking.reply(
                answer,
                about + where,
                String.join(" ", parts),
                held.stream().map(h -> h.span().support()),
                held.stream().map(h -> h.span().against()));
    }
}
