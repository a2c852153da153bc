package org.entente.relationship.balance;

import java.util.List;
import org.entente.entity.EntityId;

/**
 * What one actor has with another, and what it adds up to.
 *
 * @param strength cooperation less conflict: positive for an ally, negative for an adversary, zero where they balance
 */
public record Bond(EntityId other, long strength, List<Contribution> cooperation, List<Contribution> conflict) {

    public Bond {
        cooperation = List.copyOf(cooperation);
        conflict = List.copyOf(conflict);
    }
}
