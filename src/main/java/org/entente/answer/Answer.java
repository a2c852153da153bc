package org.entente.answer;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.entente.entity.Entity;
import org.entente.entity.EntityId;
import org.entente.relationship.FoundStatement;
import org.entente.statement.StatementId;

/**
 * What was found, with the statements that it rests on and those that speak against it.
 *
 * @param statements the evidence: of each finding at least the newest {@value Inquiry#CITED} for and against
 * @param entities everyone that is named
 */
public record Answer<T>(
        T found, Receipt receipt, Map<StatementId, FoundStatement> statements, Map<EntityId, Entity> entities) {

    public Answer {
        statements = Collections.unmodifiableMap(new TreeMap<>(statements));
        entities = Collections.unmodifiableMap(new TreeMap<>(entities));
    }

    /** The same evidence for something else that was found by it. */
    <U> Answer<U> finding(U other) {
        return new Answer<>(other, receipt, statements, entities);
    }

    /** The same with evidence that another answer has; what both have is this one's. */
    Answer<T> with(Answer<?> other) {
        var more = new TreeMap<>(other.statements());
        more.putAll(statements);
        var named = new TreeMap<>(other.entities());
        named.putAll(entities);
        return new Answer<>(found, receipt, more, named);
    }

    /** The name to show for an entity; its identifier where no more is known. */
    public String name(EntityId id) {
        return Optional.ofNullable(entities.get(id)).map(Entity::name).orElse(id.value());
    }
}
