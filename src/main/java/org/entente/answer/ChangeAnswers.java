package org.entente.answer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.entity.Entity;
import org.entente.entity.EntityId;
import org.entente.graph.Candidates;
import org.entente.graph.OneTransaction;
import org.entente.relationship.Days;
import org.entente.relationship.Occurrence;
import org.entente.relationship.Occurrences;
import org.entente.relationship.Relationship;
import org.entente.relationship.Report;
import org.entente.relationship.change.Change;
import org.entente.relationship.change.Change.Cause;
import org.entente.relationship.change.Item;
import org.entente.relationship.change.Snapshot;
import org.entente.vocabulary.Aspect;
import org.entente.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Answers what changed: in the world, by what was learned, and by reading again. */
@OneTransaction
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
     * A part of all that changed.
     *
     * @param looked how many entities were looked at for it
     * @param next the entity behind which the next part begins; null at the end
     */
    public record Everywhere(
            Axis axis,
            List<Change> changes,
            List<Occurrence> happened,
            int looked,
            @Nullable EntityId next) {}

    /**
     * @param of a place, with all that lies in it, or an actor
     * @param from a day; on the axis of knowledge an instant, a day or a position of the log
     */
    public Answer<Changes> changes(
            String of, @Nullable String type, String from, String to, Axis axis, Viewpoint view) {
        var times = times(from, to, axis, view);
        var about = surroundings.about(times.later(), of, type);
        var part = part(
                times,
                view,
                about,
                surroundings.reports(times.later(), about),
                earlier -> surroundings.reports(earlier, about));
        return answer(
                times,
                "what changed with %s from %s to %s".formatted(about.of().name(), times.from(), times.to()),
                RelationshipAnswers.understood("of", about.of()),
                new Changes(about.of(), axis, part.before(), part.after(), part.changes(), part.happened()),
                part.changes(),
                part.happened(),
                List.of(about.of().id()));
    }

    /**
     * Walks through the whole graph, by the identifiers of those that reports are about, until there is enough.
     *
     * @param after the entity behind which to go on; null to begin
     * @param enough how many changes are enough: there may be some more, those of one step
     */
    public Answer<Everywhere> everywhere(
            @Nullable EntityId after, int enough, String from, String to, Axis axis, Viewpoint view) {
        var times = times(from, to, axis, view);
        var changes = new ArrayList<Change>();
        var happened = new ArrayList<Occurrence>();
        var walked = surroundings.walk(times.later(), after, (step, reports) -> {
            var part = part(times, view, step, reports, earlier -> surroundings.reports(earlier, step));
            changes.addAll(part.changes());
            happened.addAll(part.happened());
            return changes.size() >= enough;
        });
        return answer(
                times,
                "what changed from %s to %s".formatted(times.from(), times.to()),
                new TreeMap<>(),
                new Everywhere(axis, changes, happened, walked.looked(), walked.next()),
                changes,
                happened,
                List.of());
    }

    /**
     * Two times on an axis.
     *
     * @param earlier from where the first is seen; the same as the later but on the axis of knowledge
     * @param days null on the axis of knowledge
     */
    private record Times(
            Axis axis,
            Inquiry earlier,
            Inquiry later,
            @Nullable Days days,
            String from,
            String to) {}

    /** What changed with something. */
    private record Part(Snapshot before, Snapshot after, List<Change> changes, List<Occurrence> happened) {}

    private Times times(String from, String to, Axis axis, Viewpoint view) {
        if (axis == Axis.KNOWLEDGE) {
            var first = inquiries.at(view.knowing(from));
            var last = inquiries.at(view.knowing(to));
            require(first.position() <= last.position(), from, to);
            return new Times(axis, first, last, null, Long.toString(first.position()), Long.toString(last.position()));
        }
        var day = day("from", from);
        var later = day("to", to);
        require(!later.isBefore(day), from, to);
        var inquiry = inquiries.at(
                axis == Axis.WORLD
                        ? view.on(later)
                        : new Viewpoint(view.validAt(), view.knownAt(), later.plusDays(1), view.policy()));
        return new Times(axis, inquiry, inquiry, new Days(day, later), day.toString(), later.toString());
    }

    private Part part(
            Times times,
            Viewpoint view,
            Surroundings.About about,
            List<Report> reports,
            Function<Inquiry, List<Report>> seenFrom) {
        var days = times.days();
        return days == null
                ? inKnowledge(times, view, about, reports, seenFrom.apply(times.earlier()))
                : times.axis() == Axis.WORLD
                        ? inTheWorld(times, days, view, about, reports)
                        : inPrint(times, days, view, about, reports);
    }

    /** What lies where is no change of the world: it is only told of at some time. */
    private Part inTheWorld(Times times, Days days, Viewpoint view, Surroundings.About about, List<Report> reports) {
        var parties = times.later().parties(reports);
        var maker = maker(about, view, r -> r.relation().aspect() != Aspect.LOCATION);
        var told = maker.of(reports, parties);
        var before = told.on(days.from());
        var after = told.on(days.until());
        var happened = new Occurrences(view.policy())
                .of(reports, parties).stream()
                        .filter(o -> about.concerns(o.subject(), o.object(), o.place()))
                        .filter(o -> days.contains(o.when().days().from()))
                        .toList();
        return new Part(before, after, before.until(after, Cause.WORLD), happened);
    }

    /** By the end of two days: what was printed in between is what was learned. */
    private Part inPrint(Times times, Days days, Viewpoint view, Surroundings.About about, List<Report> later) {
        var earlier = later.stream()
                .filter(r -> r.published() != null && !r.published().isAfter(days.from()))
                .toList();
        var parties = times.later().parties(later);
        var maker = maker(about, view, _ -> true);
        var before = maker.of(earlier, parties).on(view.validAt());
        var after = maker.of(later, parties).on(view.validAt());
        return new Part(before, after, before.until(after, Cause.LEARNED), List.of());
    }

    private Part inKnowledge(
            Times times, Viewpoint view, Surroundings.About about, List<Report> later, List<Report> earlier) {
        var known = candidates.taken(
                later.stream().map(Report::document).collect(Collectors.toSet()),
                times.earlier().position());
        var again = later.stream().filter(r -> known.contains(r.document())).toList();
        var maker = maker(about, view, _ -> true);
        var before = maker.of(earlier, times.earlier().parties(earlier)).on(view.validAt());
        var between = maker.of(again, times.later().parties(again)).on(view.validAt());
        var after = maker.of(later, times.later().parties(later)).on(view.validAt());
        var changes = new ArrayList<>(before.until(between, Cause.READ_AGAIN));
        changes.addAll(between.until(after, Cause.LEARNED));
        return new Part(before, after, changes, List.of());
    }

    private Snapshot.Maker maker(Surroundings.About about, Viewpoint view, Predicate<Relationship> wanted) {
        return new Snapshot.Maker(
                vocabulary,
                view.policy(),
                r -> about.concerns(r.subject(), r.object(), null) && wanted.test(r),
                about.places());
    }

    private static <T> Answer<T> answer(
            Times times,
            String question,
            SortedMap<String, String> of,
            T found,
            List<Change> changes,
            List<Occurrence> happened,
            List<EntityId> others) {
        var told = changes.stream()
                .filter(c -> c.kind() != Change.Kind.OTHER_EVIDENCE || times.axis() != Axis.WORLD)
                .toList();
        var understood = new TreeMap<>(of);
        understood.put("axis", times.axis().name().toLowerCase(Locale.ROOT));
        understood.put("from", times.from());
        understood.put("to", times.to());
        var named = new LinkedHashSet<>(others);
        changes.forEach(c -> named.addAll(named(c)));
        happened.forEach(o -> {
            named.add(o.subject());
            named.add(o.object());
        });
        var answer = times.later()
                .answer(
                        question,
                        understood,
                        found,
                        told.stream()
                                .flatMap(c -> c.responsible().stream())
                                .limit(Inquiry.MOST_CITED)
                                .toList(),
                        happened.stream().flatMap(o -> Stream.of(o.support(), o.denial())),
                        named);
        return withWhatIsGone(answer, times, told);
    }

    /** What was taken back or read otherwise makes a difference too, and is found only where the log still has it. */
    private static <T> Answer<T> withWhatIsGone(Answer<T> answer, Times times, List<Change> told) {
        if (times.axis() != Axis.KNOWLEDGE) {
            return answer;
        }
        var gone = told.stream()
                .flatMap(c -> c.responsible().stream())
                .limit(Inquiry.MOST_CITED)
                .filter(s -> !answer.statements().containsKey(s))
                .toList();
        return gone.isEmpty()
                ? answer
                : answer.with(times.earlier()
                        .answer(answer.receipt().question(), new TreeMap<>(), gone, gone, Stream.of(), List.of()));
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
