package org.entente.entity;

import java.util.List;

/**
 * What a resolver makes of one reading's referents.
 *
 * @param judgements one for each referent that is judged to be an entity; a referent without one stays open
 * @param entities every entity that the judgements name
 */
public record Resolution(List<Judgement.Identifies> judgements, List<Entity> entities) {

    public Resolution {
        judgements = List.copyOf(judgements);
        entities = List.copyOf(entities);
    }
}
