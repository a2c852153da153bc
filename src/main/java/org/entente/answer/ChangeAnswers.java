package org.entente.answer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.entente.entity.Entity;
import org.entente.entity.EntityId;
import org.entente.graph.Candidates;
import org.entente.relationship.Occurrence;
import org.entente.relationship.Occurrences;
import org.entente.relationship.Report;
import org.entente.relationship.change.Change;
import org.entente.relationship.change.Change.Cause;
import org.entente.relationship.change.Item;
import org.entente.relationship.change.Snapshot;
import org.entente.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Answers what changed: in the world, by what was learned, and by reading again. */
@Service
public class ChangeAnswers {

    private final Candidates candidates;
    private final Inquiries inquiries;
    private final Surroundings surroundings;
    private final Vocabulary vocabulary;

    ChangeAnswers(Candidates candidates, Inquiries inquiries, Surroundings surroundings, Vocabulary vocabulary) {
        this.candidates = candidates;
        this.inquiries = inquiries;
        this.surroundings = surroundings;
        this.vocabulary = vocabulary;
    }

    /** Which of the two times runs. */
    public enum Axis {
        /** Two days of the world, by what is known at one position. */
        WORLD,
        /** Two positions of the log (or the instants that they were reached), on one day or over the whole record. */
        KNOWLEDGE,
        /** What was in print at the end of two days. */
        PRINT
    }

    /**
     * What changed.
     *
     * @param changes ordered by what they are about; applied to {@code before} they give {@code after}
     * @param happened events told of between two days of the world, in order; none on the other axes
     */
    public record Changes(
            Entity of, Axis axis, Snapshot before, Snapshot after, List<Change> changes, List<Occurrence> happened) {}

    /**
     * @param of a place, with all that lies in it, or an actor
     * @param from a day; on the axis of knowledge an instant, a day or a position of the log
     */
    public Answer<Changes> changes(
            String of, @Nullable String type, String from, String to, Axis axis, Viewpoint view) {
        return switch (axis) {
            case WORLD -> inTheWorld(of, type, day("from", from), day("to", to), view);
            case PRINT -> inPrint(of, type, day("from", from), day("to", to), view);
            case KNOWLEDGE -> inKnowledge(of, type, from, to, view);
        };
    }

    private Answer<Changes> inTheWorld(String of, @Nullable String type, LocalDate from, LocalDate to, Viewpoint view) {
        require(!to.isBefore(from), from.toString(), to.toString());
        var inquiry = inquiries.at(view.on(to));
        var about = surroundings.about(inquiry, of, type);
        var reports = surroundings.reports(inquiry, about);
        var parties = inquiry.parties(reports);
        var told = maker(about, view).of(reports, parties);
        var before = told.on(from);
        var after = told.on(to);
        var happened = new Occurrences(view.policy())
                .of(reports, parties).stream()
                        .filter(o -> concerns(o, about))
                        .filter(o -> !o.when().days().from().isBefore(from)
                                && !o.when().days().from().isAfter(to))
                        .toList();
        return answer(
                inquiry,
                about,
                Axis.WORLD,
                from.toString(),
                to.toString(),
                before,
                after,
                before.until(after, Cause.WORLD),
                happened);
    }

    /** By the end of two days: what was printed in between is what was learned. */
    private Answer<Changes> inPrint(String of, @Nullable String type, LocalDate from, LocalDate to, Viewpoint view) {
        require(!to.isBefore(from), from.toString(), to.toString());
        var inquiry = inquiries.at(new Viewpoint(view.validAt(), view.knownAt(), to.plusDays(1), view.policy()));
        var about = surroundings.about(inquiry, of, type);
        var later = surroundings.reports(inquiry, about);
        var earlier = later.stream()
                .filter(r -> r.published() != null && !r.published().isAfter(from))
                .toList();
        var parties = inquiry.parties(later);
        var maker = maker(about, view);
        var before = maker.of(earlier, parties).on(view.validAt());
        var after = maker.of(later, parties).on(view.validAt());
        return answer(
                inquiry,
                about,
                Axis.PRINT,
                from.toString(),
                to.toString(),
                before,
                after,
                before.until(after, Cause.LEARNED),
                List.of());
    }

    private Answer<Changes> inKnowledge(String of, @Nullable String type, String from, String to, Viewpoint view) {
        var first = inquiries.at(view.knowing(from));
        var last = inquiries.at(view.knowing(to));
        require(first.position() <= last.position(), from, to);
        var about = surroundings.about(last, of, type);
        var earlier = surroundings.reports(first, about);
        var later = surroundings.reports(last, about);
        var known = candidates.taken(
                later.stream().map(Report::document).collect(java.util.stream.Collectors.toSet()), first.position());
        var again = later.stream().filter(r -> known.contains(r.document())).toList();
        var maker = maker(about, view);
        var before = maker.of(earlier, first.parties(earlier)).on(view.validAt());
        var between = maker.of(again, last.parties(again)).on(view.validAt());
        var after = maker.of(later, last.parties(later)).on(view.validAt());
        var changes = new ArrayList<>(before.until(between, Cause.READ_AGAIN));
        changes.addAll(between.until(after, Cause.LEARNED));
        return answer(
                last,
                about,
                Axis.KNOWLEDGE,
                Long.toString(first.position()),
                Long.toString(last.position()),
                before,
                after,
                changes,
                List.of());
    }

    private Snapshot.Maker maker(Surroundings.About about, Viewpoint view) {
        var all = about.all();
        return new Snapshot.Maker(
                vocabulary, view.policy(), r -> all.contains(r.subject()) || all.contains(r.object()), about.places());
    }

    private static boolean concerns(Occurrence occurrence, Surroundings.About about) {
        var all = about.all();
        return all.contains(occurrence.subject())
                || all.contains(occurrence.object())
                || (occurrence.place() != null && all.contains(occurrence.place()));
    }

    private Answer<Changes> answer(
            Inquiry inquiry,
            Surroundings.About about,
            Axis axis,
            String from,
            String to,
            Snapshot before,
            Snapshot after,
            List<Change> changes,
            List<Occurrence> happened) {
        var told = changes.stream()
                .filter(c -> c.kind() != Change.Kind.OTHER_EVIDENCE || axis != Axis.WORLD)
                .toList();
        var understood = new TreeMap<String, String>();
        understood.putAll(RelationshipAnswers.understood("of", about.of()));
        understood.put("axis", axis.name().toLowerCase(java.util.Locale.ROOT));
        understood.put("from", from);
        understood.put("to", to);
        var named = new LinkedHashSet<EntityId>();
        named.add(about.of().id());
        changes.forEach(c -> named.addAll(named(c)));
        happened.forEach(o -> {
            named.add(o.subject());
            named.add(o.object());
        });
        return inquiry.answer(
                "what changed with %s from %s to %s".formatted(about.of().name(), from, to),
                understood,
                new Changes(about.of(), axis, before, after, changes, happened),
                told.stream()
                        .flatMap(c -> c.responsible().stream())
                        .limit(Inquiry.MOST_CITED)
                        .toList(),
                happened.stream().flatMap(o -> Stream.of(o.support(), o.denial())),
                named);
    }

    private static Collection<EntityId> named(Change change) {
        var named = new LinkedHashSet<EntityId>();
        switch (change.about()) {
            case Item.Place place -> named.add(place.place());
            case Item.Pair pair -> {
                named.add(pair.subject());
                named.add(pair.object());
            }
        }
        for (var item : new @Nullable Item[] {change.before(), change.after()}) {
            if (item instanceof Item.Held held) {
                named.addAll(held.holders());
            }
        }
        return named;
    }

    private static LocalDate day(String name, String words) {
        try {
            return LocalDate.parse(words.strip());
        } catch (java.time.format.DateTimeParseException e) {
            throw new InvalidQuestion("'%s' is a day such as 2014-06-22, not '%s'.".formatted(name, words), e);
        }
    }

    private static void require(boolean ordered, String from, String to) {
        if (!ordered) {
            throw new InvalidQuestion("'to' (%s) lies before 'from' (%s).".formatted(to, from));
        }
    }
}
