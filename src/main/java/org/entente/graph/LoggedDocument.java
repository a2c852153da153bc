package org.entente.graph;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.entente.document.Document;
import org.entente.entity.EntityId;
import org.entente.entity.Judgement;
import org.entente.entity.ReferentId;
import org.entente.statement.Reading;
import org.entente.statement.Review;
import org.entente.statement.Statement;
import org.jspecify.annotations.Nullable;

/**
 * A document with all that is present of it at one position of the log.
 *
 * @param reading the one in force, without the statements that are retracted; null while there is none
 * @param identifications the judgements in force on its referents, at most one for each
 * @param entities the entity that stands for each identified referent, all judgements of sameness considered
 * @param reviews in force on its statements
 */
public record LoggedDocument(
        Logged<Document> document,
        @Nullable Logged<Reading> reading,
        List<Logged<Judgement.Identifies>> identifications,
        SortedMap<ReferentId, EntityId> entities,
        List<Logged<Review>> reviews) {

    public LoggedDocument {
        identifications = List.copyOf(identifications);
        entities = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(entities));
        reviews = List.copyOf(reviews);
    }

    /** What was read, in the order of the text; nothing while there is no reading. */
    public List<Statement> statements() {
        return reading == null ? List.of() : reading.what().statements();
    }

    /** The entity that a referent is judged to be. */
    public Optional<EntityId> entity(ReferentId referent) {
        return Optional.ofNullable(entities.get(referent));
    }
}
