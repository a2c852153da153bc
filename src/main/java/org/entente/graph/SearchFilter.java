package org.entente.graph;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.entente.entity.EntityId;
import org.entente.vocabulary.Relation;
import org.jspecify.annotations.Nullable;

/**
 * Which statements a search looks for. What is null or empty is no filter.
 *
 * @param terms that must all be met, in the quotation or in the name of one whom it speaks of; in Lucene's syntax
 * @param without regular expressions that the quotation must not match
 * @param within a place that one of those spoken of lies in, or one of them itself
 * @param publisher its name or its key, letter case apart
 * @param from first day of publication
 * @param to last day of publication
 */
public record SearchFilter(
        List<String> terms,
        List<String> without,
        @Nullable EntityId source,
        Set<Relation> relations,
        @Nullable EntityId target,
        @Nullable EntityId speaker,
        @Nullable EntityId within,
        @Nullable String publisher,
        @Nullable LocalDate validAt,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    public SearchFilter {
        terms = List.copyOf(terms);
        without = List.copyOf(without);
        relations = Set.copyOf(relations);
    }
}
