package org.entente.statement;

import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.entente.entity.ReferentId;
import org.entente.vocabulary.Relation;
import org.jspecify.annotations.Nullable;

/**
 * What a statement says, apart from who says it and how.
 *
 * @param content the statement that is requested, ordered, promised or accused of
 * @param issue the issue that is, where it is no statement
 * @param means words, arms, funds, training, forces: as {@code ontology/} names them
 */
public record Claim(
        ReferentId subject,
        Relation relation,
        ReferentId object,
        Polarity polarity,
        ValidTime time,
        @Nullable StatementId content,
        @Nullable ReferentId issue,
        @Nullable ReferentId addressee,
        @Nullable ReferentId against,
        @Nullable ReferentId place,
        SortedSet<String> means,
        @Nullable Amount amount,
        Extent extent) {

    public Claim {
        Objects.requireNonNull(subject);
        Objects.requireNonNull(relation);
        Objects.requireNonNull(object);
        Objects.requireNonNull(polarity);
        Objects.requireNonNull(time);
        Objects.requireNonNull(extent);
        means = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(means));
    }
}
