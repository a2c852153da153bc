package org.entente.answer;

import java.util.ArrayList;
import java.util.List;
import org.entente.entity.EntityId;
import org.entente.relationship.ControlSpan;
import org.entente.relationship.ControlSpan.Holder;
import org.entente.relationship.Standing;
import org.jspecify.annotations.Nullable;

/** Says in a sentence who is reported to hold a place, on whose word, and who says otherwise. */
final class ControlWords {

    private final Answer<?> answer;
    private final Sources sources;

    ControlWords(Answer<?> answer) {
        this.answer = answer;
        this.sources = new Sources(answer);
    }

    /**
     * @param when "On 21 June 2014", or how else the time is named
     * @param side the part of the place that is asked about, in words; null for all of it
     */
    String of(String when, String place, ControlSpan span, @Nullable String side) {
        var holders = span.holders().stream()
                .filter(h -> side == null || h.extent().words().isEmpty() || alike(h, side))
                .toList();
        if (side != null && holders.isEmpty() && !span.holders().isEmpty()) {
            return "%s no report speaks of %s %s; of the rest of it: %s%s."
                    .formatted(when, side, place, holders(span.holders()), support(span));
        }
        var whole = side != null && holders.stream().noneMatch(h -> alike(h, side));
        var named = side == null || whole ? place : side + " " + place;
        var sentence = new StringBuilder(when).append(' ').append(state(named, span, holders));
        sentence.append(support(span));
        if (whole && !holders.isEmpty()) {
            sentence.append("; no report speaks of ").append(side).append(" it alone");
        }
        if (span.onlyOnWordOf() != null) {
            sentence.append("; it rests on the word of ")
                    .append(answer.name(span.onlyOnWordOf()))
                    .append(" alone, who takes part in the fight");
        }
        var against = sources.against(span.against());
        return sentence.append(against.isEmpty() ? "" : "; but " + against)
                .append('.')
                .toString();
    }

    private String state(String place, ControlSpan span, List<Holder> holders) {
        return switch (span.state()) {
            case HELD ->
                holders.stream().anyMatch(Holder::certain)
                        ? "%s was reported held by %s".formatted(place, holders(holders))
                        : "%s was possibly held by %s, as no report is of that very day"
                                .formatted(place, holders(holders));
            case HELD_JOINTLY -> "%s was reported held jointly by %s".formatted(place, holders(holders));
            case DIVIDED -> "%s was reported divided: held by %s".formatted(place, holders(holders));
            case BESIEGED ->
                "%s was reported besieged by %s%s"
                        .formatted(place, names(span.besiegedBy()), held(holders, " and held by "));
            case CONTESTED ->
                "%s was reported fought over, attacked by %s%s"
                        .formatted(place, names(span.contestedBy()), held(holders, " and held by "));
            case DISPUTED ->
                span.against().isEmpty()
                        ? "reports differed on who held %s: %s".formatted(place, holders(holders))
                        : "%s was said to be held by %s".formatted(place, holders(holders));
            case UNKNOWN ->
                "nobody was reported to hold %s any more; the last that was reported to was %s"
                        .formatted(place, names(span.lastReported()));
            case NOT_REPORTED -> "no report that is known here says who held %s".formatted(place);
        };
    }

    private String support(ControlSpan span) {
        var words = sources.of(span.support());
        var standing = span.support().byStanding();
        var own = !standing.isEmpty()
                && standing.keySet().stream().allMatch(s -> s == Standing.OWN_CLAIM)
                && span.onlyOnWordOf() == null;
        return words.isEmpty() ? "" : ", " + words + (own ? ", who are party to it" : "");
    }

    private String held(List<Holder> holders, String before) {
        return holders.isEmpty() ? "" : before + holders(holders);
    }

    private String holders(List<Holder> holders) {
        return Sources.joined(new ArrayList<>(holders.stream()
                .map(h -> answer.name(h.who())
                        + (h.extent().words().isEmpty() ? "" : " (" + h.extent().words() + " it)"))
                .distinct()
                .toList()));
    }

    private String names(List<EntityId> ids) {
        return Sources.joined(ids.stream().map(answer::name).distinct().toList());
    }

    private static boolean alike(Holder holder, String side) {
        var words = bare(holder.extent().words());
        return !words.isEmpty() && words.equals(bare(side));
    }

    private static String bare(String words) {
        return words.toLowerCase(java.util.Locale.ROOT)
                .replaceFirst("^the ", "")
                .strip();
    }
}
