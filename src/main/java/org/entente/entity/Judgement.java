package org.entente.entity;

import org.entente.document.ContentHash;

/**
 * Who or what somebody holds a referent, or an entity, to be. Judgements can be taken back; when they were made is the
 * position at which the log recorded them.
 */
public sealed interface Judgement {

    /** The person, or the resolver and its version. */
    String by();

    /** The reasons, for a reader. */
    String why();

    /** Made from content, so that the same judgement by the same judge is one. */
    String id();

    /**
     * A referent is an entity.
     *
     * @param score how sure the judge is, in [0, 1]
     */
    record Identifies(ReferentId referent, EntityId entity, double score, String by, String why) implements Judgement {
        @Override
        public String id() {
            return ContentHash.of("identifies", referent, entity, by);
        }
    }

    /** Two entities are one. */
    record Same(EntityId one, EntityId other, String by, String why) implements Judgement {
        @Override
        public String id() {
            return ContentHash.of("same", lesser(one, other), greater(one, other), by);
        }
    }

    /** Two entities are not one, whatever else suggests it. */
    record NotSame(EntityId one, EntityId other, String by, String why) implements Judgement {
        @Override
        public String id() {
            return ContentHash.of("not-same", lesser(one, other), greater(one, other), by);
        }
    }

    /**
     * Two entities may be one: a proposal for a person to decide.
     *
     * @param score how likely, in [0, 1]
     */
    record MayBeSame(EntityId one, EntityId other, double score, String by, String why) implements Judgement {
        @Override
        public String id() {
            return ContentHash.of("may-be-same", lesser(one, other), greater(one, other), by);
        }
    }

    private static EntityId lesser(EntityId one, EntityId other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    private static EntityId greater(EntityId one, EntityId other) {
        return one.compareTo(other) <= 0 ? other : one;
    }
}
