package org.entente.answer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.entente.extraction.Question.Manner;
import org.entente.extraction.Question.Open;
import org.entente.relationship.ControlSpan;
import org.entente.relationship.ControlState;
import org.entente.relationship.Report;
import org.entente.statement.Extent;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers who held a place, and what somebody held. */
@Component
class AskedControl {

    private static final Set<ControlState> SILENT = Set.of(ControlState.UNKNOWN, ControlState.NOT_REPORTED);
    private static final int SPANS = 4;
    private static final int PLACES = 6;
    private static final int DESCRIBED = 5;

    private final ControlAnswers control;

    AskedControl(ControlAnswers control) {
        this.control = control;
    }

    Answer<Reply> answer(Asking asking, Sought sought) {
        return sought.objects().isEmpty() ? territory(asking, sought) : held(asking, sought);
    }

    private Answer<Reply> held(Asking asking, Sought sought) {
        var place = sought.objects().getFirst();
        var answer = control.control(place.id().value(), null, asking.viewpoint());
        var words = new ControlWords(answer);
        var extent = sought.statement().claim().extent();
        var side = extent.kind() == Extent.Kind.WHOLE ? null : extent.words();
        var spans = sought.told().manner() == Manner.WHEN
                ? since(asking, sought, answer.found().spans())
                : spans(asking, answer.found().spans());
        var parts = new ArrayList<String>();
        for (var span : spans) {
            parts.add(words.of(
                    sought.told().manner() == Manner.WHEN ? since(span) : when(asking, span),
                    answer.found().place().name(),
                    span,
                    side));
        }
        if (!sought.seeksSubject() && !spans.isEmpty()) {
            parts.addFirst(verdict(asking, sought, spans));
        }
        if (parts.isEmpty()) {
            parts.add(sought.nothing(asking));
        }
        return asking.reply(
                answer,
                sought.words(),
                String.join(" ", parts),
                spans.stream().map(ControlSpan::support),
                spans.stream().map(ControlSpan::against));
    }

    /** Whether those who are asked about are among the reported holders. */
    private static String verdict(Asking asking, Sought sought, List<ControlSpan> spans) {
        var asked = asking.meant().withTwins(sought.subjects());
        var names = Asking.names(sought.subjects());
        var held = spans.stream().anyMatch(s -> s.holders().stream().anyMatch(h -> asked.contains(h.who())));
        return held
                ? "It is reported that %s did.".formatted(names)
                : "No report that counts says that %s did.".formatted(names);
    }

    /** The one of the day that is asked about; those of several days; the last that say who, where no day is named. */
    static List<ControlSpan> spans(Asking asking, List<ControlSpan> all) {
        if (asking.viewpoint().validAt() != null) {
            return all;
        }
        var from = asking.from();
        var until = asking.until();
        var telling = all.stream()
                .filter(s -> !SILENT.contains(s.state()))
                .filter(s -> from == null
                        || until == null
                        || ((s.until() == null || !s.until().isBefore(from))
                                && (s.from() == null || !s.from().isAfter(until))))
                .toList();
        var asked = asking.question().asked();
        if (asked != null && asked.open() == Open.START && !telling.isEmpty()) {
            return List.of(telling.getLast());
        }
        return from == null
                ? lastReported(telling)
                : telling.subList(Math.max(0, telling.size() - SPANS), telling.size());
    }

    /** The one that holds on the day of the newest report; the last where none is dated. */
    private static List<ControlSpan> lastReported(List<ControlSpan> telling) {
        var newest = newest(telling);
        return telling.stream()
                .filter(s -> newest != null && s.contains(newest))
                .findFirst()
                .or(() -> telling.stream().reduce((_, last) -> last))
                .map(List::of)
                .orElse(List.of());
    }

    /** The day of the newest publication that tells of them; null where none is dated. */
    private static @Nullable LocalDate newest(List<ControlSpan> spans) {
        return spans.stream()
                .flatMap(s -> s.support().reports().stream())
                .map(Report::published)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    static String when(Asking asking, ControlSpan span) {
        if (asking.viewpoint().validAt() != null) {
            return asking.when("");
        }
        var newest = newest(List.of(span));
        if (asking.from() == null) {
            return newest == null ? "As last reported," : "As last reported, on %s,".formatted(Sources.day(newest));
        }
        return (span.from() == null ? "At first" : "From %s".formatted(Sources.day(span.from())))
                + (span.until() == null ? "" : " to %s".formatted(Sources.day(span.until())));
    }

    private Answer<Reply> territory(Asking asking, Sought sought) {
        // of several who are described so, the one of whom most is told
        var answer = sought.subjects().stream()
                .limit(DESCRIBED)
                .map(s -> control.territory(s.id().value(), null, asking.viewpoint()))
                .reduce((most, other) ->
                        other.found().places().size() > most.found().places().size() ? other : most)
                .orElseThrow();
        var of = answer.found().of();
        var words = new Sources(answer);
        var within = asking.meant().withTwins(sought.places());
        var places = answer.found().places().stream()
                .filter(held -> within.isEmpty()
                        || Findings.liesIn(asking.inquiry(), held.place().id(), within))
                .toList();
        var parts = new ArrayList<String>();
        var shown = new ArrayList<ControlSpan>();
        for (var held : places) {
            var spans = spans(asking, held.spans());
            if (spans.isEmpty()) {
                continue;
            }
            var span = spans.getLast();
            shown.add(span);
            if (parts.size() < PLACES) {
                parts.add(
                        held.place().name() + manner(span, answer, of.id()) + day(asking, span) + source(words, span));
            }
        }
        if (shown.size() > parts.size()) {
            parts.add("and %d more places, in the evidence".formatted(shown.size() - parts.size()));
        }
        var sentence = parts.isEmpty()
                ? sought.nothing(asking)
                : "%s %s %s to hold: %s."
                        .formatted(
                                asking.when("As last reported,"),
                                of.name(),
                                of.isPlural() ? "were said" : "was said",
                                String.join("; ", parts));
        return asking.reply(
                answer,
                sought.words(),
                sentence,
                shown.stream().map(ControlSpan::support),
                shown.stream().map(ControlSpan::against));
    }

    private static String manner(ControlSpan span, Answer<?> answer, org.entente.entity.EntityId of) {
        var certain = span.holders().stream().anyMatch(h -> h.who().equals(of) && h.certain());
        return switch (span.state()) {
            case HELD -> certain ? "" : " (possibly)";
            case HELD_JOINTLY ->
                " (with %s)"
                        .formatted(Sources.joined(span.holders().stream()
                                .filter(h -> !h.who().equals(of))
                                .map(h -> answer.name(h.who()))
                                .distinct()
                                .toList()));
            case DIVIDED -> " (a part of it)";
            case BESIEGED -> " (besieged)";
            case CONTESTED -> " (fought over)";
            case DISPUTED -> " (disputed)";
            case UNKNOWN, NOT_REPORTED -> "";
        };
    }

    /** The first of those in which whom the question asks about held it; without them, those that are told otherwise. */
    private static List<ControlSpan> since(Asking asking, Sought sought, List<ControlSpan> all) {
        var asked = asking.meant().withTwins(sought.subjects());
        return all.stream()
                .filter(s -> s.holders().stream().anyMatch(h -> asked.contains(h.who())))
                .findFirst()
                .map(List::of)
                .orElseGet(() -> spans(asking, all));
    }

    /** Since when, for who asks that. */
    private static String since(ControlSpan span) {
        var newest = newest(List.of(span));
        return (span.from() == null ? "At a time that is not told" : "From %s on".formatted(Sources.day(span.from())))
                + (newest == null ? "" : " (last reported on %s)".formatted(Sources.day(newest)));
    }

    private static String day(Asking asking, ControlSpan span) {
        if (asking.viewpoint().validAt() != null) {
            return "";
        }
        var newest = newest(List.of(span));
        if (asking.from() == null) {
            return newest == null ? "" : " on " + Sources.day(newest);
        }
        return span.from() == null
                ? ""
                : " from %s%s"
                        .formatted(
                                Sources.day(span.from()),
                                span.until() == null ? "" : " to " + Sources.day(span.until()));
    }

    private static String source(Sources words, ControlSpan span) {
        @Nullable String source = words.of(span.support());
        var against = words.against(span.against());
        return Stream.of(source, against.isEmpty() ? "" : "but " + against)
                .filter(s -> !s.isEmpty())
                .map(s -> ", " + s)
                .reduce("", String::concat);
    }
}
