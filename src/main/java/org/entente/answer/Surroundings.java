package org.entente.answer;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.entity.Entity;
import org.entente.entity.EntityId;
import org.entente.graph.Candidates;
import org.entente.relationship.Report;
import org.entente.vocabulary.EntityKind.Family;
import org.entente.vocabulary.Relation;
import org.entente.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds what is reported of a place, with all that lies in it, or of an actor. */
@Component
class Surroundings {

    private static final int STEP = 200;

    /** After so many steps a walk pauses, however little it found. */
    private static final int MOST_STEPS = 10;

    private final Candidates candidates;
    private final ControlAnswers control;
    private final Who who;
    private final Vocabulary vocabulary;

    Surroundings(Candidates candidates, ControlAnswers control, Who who, Vocabulary vocabulary) {
        this.candidates = candidates;
        this.control = control;
        this.who = who;
        this.vocabulary = vocabulary;
    }

    /** Whatever reports are looked at for. */
    interface About {

        /** Places of which is shown who holds them. */
        Set<EntityId> places();

        /**
         * Whether something between two is looked at.
         *
         * @param place where it happened; null where that is not told
         */
        boolean concerns(EntityId subject, EntityId object, @Nullable EntityId place);

        default boolean concerns(Report report) {
            return concerns(report.subject(), report.object(), report.place());
        }
    }

    /**
     * A place with all that lies in it, or an actor.
     *
     * @param places the place with all that lies in it; none for an actor
     */
    record Around(Entity of, Set<EntityId> places) implements About {

        @Override
        public boolean concerns(EntityId subject, EntityId object, @Nullable EntityId place) {
            return is(subject) || is(object) || is(place);
        }

        private boolean is(@Nullable EntityId entity) {
            return entity != null && (of.id().equals(entity) || places.contains(entity));
        }

        Set<EntityId> all() {
            var all = new HashSet<>(places);
            all.add(of.id());
            return all;
        }
    }

    /** A step of a walk through everything: what is reported to be done to some, so that each thing is met in one step. */
    record Step(Set<EntityId> objects, Set<EntityId> places) implements About {

        @Override
        public boolean concerns(EntityId subject, EntityId object, @Nullable EntityId place) {
            return objects.contains(object);
        }

        /** What holds in both directions is met at the later of the two, whichever way it was said. */
        @Override
        public boolean concerns(Report report) {
            var turned = report.relation().symmetric() && report.subject().compareTo(report.object()) > 0;
            return objects.contains(turned ? report.subject() : report.object());
        }
    }

    Around about(Inquiry inquiry, String of, @Nullable String type) {
        var entity = who.find(of, type, null, inquiry.position());
        return new Around(
                entity,
                entity.kind().family() == Family.PLACE
                        ? new LinkedHashSet<>(control.inside(inquiry, entity))
                        : Set.of());
    }

    List<Report> reports(Inquiry inquiry, Around about) {
        return Inquiry.together(Stream.of(
                inquiry.around(about.all(), vocabulary.relations()),
                inquiry.all(candidates.happenedAt(about.places(), vocabulary.relations(), inquiry.scope()))));
    }

    List<Report> reports(Inquiry inquiry, Step step) {
        var symmetric =
                vocabulary.relations().stream().filter(Relation::symmetric).toList();
        return Inquiry.together(Stream.of(
                inquiry.all(candidates.to(step.objects(), vocabulary.relations(), inquiry.scope())),
                inquiry.all(candidates.from(step.objects(), symmetric, inquiry.scope())),
                inquiry.all(candidates.happenedAt(step.places(), vocabulary.relations(), inquiry.scope()))));
    }

    /**
     * How far a walk has come.
     *
     * @param next the entity behind which it goes on; null where it is at its end
     * @param looked how many entities it has looked at
     */
    record Walked(@Nullable EntityId next, int looked) {}

    /**
     * Walks through all entities that anything is reported to be done to, by identifier, a step of {@value #STEP} at a time.
     *
     * @param after the one behind which to go on; null to begin
     * @param visit takes a step and its reports, and says whether that was enough
     */
    Walked walk(Inquiry inquiry, @Nullable EntityId after, BiPredicate<Step, List<Report>> visit) {
        return walk(inquiry, after, STEP, visit);
    }

    Walked walk(Inquiry inquiry, @Nullable EntityId after, int size, BiPredicate<Step, List<Report>> visit) {
        var at = after;
        var looked = 0;
        for (var step = 0; step < MOST_STEPS; step++) {
            var ids = candidates.objectsToldOf(at, vocabulary.relations(), inquiry.position(), size);
            var objects = new LinkedHashSet<>(ids);
            var places = inquiry.entities(objects).entrySet().stream()
                    .filter(e ->
                            objects.contains(e.getKey()) && e.getValue().kind().family() == Family.PLACE)
                    .map(Map.Entry::getKey)
                    .collect(Collectors.toCollection(LinkedHashSet::new));
            var taken = new Step(objects, places);
            var enough = visit.test(taken, reports(inquiry, taken));
            looked += ids.size();
            at = ids.size() < size ? null : ids.getLast();
            if (at == null || enough) {
                break;
            }
        }
        return new Walked(at, looked);
    }
}
