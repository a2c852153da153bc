package org.entente.answer;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.entente.entity.Entity;
import org.entente.entity.EntityId;
import org.entente.graph.Candidates;
import org.entente.relationship.Report;
import org.entente.vocabulary.EntityKind.Family;
import org.entente.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds what is reported of a place, with all that lies in it, or of an actor. */
@Component
class Surroundings {

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

    /**
     * What is looked at.
     *
     * @param places the place with all that lies in it; none for an actor
     */
    record About(Entity of, Set<EntityId> places) {
        Set<EntityId> all() {
            var all = new HashSet<>(places);
            all.add(of.id());
            return all;
        }
    }

    About about(Inquiry inquiry, String of, @Nullable String type) {
        var entity = who.find(of, type, null, inquiry.position());
        return new About(
                entity,
                entity.kind().family() == Family.PLACE
                        ? new LinkedHashSet<>(control.inside(inquiry, entity))
                        : Set.of());
    }

    List<Report> reports(Inquiry inquiry, About about) {
        return Inquiry.together(Stream.of(
                inquiry.around(about.all(), vocabulary.relations()),
                inquiry.all(candidates.happenedAt(about.places(), vocabulary.relations(), inquiry.scope()))));
    }
}
