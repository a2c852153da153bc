package org.entente.relationship.balance;

/**
 * How much work the search for the optimum may do, counted in steps and never in seconds, so that an answer is the same
 * on every machine. What is not settled within the limits is answered with bounds.
 *
 * @param searches starts of the local search that looks for good partitions
 * @param effort for the linear programs of one block, over all its cases: the sum of the squares of their numbers of rows
 * @param pivots simplex iterations of one linear program
 * @param settledTies a block with no more ties than this has the standing of each pair settled by the solver; in larger
 *     ones what the proof and the local search say has to do
 */
public record WorkLimits(int searches, long effort, int pivots, int settledTies) {

    /** Two hundred actors with three thousand ties within seconds; small networks exactly. */
    public static final WorkLimits DEFAULT = new WorkLimits(20, 13_000_000, 1_000, 120);

    public WorkLimits {
        if (searches < 1 || effort < 0 || pivots < 0 || settledTies < 0) {
            throw new IllegalArgumentException("At least one search and no negative limit, not %d, %d, %d, %d."
                    .formatted(searches, effort, pivots, settledTies));
        }
    }
}
