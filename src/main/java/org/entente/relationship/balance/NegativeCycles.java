package org.entente.relationship.balance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Finds short negative cycles: a shortest way from an actor to itself in the graph's signed double cover, where every
 * actor stands once for each sign and a negative edge changes sides (Barahona and Mahjoub 1986).
 */
final class NegativeCycles {

    /** Among cycles of one length the one with fewer edges is found first. */
    private static final double STEP = 1e-7;

    private final NetGraph graph;
    private final double[] distance;
    private final int[] before;
    private final boolean[] settled;

    /** @param edges as they are walked, each once */
    record Cycle(List<Integer> edges) {

        Cycle {
            edges = List.copyOf(edges);
        }

        /** The same for the same edges, wherever the walk starts. */
        List<Integer> key() {
            return edges.stream().sorted().toList();
        }

        double length(double[] lengths) {
            double sum = 0;
            for (int edge : edges) {
                sum += lengths[edge];
            }
            return sum;
        }
    }

    NegativeCycles(NetGraph graph) {
        this.graph = graph;
        distance = new double[2 * graph.nodes];
        before = new int[2 * graph.nodes];
        settled = new boolean[2 * graph.nodes];
    }

    /**
     * A negative cycle that is shorter than a limit and lies on the shortest negative closed walk through an actor.
     *
     * @param lengths of the edges, none negative; infinite where the cycle may not pass
     * @return empty if there is none through this actor
     */
    Optional<Cycle> through(int root, double[] lengths, double limit) {
        Arrays.fill(distance, Double.POSITIVE_INFINITY);
        Arrays.fill(settled, false);
        int start = 2 * root;
        distance[start] = 0;
        before[start] = -1;
        for (var next = nearest(limit); next.isPresent(); next = nearest(limit)) {
            int state = next.getAsInt();
            settled[state] = true;
            if (state == start + 1) {
                return Optional.of(innermost(root));
            }
            int node = state / 2;
            for (int edge : graph.incident[node]) {
                int side = graph.sign[edge] == Sign.NEGATIVE ? 1 - state % 2 : state % 2;
                int reached = 2 * graph.other(edge, node) + side;
                double length = distance[state] + lengths[edge] + STEP;
                if (length < distance[reached]) {
                    distance[reached] = length;
                    before[reached] = edge;
                }
            }
        }
        return Optional.empty();
    }

    private OptionalInt nearest(double limit) {
        int found = -1;
        double least = limit;
        for (int state = 0; state < distance.length; state++) {
            if (!settled[state] && distance[state] < least) {
                least = distance[state];
                found = state;
            }
        }
        return found < 0 ? OptionalInt.empty() : OptionalInt.of(found);
    }

    /** A shortest closed walk may pass an actor on both sides: between the two passes lies a shorter negative cycle. */
    private Cycle innermost(int root) {
        var states = new ArrayList<Integer>();
        var edges = new ArrayList<Integer>();
        int state = 2 * root + 1;
        states.add(state);
        while (state != 2 * root) {
            int edge = before[state];
            int side = graph.sign[edge] == Sign.NEGATIVE ? 1 - state % 2 : state % 2;
            state = 2 * graph.other(edge, state / 2) + side;
            edges.add(edge);
            states.add(state);
        }
        int first = 0;
        int last = edges.size();
        var seenAt = new int[graph.nodes];
        Arrays.fill(seenAt, -1);
        for (int at = 0; at < states.size(); at++) {
            int node = states.get(at) / 2;
            if (seenAt[node] >= 0 && at - seenAt[node] < last - first) {
                first = seenAt[node];
                last = at;
            }
            seenAt[node] = at;
        }
        return new Cycle(edges.subList(first, last));
    }

    /**
     * Negative cycles shorter than 1 that share few edges: after each find its edges are lengthened, until none is left
     * or there are enough.
     */
    List<Cycle> shorterThanOne(double[] lengths, int most) {
        var stretched = lengths.clone();
        var found = new ArrayList<Cycle>();
        boolean any = true;
        while (any && found.size() < most) {
            any = false;
            for (int root = 0; root < graph.nodes && found.size() < most; root++) {
                var cycle = through(root, stretched, 1 - 1e-5);
                if (cycle.isPresent()) {
                    any = true;
                    found.add(cycle.get());
                    stretch(cycle.get(), stretched);
                }
            }
        }
        return Collections.unmodifiableList(found);
    }

    private void stretch(Cycle cycle, double[] lengths) {
        double missing = 1 - cycle.length(lengths);
        long stretchable =
                cycle.edges().stream().filter(edge -> !graph.assumed(edge)).count();
        for (int edge : cycle.edges()) {
            if (!graph.assumed(edge)) {
                lengths[edge] += missing / stretchable;
            }
        }
    }

    /** Shares out the edges' weights among negative cycles, those of fewest edges first, as long as something is left. */
    List<Share> greedyPacking() {
        var left = graph.weight.clone();
        var open = new double[graph.edges()];
        for (int edge = 0; edge < open.length; edge++) {
            open[edge] = graph.assumed(edge) ? 0 : 1;
        }
        var shares = new ArrayList<Share>();
        for (int most = 3; most <= graph.nodes + 1; most = most < 8 ? most + 1 : Math.max(most + 1, graph.nodes + 1)) {
            for (int root = 0; root < graph.nodes; root++) {
                var cycle = through(root, open, most + 0.5);
                while (cycle.isPresent()) {
                    shares.add(take(cycle.get(), left, open));
                    cycle = through(root, open, most + 0.5);
                }
            }
        }
        return shares;
    }

    private Share take(Cycle cycle, long[] left, double[] open) {
        long amount = Long.MAX_VALUE;
        for (int edge : cycle.edges()) {
            amount = graph.assumed(edge) ? amount : Math.min(amount, left[edge]);
        }
        for (int edge : cycle.edges()) {
            if (!graph.assumed(edge)) {
                left[edge] -= amount;
                open[edge] = left[edge] == 0 ? Double.POSITIVE_INFINITY : open[edge];
            }
        }
        return new Share(cycle, amount);
    }

    /** A cycle and its part of the weight of each of its edges. */
    record Share(Cycle cycle, long amount) {}
}
