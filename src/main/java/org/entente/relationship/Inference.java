package org.entente.relationship;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.entente.entity.EntityId;
import org.entente.statement.Extent;
import org.entente.vocabulary.Relation;
import org.entente.vocabulary.Rule;

/**
 * A relationship that no text reports, drawn by rules from some that texts do. Answers keep inferences apart from what is
 * reported, and count none of them.
 *
 * @param proofs ways in which it follows, the shortest first; each alone is enough
 * @param denial reports that deny it, so that an inference is not taken for more than it is
 */
public record Inference(
        EntityId subject, Relation relation, EntityId object, Extent extent, List<Proof> proofs, Testimony denial) {

    static final Comparator<Inference> ORDER = Comparator.comparing(Inference::subject)
            .thenComparing(i -> i.relation().name())
            .thenComparing(Inference::object)
            .thenComparing(i -> i.extent().words());

    public Inference {
        Objects.requireNonNull(relation);
        proofs = List.copyOf(proofs);
        if (proofs.isEmpty()) {
            throw new IllegalArgumentException("Nothing is inferred without a proof.");
        }
    }

    /**
     * One way in which it follows.
     *
     * @param rules that were applied, in order; the last one gave the inference
     * @param premises reported relationships, none of which can be left out
     * @param days on which all premises count, in order
     */
    public record Proof(List<Rule> rules, List<Relationship> premises, List<Days> days) {

        public Proof {
            rules = List.copyOf(rules);
            premises = List.copyOf(premises);
            days = List.copyOf(days);
        }

        /** The rule that gave the inference. */
        public Rule rule() {
            return rules.getLast();
        }
    }

    /** What the shortest proof draws it from. */
    public List<Relationship> premises() {
        return proofs.getFirst().premises();
    }
}
