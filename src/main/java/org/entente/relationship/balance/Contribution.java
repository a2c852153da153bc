package org.entente.relationship.balance;

import java.util.List;
import org.entente.statement.StatementId;

/**
 * One named part of a tie's strength, such as what a relation brings, and the statements that it rests on.
 *
 * @param weight positive and whole, so that sums are exact and equal optima are seen to be equal: a count of independent
 *     origins, say, or thousandths of a finer measure
 */
public record Contribution(String name, long weight, List<StatementId> statements) {

    public Contribution {
        if (weight <= 0) {
            throw new IllegalArgumentException(
                    "A contribution has a positive weight, not %d (%s): give its direction by the tie's sign."
                            .formatted(weight, name));
        }
        statements = List.copyOf(statements);
    }
}
