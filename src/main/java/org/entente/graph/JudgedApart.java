package org.entente.graph;

import org.entente.entity.EntityId;
import org.entente.entity.Ties;
import org.springframework.modulith.NamedInterface;

/** Two entities shall be one, and somebody judged that they are not: that judgement has to be taken back first. */
@NamedInterface("problem")
public final class JudgedApart extends RuntimeException {

    private static final long serialVersionUID = 1L;

    JudgedApart(EntityId one, EntityId other, Ties.Tie apart) {
        super("%s and %s cannot be one while %s and %s are judged not to be; take judgement %s back first."
                .formatted(one, other, apart.one(), apart.other(), apart.judgement()));
    }
}
