package org.entente.relationship.balance;

import java.util.Arrays;
import java.util.PriorityQueue;
import java.util.SplittableRandom;

/**
 * Looks for partitions with little frustration by tabu search over single moves (Glover 1989), from a spanning tree's
 * partition and from random ones. The same graph always gives the same partition.
 */
final class PartitionSearch {

    private static final long SEED = 1959;

    private final NetGraph graph;
    private final SplittableRandom random = new SplittableRandom(SEED);
    private boolean[] best;
    private long least;

    PartitionSearch(NetGraph graph) {
        this(graph, new boolean[graph.nodes]);
    }

    PartitionSearch(NetGraph graph, boolean[] known) {
        this.graph = graph;
        best = known.clone();
        least = graph.frustration(best);
    }

    boolean[] best() {
        return best.clone();
    }

    long least() {
        return least;
    }

    /** Starts from the partition that satisfies a spanning tree, then from random ones. */
    void search(int starts) {
        improve(spanning(new double[graph.edges()]));
        for (int start = 1; start < starts && least > 0; start++) {
            var camp = new boolean[graph.nodes];
            for (int node = 0; node < camp.length; node++) {
                camp[node] = random.nextBoolean();
            }
            improve(camp);
        }
    }

    /** The partition that satisfies the spanning tree of least length; assumptions come first. */
    boolean[] spanning(double[] length) {
        record Reach(double length, int edge, int node) {}
        var camp = new boolean[graph.nodes];
        var reached = new boolean[graph.nodes];
        var open = new PriorityQueue<Reach>((x, y) -> x.length() != y.length()
                ? Double.compare(x.length(), y.length())
                : Integer.compare(x.edge(), y.edge()));
        for (int root = 0; root < graph.nodes; root++) {
            if (reached[root]) {
                continue;
            }
            open.add(new Reach(-1, -1, root));
            while (!open.isEmpty()) {
                var next = open.remove();
                int node = next.node();
                if (reached[node]) {
                    continue;
                }
                reached[node] = true;
                if (next.edge() >= 0) {
                    camp[node] = camp[graph.other(next.edge(), node)] ^ graph.sign[next.edge()] == Sign.NEGATIVE;
                }
                for (int edge : graph.incident[node]) {
                    if (!reached[graph.other(edge, node)]) {
                        open.add(new Reach(graph.assumed(edge) ? -1 : length[edge], edge, graph.other(edge, node)));
                    }
                }
            }
        }
        return camp;
    }

    void improve(boolean[] start) {
        improve(start, 10 * graph.nodes + 50);
    }

    /** Moves one actor at a time, the one that relieves most; who moved stays for a while. */
    void improve(boolean[] start, int moves) {
        var camp = start.clone();
        var relief = new long[graph.nodes];
        long frustration = 0;
        for (int edge = 0; edge < graph.edges(); edge++) {
            boolean frustrated = graph.frustrates(camp, edge);
            long change = frustrated ? graph.weight[edge] : -graph.weight[edge];
            relief[graph.from[edge]] += change;
            relief[graph.to[edge]] += change;
            frustration += frustrated ? graph.weight[edge] : 0;
        }
        keep(camp, frustration);
        var staysUntil = new int[graph.nodes];
        int stay = Math.min(graph.nodes / 4, 10);
        for (int move = 1; move <= moves && least > 0; move++) {
            int chosen = -1;
            for (int node = 0; node < graph.nodes; node++) {
                boolean free = staysUntil[node] <= move || frustration - relief[node] < least;
                if (free && (chosen < 0 || relief[node] > relief[chosen])) {
                    chosen = node;
                }
            }
            if (chosen < 0) {
                continue;
            }
            frustration -= relief[chosen];
            camp[chosen] = !camp[chosen];
            relief[chosen] = -relief[chosen];
            for (int edge : graph.incident[chosen]) {
                long twice = 2 * graph.weight[edge];
                relief[graph.other(edge, chosen)] += graph.frustrates(camp, edge) ? twice : -twice;
            }
            staysUntil[chosen] = move + 1 + stay + random.nextInt(1 + stay);
            keep(camp, frustration);
        }
    }

    private void keep(boolean[] camp, long frustration) {
        if (frustration < least) {
            least = frustration;
            best = Arrays.copyOf(camp, camp.length);
        }
    }
}
