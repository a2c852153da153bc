package org.entente.relationship.balance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.entente.entity.EntityId;
import org.entente.statement.StatementId;

/** Signed networks to test with, and what is true of them by trying every partition. */
final class SignedGraphs {

    private SignedGraphs() {}

    static EntityId actor(int number) {
        return new EntityId("actor/a%04d".formatted(number));
    }

    static Tie tie(int a, int b, Sign sign, long weight) {
        var why = new Contribution("test", weight, List.of(new StatementId("s" + a + "-" + b + "-" + sign)));
        return new Tie(actor(a), actor(b), sign, List.of(why));
    }

    static Tie friends(int a, int b) {
        return tie(a, b, Sign.POSITIVE, 1);
    }

    static Tie enemies(int a, int b) {
        return tie(a, b, Sign.NEGATIVE, 1);
    }

    /** @param colours for each pair in lexicographic order: 0 no tie, 1 positive, 2 negative */
    static List<Tie> coloured(int actors, int[] colours) {
        var ties = new ArrayList<Tie>();
        int pair = 0;
        for (int a = 0; a < actors; a++) {
            for (int b = a + 1; b < actors; b++) {
                int colour = colours[pair++];
                if (colour != 0) {
                    ties.add(colour == 1 ? friends(a, b) : enemies(a, b));
                }
            }
        }
        return ties;
    }

    /** Some pairs with both signs. */
    static List<Tie> random(Random random, int actors, double density, int heaviest) {
        var ties = new ArrayList<Tie>();
        for (int a = 0; a < actors; a++) {
            for (int b = a + 1; b < actors; b++) {
                for (var sign : Sign.values()) {
                    if (random.nextDouble() < density / 2) {
                        ties.add(tie(a, b, sign, 1 + random.nextInt(heaviest)));
                    }
                }
            }
        }
        return ties;
    }

    /** Two camps, odd and even, in which a share of the ties has the wrong sign. */
    static List<Tie> camps(Random random, int actors, int ties, double noise, int heaviest) {
        var made = new ArrayList<Tie>();
        var taken = new HashSet<Integer>();
        while (made.size() < ties) {
            int a = random.nextInt(actors);
            int b = random.nextInt(actors);
            if (a < b && taken.add(a * actors + b)) {
                boolean friendly = (a - b) % 2 == 0 ^ random.nextDouble() < noise;
                made.add(tie(a, b, friendly ? Sign.POSITIVE : Sign.NEGATIVE, 1 + random.nextInt(heaviest)));
            }
        }
        return made;
    }

    /** Frustrated weight of a partition, given by the bits of a number. */
    static long frustration(List<Tie> ties, List<EntityId> actors, int camps) {
        long sum = 0;
        for (var tie : ties) {
            boolean together = bit(camps, actors.indexOf(tie.a())) == bit(camps, actors.indexOf(tie.b()));
            if (together == (tie.sign() == Sign.NEGATIVE)) {
                sum += tie.weight();
            }
        }
        return sum;
    }

    static boolean bit(int camps, int at) {
        return (camps >> at & 1) == 1;
    }

    /** The least frustrated weight over all partitions. */
    static long leastFrustration(List<Tie> ties) {
        var actors = ties.stream()
                .flatMap(tie -> Stream.of(tie.a(), tie.b()))
                .distinct()
                .toList();
        long least = Long.MAX_VALUE;
        var at = new HashMap<EntityId, Integer>();
        actors.forEach(actor -> at.put(actor, at.size()));
        var from = ties.stream().mapToInt(tie -> at.get(tie.a())).toArray();
        var to = ties.stream().mapToInt(tie -> at.get(tie.b())).toArray();
        var conflict = new boolean[from.length];
        var weight = ties.stream().mapToLong(Tie::weight).toArray();
        for (int tie = 0; tie < from.length; tie++) {
            conflict[tie] = ties.get(tie).sign() == Sign.NEGATIVE;
        }
        for (int camps = 0; camps < 1 << Math.max(0, actors.size() - 1); camps++) {
            long sum = 0;
            for (int tie = 0; tie < from.length; tie++) {
                sum += (bit(camps, from[tie]) == bit(camps, to[tie])) == conflict[tie] ? weight[tie] : 0;
            }
            least = Math.min(least, sum);
        }
        return least;
    }
}
