package org.entente.resolution;

import java.util.stream.Stream;
import org.entente.entity.Entity;

/**
 * What a referent is held to be.
 *
 * @param score how sure, in [0, 1]
 * @param why the reasons, for a reader
 */
record Verdict(Entity entity, double score, String why) {

    Verdict {
        score = Math.clamp(score, 0, 1);
    }

    /** The same, with another name for the entity. */
    Verdict alsoCalled(String name) {
        return entity.name().equals(name) || entity.aliases().contains(name)
                ? this
                : new Verdict(
                        new Entity(
                                entity.id(),
                                entity.kind(),
                                entity.name(),
                                Stream.concat(entity.aliases().stream(), Stream.of(name))
                                        .toList(),
                                entity.code(),
                                entity.point(),
                                entity.within(),
                                entity.links(),
                                entity.issue()),
                        score,
                        why);
    }
}
