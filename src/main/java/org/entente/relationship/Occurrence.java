package org.entente.relationship;

import org.entente.entity.EntityId;
import org.entente.vocabulary.Relation;
import org.jspecify.annotations.Nullable;

/**
 * What reports of one event add up to: forty reports of one capture are one occurrence.
 *
 * @param when the bounds that all of its reports together give
 * @param place where it happened, if a report says so
 */
public record Occurrence(
        EntityId subject,
        Relation relation,
        EntityId object,
        @Nullable EntityId place,
        Spell when,
        Testimony support,
        Testimony denial) {}
