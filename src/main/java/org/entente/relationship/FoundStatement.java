package org.entente.relationship;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.entente.document.DocumentId;
import org.entente.entity.Entity;
import org.entente.entity.EntityId;
import org.entente.entity.ReferentId;
import org.entente.statement.Review;
import org.entente.statement.Statement;
import org.jspecify.annotations.Nullable;

/**
 * A statement as it stands at a position of the log, with where it was printed and who is who in it.
 *
 * @param people who its referents are, those that are identified and those that are open
 * @param verdict of the review in force; null where nobody reviewed it
 */
public record FoundStatement(
        Statement statement, Printed printed, Map<ReferentId, Someone> people, Review.@Nullable Verdict verdict) {

    public FoundStatement {
        people = Collections.unmodifiableMap(new TreeMap<>(people));
    }

    public Someone subject() {
        return someone(statement.claim().subject());
    }

    public Someone object() {
        return someone(statement.claim().object());
    }

    /** Who a referent of the statement is. */
    public Someone someone(ReferentId referent) {
        return Optional.ofNullable(people.get(referent))
                .orElseThrow(() -> new IllegalArgumentException(
                        "Statement %s does not speak of referent %s.".formatted(statement.id(), referent)));
    }

    /** Where it was printed. */
    public record Printed(
            DocumentId document,
            @Nullable String title,
            String publisher,
            @Nullable String url,
            @Nullable LocalDate published,
            @Nullable String agency) {}

    /**
     * Whom a statement speaks of.
     *
     * @param words the name that the text gives
     * @param entity that it is judged to be; null while that is open
     * @param name the entity's; the words while it is open
     * @param kind the entity's; null while it is open
     */
    public record Someone(
            String words,
            @Nullable EntityId entity,
            String name,
            @Nullable String kind) {

        /** Whether the name speaks of several. */
        public boolean isPlural() {
            return Entity.isPlural(name, kind);
        }
    }
}
