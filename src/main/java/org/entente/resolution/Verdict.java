package org.entente.resolution;

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
}
