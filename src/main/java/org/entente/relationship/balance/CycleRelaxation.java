package org.entente.relationship.balance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.entente.relationship.balance.NegativeCycles.Cycle;
import org.entente.relationship.balance.NegativeCycles.Share;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Variable;

/**
 * The linear program behind the frustration index: frustrate ties, in part if need be, so that each known negative cycle
 * is frustrated by at least 1 altogether, at the least weight. Its dual shares out the weights among the cycles.
 *
 * <p>The solver calculates in floating point; what it says is turned into whole amounts that are checked in integers.
 */
final class CycleRelaxation {

    /** Amounts are counted in parts of this: it divides by 1 to 16, the denominators that such programs mostly have. */
    static final long DENOMINATOR = 720_720;

    private final NetGraph graph;
    private final List<Cycle> cycles = new ArrayList<>();
    private final Set<List<Integer>> known = new HashSet<>();

    /** What the solver makes of it. */
    static final class Solution {

        /** How much of each edge is frustrated, mostly 0 or 1. */
        final double[] frustrated;
        /** The cycles' amounts, in parts of the denominator, which load no tie beyond its weight. */
        final List<Share> packing;

        private Solution(double[] frustrated, List<Share> packing) {
            this.frustrated = frustrated;
            this.packing = packing;
        }
    }

    CycleRelaxation(NetGraph graph) {
        this.graph = graph;
    }

    List<Cycle> cycles() {
        return List.copyOf(cycles);
    }

    /** Adds what is not yet known; returns whether anything was. */
    boolean add(List<Cycle> more) {
        boolean grown = false;
        for (var cycle : more) {
            if (known.add(cycle.key())) {
                cycles.add(cycle);
                grown = true;
            }
        }
        return grown;
    }

    /** What solving it counts as: about in proportion to the time it takes. */
    long effort() {
        return (long) cycles.size() * cycles.size();
    }

    /** Empty if the solver needs more than these simplex iterations, or fails. */
    Optional<Solution> solve(int pivots) {
        var model = new ExpressionsBasedModel();
        model.options.iterations_abort = pivots;
        var variables = new Variable[graph.ties];
        for (int at = 0; at < cycles.size(); at++) {
            var row = model.newExpression(Integer.toString(at)).lower(1);
            for (int edge : cycles.get(at).edges()) {
                if (!graph.assumed(edge)) {
                    if (variables[edge] == null) {
                        variables[edge] = model.newVariable("y" + edge).lower(0).weight(graph.weight[edge]);
                    }
                    row.set(variables[edge], 1);
                }
            }
        }
        var result = model.minimise();
        if (!result.getState().isOptimal()) {
            return Optional.empty();
        }
        var frustrated = new double[graph.edges()];
        for (int edge = 0; edge < graph.ties; edge++) {
            if (variables[edge] != null) {
                frustrated[edge] = Math.max(0, result.doubleValue(model.indexOf(variables[edge])));
            }
        }
        var amounts = new long[cycles.size()];
        for (var multiplier : result.getDualValues()) {
            var name = multiplier.getKey().getKey().getName();
            if (!name.startsWith("y")) {
                amounts[Integer.parseInt(name)] = Math.max(0, Math.round(multiplier.doubleValue() * DENOMINATOR));
            }
        }
        return Optional.of(new Solution(frustrated, withinWeights(amounts)));
    }

    /**
     * Takes back what rounding loaded too much, then shares out what is left: the solver turns a row of one variable into a
     * bound, and says nothing of its multiplier.
     */
    private List<Share> withinWeights(long[] amounts) {
        var left =
                Arrays.stream(graph.weight).map(weight -> weight * DENOMINATOR).toArray();
        for (int at = 0; at < amounts.length; at++) {
            amounts[at] = take(cycles.get(at), amounts[at], left);
        }
        for (int at = 0; at < amounts.length; at++) {
            amounts[at] += take(cycles.get(at), Long.MAX_VALUE, left);
        }
        return IntStream.range(0, amounts.length)
                .filter(at -> amounts[at] > 0)
                .mapToObj(at -> new Share(cycles.get(at), amounts[at]))
                .toList();
    }

    private long take(Cycle cycle, long wanted, long[] left) {
        long amount = wanted;
        for (int edge : cycle.edges()) {
            amount = graph.assumed(edge) ? amount : Math.min(amount, left[edge]);
        }
        for (int edge : cycle.edges()) {
            left[edge] -= graph.assumed(edge) ? 0 : amount;
        }
        return amount;
    }
}
