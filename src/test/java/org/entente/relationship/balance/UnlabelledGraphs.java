package org.entente.relationship.balance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;

/**
 * One signed graph for each class of relabelling: every graph of one actor fewer is extended in every way, and of those
 * that are alike one is kept, the one whose colours, read as a number in base 3, are the least over all relabellings.
 */
final class UnlabelledGraphs {

    private UnlabelledGraphs() {}

    /** Colours of the pairs in lexicographic order: 0 no tie, 1 positive, 2 negative. */
    static List<int[]> of(int actors) {
        if (actors == 1) {
            return List.of(new int[0]);
        }
        var relabellings = relabellings(actors);
        var seen = new HashSet<Integer>();
        var graphs = new ArrayList<int[]>();
        for (var smaller : of(actors - 1)) {
            int ways = (int) Math.pow(3, actors - 1);
            for (int way = 0; way < ways; way++) {
                var colours = extended(smaller, actors, way);
                if (seen.add(least(colours, relabellings))) {
                    graphs.add(colours);
                }
            }
        }
        return graphs;
    }

    private static int[] extended(int[] smaller, int actors, int way) {
        var colours = new int[actors * (actors - 1) / 2];
        int pair = 0;
        int taken = 0;
        for (int a = 0; a < actors; a++) {
            for (int b = a + 1; b < actors; b++) {
                if (b == actors - 1) {
                    colours[pair++] = way % 3;
                    way /= 3;
                } else {
                    colours[pair++] = smaller[taken++];
                }
            }
        }
        return colours;
    }

    private static int least(int[] colours, List<int[]> relabellings) {
        int least = Integer.MAX_VALUE;
        for (var relabelling : relabellings) {
            int number = 0;
            for (int pair : relabelling) {
                number = 3 * number + colours[pair];
            }
            least = Math.min(least, number);
        }
        return least;
    }

    /** For each permutation of the actors, where each pair goes. */
    private static List<int[]> relabellings(int actors) {
        var relabellings = new ArrayList<int[]>();
        permute(new int[actors], 0, relabellings);
        return relabellings;
    }

    private static void permute(int[] names, int named, List<int[]> relabellings) {
        if (named == names.length) {
            var pairs = new ArrayList<Integer>();
            for (int a = 0; a < named; a++) {
                for (int b = a + 1; b < named; b++) {
                    pairs.add(place(Math.min(names[a], names[b]), Math.max(names[a], names[b]), named));
                }
            }
            relabellings.add(pairs.stream().mapToInt(Integer::intValue).toArray());
            return;
        }
        for (int name = 0; name < names.length; name++) {
            int candidate = name;
            if (Arrays.stream(names, 0, named).noneMatch(taken -> taken == candidate)) {
                names[named] = name;
                permute(names, named + 1, relabellings);
            }
        }
    }

    private static int place(int a, int b, int actors) {
        return a * actors - a * (a + 1) / 2 + b - a - 1;
    }
}
