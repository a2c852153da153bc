package org.entente.relationship.balance;

import java.util.Arrays;
import java.util.List;

/**
 * A signed graph over numbered actors: first the net ties, at most one for each pair, then what a case assumes. An
 * assumption weighs more than all ties together, so that no good partition breaks it.
 */
final class NetGraph {

    final int nodes;
    /** How many edges are net ties; the edges behind them are assumptions. */
    final int ties;

    final int[] from;
    final int[] to;
    final Sign[] sign;
    final long[] weight;
    /** For each node its edges, ascending. */
    final int[][] incident;

    private final long assumptionWeight;

    record Edge(int from, int to, Sign sign, long weight) {}

    NetGraph(int nodes, List<Edge> ties) {
        this(nodes, ties.size(), ties, 1 + ties.stream().mapToLong(Edge::weight).sum());
    }

    private NetGraph(int nodes, int ties, List<Edge> edges, long assumptionWeight) {
        this.nodes = nodes;
        this.ties = ties;
        this.assumptionWeight = assumptionWeight;
        from = edges.stream().mapToInt(Edge::from).toArray();
        to = edges.stream().mapToInt(Edge::to).toArray();
        sign = edges.stream().map(Edge::sign).toArray(Sign[]::new);
        weight = edges.stream().mapToLong(Edge::weight).toArray();
        incident = incidence();
    }

    /** The same graph with one edge more, the last; what they have in common is shared. */
    private NetGraph(NetGraph of, Edge more) {
        nodes = of.nodes;
        ties = of.ties;
        assumptionWeight = of.assumptionWeight;
        int last = of.edges();
        from = Arrays.copyOf(of.from, last + 1);
        to = Arrays.copyOf(of.to, last + 1);
        sign = Arrays.copyOf(of.sign, last + 1);
        weight = Arrays.copyOf(of.weight, last + 1);
        from[last] = more.from();
        to[last] = more.to();
        sign[last] = more.sign();
        weight[last] = more.weight();
        incident = of.incident.clone();
        for (int node : new int[] {more.from(), more.to()}) {
            incident[node] = Arrays.copyOf(incident[node], incident[node].length + 1);
            incident[node][incident[node].length - 1] = last;
        }
    }

    /** The same graph where {@code a} and {@code b} are in one camp (positive) or in two. */
    NetGraph assuming(int a, int b, Sign relation) {
        return new NetGraph(this, new Edge(Math.min(a, b), Math.max(a, b), relation, assumptionWeight));
    }

    int edges() {
        return from.length;
    }

    boolean assumed(int edge) {
        return edge >= ties;
    }

    int other(int edge, int node) {
        return from[edge] == node ? to[edge] : from[edge];
    }

    boolean frustrates(boolean[] camp, int edge) {
        return (camp[from[edge]] == camp[to[edge]]) == (sign[edge] == Sign.NEGATIVE);
    }

    /** The weight that a partition frustrates; more than all ties' where it breaks an assumption. */
    long frustration(boolean[] camp) {
        long sum = 0;
        for (int edge = 0; edge < edges(); edge++) {
            if (frustrates(camp, edge)) {
                sum += weight[edge];
            }
        }
        return sum;
    }

    private int[][] incidence() {
        var degree = new int[nodes];
        for (int edge = 0; edge < edges(); edge++) {
            degree[from[edge]]++;
            degree[to[edge]]++;
        }
        var lists = new int[nodes][];
        Arrays.setAll(lists, node -> new int[degree[node]]);
        Arrays.fill(degree, 0);
        for (int edge = 0; edge < edges(); edge++) {
            lists[from[edge]][degree[from[edge]]++] = edge;
            lists[to[edge]][degree[to[edge]]++] = edge;
        }
        return lists;
    }
}
