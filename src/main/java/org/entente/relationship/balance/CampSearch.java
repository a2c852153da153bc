package org.entente.relationship.balance;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.entente.entity.EntityId;
import org.entente.relationship.balance.BlockSolver.Solved;
import org.entente.relationship.balance.Frustration.Camps;
import org.entente.relationship.balance.SignedNetwork.NetPair;
import org.jgrapht.alg.connectivity.BiconnectivityInspector;
import org.jgrapht.alg.connectivity.ConnectivityInspector;
import org.jgrapht.graph.SimpleGraph;

/**
 * The search for the best two camps of a signed network. Cooperation and conflict of one pair are set off against each
 * other first; then each block (a part that no single actor holds together) is solved by itself, because every cycle
 * lies within one block. A bridge is a block of one tie and never frustrated.
 */
public final class CampSearch {

    private final SignedNetwork network;
    private final WorkLimits limits;
    private final List<EntityId> actors;
    private final Map<EntityId, Integer> numberOf = new HashMap<>();
    private final List<NetPair> pairs;
    private final List<Block> blocks = new ArrayList<>();
    private final boolean[] camp;
    private final int[] componentOf;
    private final List<List<Integer>> components = new ArrayList<>();

    /**
     * @param pairs by their place in the list of pairs, ascending
     * @param members actors by number, ascending; the block's graph numbers them from 0 in this order
     */
    record Block(List<Integer> pairs, List<Integer> members, NetGraph graph, Solved solved) {}

    CampSearch(SignedNetwork network, WorkLimits limits) {
        this.network = network;
        this.limits = limits;
        actors = network.actors();
        pairs = network.netPairs();
        camp = new boolean[actors.size()];
        componentOf = new int[actors.size()];
        var graph = new SimpleGraph<Integer, Integer>(null, null, false);
        for (int number = 0; number < actors.size(); number++) {
            numberOf.put(actors.get(number), number);
            graph.addVertex(number);
        }
        for (int pair = 0; pair < pairs.size(); pair++) {
            graph.addEdge(number(pairs.get(pair).a()), number(pairs.get(pair).b()), pair);
        }
        new BiconnectivityInspector<>(graph)
                .getBlocks().stream()
                        .map(block -> block.edgeSet().stream().sorted().toList())
                        .filter(edges -> !edges.isEmpty())
                        .sorted(Comparator.comparing(List::getFirst))
                        .forEach(edges -> blocks.add(solved(edges)));
        new ConnectivityInspector<>(graph)
                .connectedSets().stream()
                        .map(component -> component.stream().sorted().toList())
                        .sorted(Comparator.comparingInt((List<Integer> component) -> -component.size())
                                .thenComparing(List::getFirst))
                        .forEach(components::add);
        joinBlocks(graph);
    }

    private Block solved(List<Integer> blockPairs) {
        var members = blockPairs.stream()
                .map(pairs::get)
                .flatMap(pair -> Stream.of(number(pair.a()), number(pair.b())))
                .distinct()
                .sorted()
                .toList();
        var graph = new NetGraph(
                members.size(),
                blockPairs.stream()
                        .map(pairs::get)
                        .map(pair -> new NetGraph.Edge(
                                place(pair.a(), members), place(pair.b(), members), pair.sign(), pair.weight()))
                        .toList());
        return new Block(blockPairs, members, graph, solver(members, graph).solve());
    }

    private BlockSolver solver(List<Integer> members, NetGraph graph) {
        return new BlockSolver(graph, node -> actors.get(members.get(node)), limits);
    }

    /** Blocks meet in single actors, so their partitions fit together once turned to agree there. */
    private void joinBlocks(SimpleGraph<Integer, Integer> graph) {
        var apart = new boolean[pairs.size()];
        for (var block : blocks) {
            for (int edge = 0; edge < block.graph().ties; edge++) {
                apart[block.pairs().get(edge)] =
                        !block.solved().together(block.graph().from[edge], block.graph().to[edge]);
            }
        }
        var reached = new boolean[actors.size()];
        for (var component : components) {
            var open = new ArrayDeque<Integer>(List.of(component.getFirst()));
            reached[component.getFirst()] = true;
            while (!open.isEmpty()) {
                int node = open.remove();
                componentOf[node] = component.getFirst();
                for (int pair : graph.edgesOf(node)) {
                    int other =
                            graph.getEdgeSource(pair) == node ? graph.getEdgeTarget(pair) : graph.getEdgeSource(pair);
                    if (!reached[other]) {
                        reached[other] = true;
                        camp[other] = camp[node] ^ apart[pair];
                        open.add(other);
                    }
                }
            }
        }
    }

    public Frustration frustration() {
        return new Frustration(
                index(),
                components.stream().map(this::camps).toList(),
                network.ties().stream().filter(this::frustrates).toList(),
                network.ambivalence(),
                blocks.stream()
                        .map(block -> block.solved().proof)
                        .filter(proof -> proof.bound() > 0)
                        .toList(),
                network.weight());
    }

    private Bounds index() {
        return blocks.stream()
                .map(block -> block.solved().bounds)
                .reduce(new Bounds(0, 0), Bounds::plus)
                .plus(network.ambivalence());
    }

    /**
     * For each pair with a net sign, in order, where it stands in the best partitions: which ties would change the optimum
     * if they went or turned, and which ones swing between optima. Pairs whose cooperation and conflict cancel are left
     * out: by themselves they cost the same together and apart.
     */
    public List<PairStanding> standings() {
        var index = index();
        var standings = new PairStanding[pairs.size()];
        for (var block : blocks) {
            var others = new Bounds(
                    index.lower() - block.solved().bounds.lower(),
                    index.upper() - block.solved().bounds.upper());
            var within = new BlockStandings(
                    block.graph(),
                    block.solved(),
                    block.graph().ties <= limits.settledTies(),
                    graph -> solver(block.members(), graph));
            for (int edge = 0; edge < block.graph().ties; edge++) {
                int pair = block.pairs().get(edge);
                standings[pair] = new PairStanding(
                        pairs.get(pair).a(),
                        pairs.get(pair).b(),
                        within.bounds(edge, Sign.POSITIVE).plus(others),
                        within.bounds(edge, Sign.NEGATIVE).plus(others));
            }
        }
        return Arrays.asList(standings);
    }

    private int number(EntityId actor) {
        var number = numberOf.get(actor);
        if (number == null) {
            throw new IllegalArgumentException("%s has no tie in this network.".formatted(actor));
        }
        return number;
    }

    private int place(EntityId actor, List<Integer> members) {
        return Collections.binarySearch(members, number(actor));
    }

    /** Actors of different components are in different camps; all that ties them is cooperation and conflict that cancel. */
    private boolean frustrates(Tie tie) {
        int a = number(tie.a());
        int b = number(tie.b());
        boolean together = componentOf[a] == componentOf[b] && camp[a] == camp[b];
        return together == (tie.sign() == Sign.NEGATIVE);
    }

    private Camps camps(List<Integer> component) {
        boolean firstCamp = camp[component.getFirst()];
        return new Camps(
                component.stream()
                        .filter(node -> camp[node] == firstCamp)
                        .map(actors::get)
                        .toList(),
                component.stream()
                        .filter(node -> camp[node] != firstCamp)
                        .map(actors::get)
                        .toList());
    }
}
