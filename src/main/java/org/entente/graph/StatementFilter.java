package org.entente.graph;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.entente.document.DocumentId;
import org.entente.entity.EntityId;
import org.entente.statement.Modality;
import org.entente.statement.Polarity;
import org.entente.statement.StatementId;
import org.entente.vocabulary.Relation;
import org.jspecify.annotations.Nullable;

/**
 * Which statements are looked for. What is null or empty is no filter.
 *
 * @param words that the quotation holds, in any case
 */
public record StatementFilter(
        @Nullable EntityId subject,
        Set<Relation> relations,
        @Nullable EntityId object,
        @Nullable EntityId speaker,
        @Nullable EntityId place,
        Set<Modality> modalities,
        Set<Polarity> polarities,
        List<DocumentId> documents,
        @Nullable LocalDate validAt,
        @Nullable LocalDate publishedFrom,
        @Nullable String words,
        @Nullable After after) {

    public StatementFilter {
        relations = Set.copyOf(relations);
        modalities = Set.copyOf(modalities);
        polarities = Set.copyOf(polarities);
        documents = List.copyOf(documents);
    }

    /** All statements of one document. */
    public static StatementFilter of(DocumentId document) {
        return new StatementFilter(
                null, Set.of(), null, null, null, Set.of(), Set.of(), List.of(document), null, null, null, null);
    }

    /**
     * The last statement of the page before.
     *
     * @param published null when unknown
     */
    public record After(@Nullable LocalDate published, StatementId id) {}
}
