package org.entente.relationship;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.entente.document.DocumentId;
import org.entente.entity.EntityId;
import org.entente.statement.Attitude;
import org.entente.statement.Extent;
import org.entente.statement.Modality;
import org.entente.statement.Polarity;
import org.entente.statement.StatementId;
import org.entente.statement.ValidTime;
import org.entente.vocabulary.Relation;
import org.entente.vocabulary.Role;
import org.jspecify.annotations.Nullable;

/**
 * A statement between entities, as identity stands at a position of the log: what relationships are computed from.
 *
 * @param published day of publication; null when unknown
 * @param origin the innermost speaker, else the agency, else the copy cluster: what independence is counted by
 * @param sketch of the document's text, by which near-copies are told; empty where there is none
 * @param onWordOf the entity that the innermost speaker is, named or described; null where that is the publisher, or open
 * @param attitude what the innermost speaker does with what is said
 * @param speakers entities in the chain of attribution, outermost first; open links and the publisher are left out
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
        String sketch,
        @Nullable EntityId onWordOf,
        Attitude attitude,
        List<EntityId> speakers,
        @Nullable EntityId addressee,
        @Nullable EntityId against,
        @Nullable EntityId place,
        Extent extent,
        Set<String> means,
        double confidence,
        boolean reviewed) {

    public Report {
        Objects.requireNonNull(relation);
        speakers = List.copyOf(speakers);
        means = Set.copyOf(means);
    }

    /** Of the statement alone: reports are put into sets by the thousand, and few share one. */
    @Override
    public int hashCode() {
        return statement.hashCode();
    }

    /** The entity in a role; null where the statement leaves it open, and for its content, which is no entity here. */
    public @Nullable EntityId argument(Role role) {
        return switch (role) {
            case SUBJECT -> subject;
            case OBJECT -> object;
            case ADDRESSEE -> addressee;
            case AGAINST -> against;
            case PLACE -> place;
            case CONTENT -> null;
        };
    }

    /** The same report where others stand for the entities in it. */
    public Report as(UnaryOperator<EntityId> standing) {
        var word = onWordOf == null ? null : standing.apply(onWordOf);
        return new Report(
                statement,
                document,
                standing.apply(subject),
                relation,
                standing.apply(object),
                polarity,
                modality,
                time,
                published,
                publisher,
                onWordOf != null && word != null && origin.equals(onWordOf.value()) ? word.value() : origin,
                sketch,
                word,
                attitude,
                speakers.stream().map(standing).toList(),
                addressee == null ? null : standing.apply(addressee),
                against == null ? null : standing.apply(against),
                place == null ? null : standing.apply(place),
                extent,
                means,
                confidence,
                reviewed);
    }

    /** Whether both are on the same word in the same document, about the same time. */
    boolean inOneBreathWith(Report other) {
        return document.equals(other.document) && origin.equals(other.origin) && time.equals(other.time);
    }
}
