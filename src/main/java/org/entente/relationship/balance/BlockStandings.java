package org.entente.relationship.balance;

import java.util.function.Function;
import org.entente.relationship.balance.BlockSolver.Solved;

/** The least frustration of a block with two tied actors in one camp, or in two. */
final class BlockStandings {

    private static final int MOVES = 40;

    private final NetGraph graph;
    private final Solved solved;
    private final boolean settle;
    private final Function<NetGraph, BlockSolver> solver;

    /** @param settle whether to ask the solver where cheaper means leave a gap */
    BlockStandings(NetGraph graph, Solved solved, boolean settle, Function<NetGraph, BlockSolver> solver) {
        this.graph = graph;
        this.solved = solved;
        this.settle = settle;
        this.solver = solver;
    }

    Bounds bounds(int edge, Sign relation) {
        int a = graph.from[edge];
        int b = graph.to[edge];
        if (solved.together(a, b) == (relation == Sign.POSITIVE)) {
            return solved.bounds;
        }
        var assuming = graph.assuming(a, b, relation);
        long lower = relation == graph.sign[edge] ? solved.bounds.lower() : solved.leastFrustrating(edge);
        var search = new PartitionSearch(assuming, moved(a));
        search.improve(moved(a), MOVES);
        search.improve(moved(b), MOVES);
        if (search.least() > lower && settle) {
            var settled = solver.apply(assuming).solveFrom(search.best()).bounds;
            return new Bounds(Math.max(lower, settled.lower()), settled.upper());
        }
        return new Bounds(lower, search.least());
    }

    private boolean[] moved(int node) {
        var camp = solved.camp.clone();
        camp[node] = !camp[node];
        return camp;
    }
}
