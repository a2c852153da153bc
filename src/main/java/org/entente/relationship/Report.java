package org.entente.relationship;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.entente.document.DocumentId;
import org.entente.entity.EntityId;
import org.entente.statement.Extent;
import org.entente.statement.Modality;
import org.entente.statement.Polarity;
import org.entente.statement.StatementId;
import org.entente.statement.ValidTime;
import org.entente.vocabulary.Relation;
import org.jspecify.annotations.Nullable;

/**
 * A statement between entities, as identity stands at a position of the log: what relationships are computed from.
 *
 * @param published day of publication; null when unknown
 * @param origin the innermost speaker, else the agency, else the copy cluster: what independence is counted by
 * @param speakers entities in the chain of attribution, outermost first; unnamed links and the publisher are left out
 * @param confidence how sure the reader is of having read it right, in [0, 1]
 * @param reviewed whether a person accepted it
 */
public record Report(
        StatementId statement,
        DocumentId document,
        EntityId subject,
        Relation relation,
        EntityId object,
        Polarity polarity,
        Modality modality,
        ValidTime time,
        @Nullable LocalDate published,
        String publisher,
        String origin,
        List<EntityId> speakers,
        @Nullable EntityId addressee,
        @Nullable EntityId against,
        @Nullable EntityId place,
        Extent extent,
        Set<String> means,
        double confidence,
        boolean reviewed) {

    public Report {
        speakers = List.copyOf(speakers);
        means = Set.copyOf(means);
    }
}
