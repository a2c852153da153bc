package org.entente.relationship.balance;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.entente.entity.EntityId;
import org.entente.relationship.balance.NegativeCycles.Cycle;
import org.entente.relationship.balance.NegativeCycles.Share;
import org.jspecify.annotations.Nullable;

/**
 * Finds the least frustration of one block, and proves it, as far as the work limits reach: local search from above;
 * from below a packing of negative cycles, first greedy, then by linear programming with cycles added as they are
 * violated; where the two do not meet, cases.
 */
final class BlockSolver {

    private static final int MOST_NEW_CYCLES = 2_000;

    private final NetGraph root;
    private final IntFunction<EntityId> names;
    private final WorkLimits limits;
    private final PartitionSearch search;
    private long effortLeft;
    private @Nullable Packed rootPacking;

    /** A partition with little frustration, and a proof that none has less than its bound. */
    static final class Solved {

        final boolean[] camp;
        final Proof proof;
        final Bounds bounds;

        /** What each further tie would add to the proven bound if it were frustrated, over the denominator. */
        private final long[] spare;

        private final long proven;
        private final long denominator;

        private Solved(boolean[] camp, long frustration, Proof proof, NetGraph graph, @Nullable Packed packed) {
            this.camp = camp;
            this.proof = proof;
            bounds = new Bounds(proof.bound(), frustration);
            denominator = packed == null ? 1 : packed.denominator();
            proven = packed == null ? 0 : packed.total();
            spare = packed == null ? new long[graph.edges()] : packed.spare(graph);
        }

        /**
         * The least frustration with this tie frustrated. A packing's cycles pay for every partition; what they leave of
         * the tie's weight comes on top (complementary slackness).
         */
        long leastFrustrating(int edge) {
            return Math.max(bounds.lower(), Math.ceilDiv(proven + spare[edge], denominator));
        }

        boolean together(int a, int b) {
            return camp[a] == camp[b];
        }
    }

    private record Packed(List<Share> shares, long denominator) {

        long total() {
            return shares.stream().mapToLong(Share::amount).sum();
        }

        long bound() {
            return Math.ceilDiv(total(), denominator);
        }

        long[] spare(NetGraph graph) {
            var spare = new long[graph.edges()];
            for (int edge = 0; edge < graph.ties; edge++) {
                spare[edge] = graph.weight[edge] * denominator;
            }
            for (var share : shares) {
                for (int edge : share.cycle().edges()) {
                    spare[edge] -= graph.assumed(edge) ? 0 : share.amount();
                }
            }
            return spare;
        }
    }

    BlockSolver(NetGraph root, IntFunction<EntityId> names, WorkLimits limits) {
        this.root = root;
        this.names = names;
        this.limits = limits;
        search = new PartitionSearch(root);
        effortLeft = limits.effort();
    }

    Solved solve() {
        search.search(limits.searches());
        return prove();
    }

    /** From a partition that is already known to be good. */
    Solved solveFrom(boolean[] known) {
        search.improve(known);
        return prove();
    }

    private Solved prove() {
        var shares = new NegativeCycles(root).greedyPacking();
        rootPacking = new Packed(shares, 1);
        var greedy = packing(root, rootPacking);
        var proof = greedy.bound() >= search.least()
                ? greedy
                : prove(root, shares.stream().map(Share::cycle).toList(), greedy);
        return new Solved(search.best(), search.least(), proof, root, rootPacking);
    }

    private Proof prove(NetGraph graph, List<Cycle> known, Proof.Packing sofar) {
        var relaxation = new CycleRelaxation(graph);
        relaxation.add(known);
        var cycles = new NegativeCycles(graph);
        var best = sofar;
        var lengths = new double[graph.edges()];
        if (relaxation.cycles().isEmpty()) {
            relaxation.add(cycles.shorterThanOne(lengths, MOST_NEW_CYCLES));
        }
        boolean grown = true;
        while (grown) {
            effortLeft -= relaxation.effort();
            if (effortLeft < 0) {
                return best;
            }
            var solved = relaxation.solve(limits.pivots());
            if (solved.isEmpty()) {
                return best;
            }
            lengths = solved.get().frustrated;
            var packed = new Packed(solved.get().packing, CycleRelaxation.DENOMINATOR);
            if (packed.bound() > best.bound()) {
                best = packing(graph, packed);
                rootPacking = graph == root ? packed : rootPacking;
            }
            if (best.bound() < search.least()) {
                search.improve(search.spanning(lengths));
            }
            if (best.bound() >= search.least()) {
                return best;
            }
            grown = relaxation.add(cycles.shorterThanOne(lengths, MOST_NEW_CYCLES));
        }
        return cases(graph, relaxation.cycles(), lengths, best);
    }

    private Proof cases(NetGraph graph, List<Cycle> known, double[] frustrated, Proof.Packing best) {
        int undecided = mostDoubtful(graph, frustrated);
        if (undecided < 0) {
            return best;
        }
        int a = graph.from[undecided];
        int b = graph.to[undecided];
        var together = prove(graph.assuming(a, b, Sign.POSITIVE), known, best);
        var apart = prove(graph.assuming(a, b, Sign.NEGATIVE), known, best);
        var cases = new Proof.Cases(names.apply(a), names.apply(b), together, apart);
        return cases.bound() > best.bound() ? cases : best;
    }

    /** The tie nearest to one half, before all others one that touches what is assumed: so at most all partitions are cases. */
    private static int mostDoubtful(NetGraph graph, double[] frustrated) {
        var touched = new boolean[graph.nodes];
        for (int edge = graph.ties; edge < graph.edges(); edge++) {
            touched[graph.from[edge]] = true;
            touched[graph.to[edge]] = true;
        }
        int chosen = -1;
        double most = 1e-6;
        for (int edge = 0; edge < graph.ties; edge++) {
            double doubt = Math.min(frustrated[edge], 1 - frustrated[edge]);
            double preferred =
                    doubt > 1e-6 && (touched[graph.from[edge]] || touched[graph.to[edge]]) ? doubt + 1 : doubt;
            if (preferred > most + 1e-9) {
                chosen = edge;
                most = preferred;
            }
        }
        return chosen;
    }

    private Proof.Packing packing(NetGraph graph, Packed packed) {
        var cycles = new ArrayList<Proof.Cycle>();
        for (var share : packed.shares()) {
            var links = share.cycle().edges().stream()
                    .map(edge -> new Proof.Link(
                            names.apply(graph.from[edge]),
                            names.apply(graph.to[edge]),
                            graph.sign[edge],
                            graph.assumed(edge)))
                    .toList();
            cycles.add(new Proof.Cycle(links, share.amount()));
        }
        return new Proof.Packing(cycles, packed.denominator());
    }
}
