package org.entente.answer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.entente.entity.Entity;
import org.entente.entity.EntityId;
import org.entente.graph.Candidates;
import org.entente.graph.OneTransaction;
import org.entente.relationship.Control;
import org.entente.relationship.ControlSpan;
import org.entente.relationship.ControlState;
import org.entente.relationship.PlaceControl;
import org.entente.relationship.Report;
import org.entente.relationship.Testimony;
import org.entente.vocabulary.EntityKind.Family;
import org.entente.vocabulary.Relation;
import org.entente.vocabulary.Role;
import org.entente.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Answers who held which place when. */
@OneTransaction
@Service
public class ControlAnswers {

    private final Candidates candidates;
    private final Inquiries inquiries;
    private final Who who;
    private final Vocabulary vocabulary;
    private final List<Relation> bearing;

    ControlAnswers(Candidates candidates, Inquiries inquiries, Who who, Vocabulary vocabulary) {
        this.candidates = candidates;
        this.inquiries = inquiries;
        this.who = who;
        this.vocabulary = vocabulary;
        this.bearing = Control.relations(vocabulary);
    }

    /**
     * Who held a place.
     *
     * @param spans the one that holds the day that is asked about; all of them where none is
     * @param undated reports that count but name no day
     */
    public record PlaceHeld(Entity place, List<ControlSpan> spans, int undated) {}

    /** What an actor holds, alone or not, by place. */
    public record Territory(Entity of, List<PlaceHeld> places) {}

    /** Who holds what on a day, within a place or anywhere. */
    public record ControlMap(@Nullable Entity within, LocalDate day, List<PlaceHeld> places) {}

    public Answer<PlaceHeld> control(String place, @Nullable String type, Viewpoint viewpoint) {
        var inquiry = inquiries.at(viewpoint);
        var of = who.find(place, type, Family.PLACE, inquiry.position());
        if (of.kind().family() != Family.PLACE) {
            throw new InvalidQuestion(
                    "%s is a %s. Only a place can be held; add type=place to ask for one of that name."
                            .formatted(of.id(), of.kind().label()));
        }
        var found = held(inquiry, List.of(of.id()), viewpoint.validAt()).get(of.id());
        var spans = spans(Objects.requireNonNull(found), viewpoint.validAt());
        return inquiry.answer(
                viewpoint.validAt() == null
                        ? "who held %s, as a timeline".formatted(of.name())
                        : "who held %s on %s".formatted(of.name(), viewpoint.validAt()),
                RelationshipAnswers.understood("place", of),
                new PlaceHeld(of, spans, found.undated().size()),
                spans.stream().flatMap(s -> Stream.of(s.support(), s.against())),
                named(List.of(of.id()), spans));
    }

    public Answer<Territory> territory(String actor, @Nullable String type, Viewpoint viewpoint) {
        var inquiry = inquiries.at(viewpoint);
        var of = who.find(actor, type, Family.ACTOR, inquiry.position());
        var near = inquiry.all(candidates.around(List.of(of.id()), bearing, inquiry.scope()));
        var control = new Control(vocabulary, viewpoint.policy());
        var places = near.stream()
                .filter(r -> control.mayHold(of.id(), r, viewpoint.validAt()))
                .flatMap(r -> Stream.of(r.object(), r.place()))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        var held = placesHeld(
                inquiry,
                held(inquiry, places, viewpoint.validAt()),
                viewpoint.validAt(),
                span -> span.holders().stream().anyMatch(h -> h.who().equals(of.id())));
        return inquiry.answer(
                "what %s holds%s".formatted(of.name(), viewpoint.validAt() == null ? "" : " on " + viewpoint.validAt()),
                RelationshipAnswers.understood("actor", of),
                new Territory(of, held),
                testimonies(held),
                named(
                        List.of(of.id()),
                        held.stream().flatMap(p -> p.spans().stream()).toList()));
    }

    /**
     * @param within a place; null for everywhere
     * @param today the day that is meant where the viewpoint names none
     */
    public Answer<ControlMap> map(@Nullable String within, LocalDate today, Viewpoint viewpoint) {
        var day = viewpoint.validAt() == null ? today : viewpoint.validAt();
        var inquiry = inquiries.at(viewpoint.on(day));
        var region = within == null ? null : who.find(within, null, Family.PLACE, inquiry.position());
        if (region != null && region.kind().family() != Family.PLACE) {
            throw new InvalidQuestion(
                    "'%s' is %s (%s), which is no place. Give 'within' a place, such as a province or a country."
                            .formatted(within, region.name(), region.id()));
        }
        var places = region == null ? candidates.places(bearing, inquiry.scope()) : inside(inquiry, region);
        var held =
                placesHeld(inquiry, held(inquiry, places, day), day, span -> span.state() != ControlState.NOT_REPORTED);
        var understood = new TreeMap<String, String>();
        understood.put("day", day.toString());
        if (region != null) {
            understood.putAll(RelationshipAnswers.understood("within", region));
        }
        return inquiry.answer(
                "who holds what%s on %s".formatted(region == null ? "" : " in " + region.name(), day),
                understood,
                new ControlMap(region, day, held),
                testimonies(held),
                named(
                        region == null ? List.of() : List.of(region.id()),
                        held.stream().flatMap(p -> p.spans().stream()).toList()));
    }

    /**
     * Who held which place when, or on the day that the viewpoint names.
     *
     * @param region in which; null for everywhere
     */
    Answer<List<PlaceHeld>> within(@Nullable Entity region, Viewpoint viewpoint) {
        var inquiry = inquiries.at(viewpoint);
        var places = region == null ? candidates.places(bearing, inquiry.scope()) : inside(inquiry, region);
        var held = placesHeld(
                inquiry,
                held(inquiry, places, viewpoint.validAt()),
                viewpoint.validAt(),
                span -> span.state() != ControlState.NOT_REPORTED);
        return inquiry.answer(
                "who held what" + (region == null ? "" : " in " + region.name()),
                region == null ? new TreeMap<>() : RelationshipAnswers.understood("within", region),
                held,
                testimonies(held),
                named(
                        region == null ? List.of() : List.of(region.id()),
                        held.stream().flatMap(p -> p.spans().stream()).toList()));
    }

    /** The region, and the places in it that anything is reported of. */
    List<EntityId> inside(Inquiry inquiry, Entity region) {
        var found = new TreeSet<EntityId>();
        found.add(region.id());
        found.addAll(candidates.placesWithin(region.id(), bearing, inquiry.scope()));
        return List.copyOf(found);
    }

    /**
     * The control of each of the places, from two fetches for all of them together.
     *
     * @param day the only one that is of interest; null for all
     */
    private Map<EntityId, PlaceControl> held(Inquiry inquiry, Collection<EntityId> places, @Nullable LocalDate day) {
        var fought = bearing.stream()
                .filter(r -> r.effects().stream().anyMatch(e -> e.object() == Role.PLACE))
                .toList();
        var reports = Inquiry.together(Stream.of(
                inquiry.all(candidates.to(places, bearing, inquiry.scope())),
                inquiry.all(candidates.happenedAt(places, fought, inquiry.scope()))));
        var parties = inquiry.parties(reports);
        var byPlace = new HashMap<EntityId, List<Report>>();
        for (var report : reports) {
            byPlace.computeIfAbsent(report.object(), _ -> new ArrayList<>()).add(report);
            var place = report.place();
            if (place != null && !place.equals(report.object())) {
                byPlace.computeIfAbsent(place, _ -> new ArrayList<>()).add(report);
            }
        }
        var control = new Control(vocabulary, inquiry.viewpoint().policy());
        var found = new HashMap<EntityId, PlaceControl>();
        for (var place : places) {
            var told = byPlace.getOrDefault(place, List.of());
            found.put(place, day == null ? control.of(place, told, parties) : control.on(day, place, told, parties));
        }
        return found;
    }

    private List<PlaceHeld> placesHeld(
            Inquiry inquiry,
            Map<EntityId, PlaceControl> controls,
            @Nullable LocalDate day,
            Predicate<ControlSpan> wanted) {
        var entities = inquiry.entities(controls.keySet());
        return controls.values().stream()
                .map(control -> {
                    var place = entities.get(control.place());
                    var spans = spans(control, day).stream().filter(wanted).toList();
                    return place == null || place.kind().family() != Family.PLACE || spans.isEmpty()
                            ? null
                            : new PlaceHeld(place, spans, control.undated().size());
                })
                .filter(Objects::nonNull)
                .sorted(Comparator.comparing((PlaceHeld p) -> p.place().name())
                        .thenComparing(p -> p.place().id()))
                .toList();
    }

    private static List<ControlSpan> spans(PlaceControl control, @Nullable LocalDate day) {
        return day == null ? control.spans() : List.of(control.on(day));
    }

    private static Stream<Testimony> testimonies(List<PlaceHeld> places) {
        return places.stream().flatMap(p -> p.spans().stream()).flatMap(s -> Stream.of(s.support(), s.against()));
    }

    private static List<EntityId> named(List<EntityId> first, List<ControlSpan> spans) {
        var named = new ArrayList<>(first);
        for (var span : spans) {
            span.holders().forEach(h -> named.add(h.who()));
            named.addAll(span.besiegedBy());
            named.addAll(span.contestedBy());
            named.addAll(span.lastReported());
            if (span.onlyOnWordOf() != null) {
                named.add(span.onlyOnWordOf());
            }
        }
        return named;
    }
}
