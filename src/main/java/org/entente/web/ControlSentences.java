package org.entente.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.entente.answer.Answer;
import org.entente.entity.EntityId;
import org.entente.relationship.ControlSpan;

/** Says in a sentence what reports add up to about who holds a place. */
final class ControlSentences {

    private ControlSentences() {}

    static String of(ControlSpan span, Answer<?> answer) {
        var sentence = new StringBuilder(
                switch (span.state()) {
                    case HELD ->
                        certain(span)
                                ? "Reported held by " + holders(span, answer)
                                : "Possibly held by " + holders(span, answer);
                    case HELD_JOINTLY -> "Reported held jointly by " + holders(span, answer);
                    case DIVIDED -> "Reported divided: " + holders(span, answer);
                    case BESIEGED -> "Besieged by " + names(span.besiegedBy(), answer) + heldBy(span, answer);
                    case CONTESTED ->
                        "Fought over: attacked by " + names(span.contestedBy(), answer) + heldBy(span, answer);
                    case DISPUTED ->
                        "Reports differ: said to be held by " + holders(span, answer)
                                + (span.against().isEmpty() ? "" : ", which is denied");
                    case UNKNOWN -> "Unknown; last reported held by " + names(span.lastReported(), answer);
                    case NOT_REPORTED -> "Nobody is reported to hold it";
                });
        if (span.onlyOnWordOf() != null) {
            sentence.append("; on the word of ")
                    .append(answer.name(span.onlyOnWordOf()))
                    .append(" alone");
        }
        return sentence.append('.').toString();
    }

    private static boolean certain(ControlSpan span) {
        return span.holders().stream().anyMatch(ControlSpan.Holder::certain);
    }

    private static String heldBy(ControlSpan span, Answer<?> answer) {
        return span.holders().isEmpty() ? "" : "; reported held by " + holders(span, answer);
    }

    private static String holders(ControlSpan span, Answer<?> answer) {
        return listed(span.holders().stream()
                .map(h -> answer.name(h.who())
                        + (h.extent().words().isEmpty() ? "" : " (" + h.extent().words() + ")")));
    }

    private static String names(List<EntityId> ids, Answer<?> answer) {
        return listed(ids.stream().map(answer::name));
    }

    private static String listed(Stream<String> names) {
        var parts = new ArrayList<>(names.distinct().toList());
        if (parts.size() < 2) {
            return String.join("", parts);
        }
        var last = parts.removeLast();
        return String.join(", ", parts) + " and " + last;
    }
}
