package org.entente.relationship;

import java.util.List;

/**
 * Relationships that lead from one entity to another, each from where the one before it ends.
 *
 * @param common days on which all of them count: the first such run
 */
public record Chain(List<Relationship> hops, Days common) {

    public Chain {
        hops = List.copyOf(hops);
    }
}
