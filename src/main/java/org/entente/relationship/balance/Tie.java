package org.entente.relationship.balance;

import java.util.Comparator;
import java.util.List;
import org.entente.entity.EntityId;

/**
 * Cooperation or conflict between two actors, without direction: {@code a} comes before {@code b}, whichever way round
 * they were given. Its weight is the sum of its contributions.
 */
public record Tie(EntityId a, EntityId b, Sign sign, List<Contribution> contributions) implements Comparable<Tie> {

    private static final Comparator<Tie> ORDER =
            Comparator.comparing(Tie::a).thenComparing(Tie::b).thenComparing(Tie::sign);

    public Tie {
        if (a.equals(b)) {
            throw new IllegalArgumentException("A tie joins two actors, not %s with itself.".formatted(a));
        }
        if (contributions.isEmpty()) {
            throw new IllegalArgumentException(
                    "A tie rests on something: give at least one contribution for %s and %s.".formatted(a, b));
        }
        if (a.compareTo(b) > 0) {
            var first = b;
            b = a;
            a = first;
        }
        contributions = List.copyOf(contributions);
    }

    public long weight() {
        return contributions.stream().mapToLong(Contribution::weight).reduce(0, Math::addExact);
    }

    /** By actors, then cooperation before conflict: the order in which ties are listed and equal choices are settled. */
    @Override
    public int compareTo(Tie other) {
        return ORDER.compare(this, other);
    }
}
