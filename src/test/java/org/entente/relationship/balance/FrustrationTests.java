package org.entente.relationship.balance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.relationship.balance.SignedGraphs.enemies;
import static org.entente.relationship.balance.SignedGraphs.friends;
import static org.entente.relationship.balance.SignedGraphs.leastFrustration;
import static org.entente.relationship.balance.SignedGraphs.tie;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.entente.entity.EntityId;
import org.entente.relationship.balance.Frustration.Camps;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FrustrationTests {

    private static Frustration frustration(List<Tie> ties) {
        var found = new SignedNetwork(ties).camps(WorkLimits.DEFAULT).frustration();
        new ProofCheck(ties).check(found);
        return found;
    }

    @Test
    void twoFriendsWithACommonEnemyAreBalanced() {
        var found = frustration(List.of(friends(1, 2), enemies(1, 3), enemies(2, 3)));

        assertThat(found.index()).isEqualTo(new Bounds(0, 0));
        assertThat(found.components())
                .containsExactly(new Camps(
                        List.of(SignedGraphs.actor(1), SignedGraphs.actor(2)), List.of(SignedGraphs.actor(3))));
        assertThat(found.degreeOfBalance()).isEqualTo(1);
    }

    @Test
    void theWeakestTieOfANegativeTriangleIsFrustrated() {
        var weak = tie(2, 3, Sign.POSITIVE, 2);

        var found = frustration(List.of(tie(1, 2, Sign.POSITIVE, 5), tie(1, 3, Sign.NEGATIVE, 3), weak));

        assertThat(found.index()).isEqualTo(new Bounds(2, 2));
        assertThat(found.frustrated()).containsExactly(weak);
        assertThat(found.degreeOfBalance()).isEqualTo(1 - 2 * 2.0 / 10);
    }

    @Test
    void cooperationAndConflictOfOnePairCannotBothBeSatisfied() {
        var found = frustration(List.of(tie(1, 2, Sign.POSITIVE, 5), tie(1, 2, Sign.NEGATIVE, 2)));

        assertThat(found.index()).isEqualTo(new Bounds(2, 2));
        assertThat(found.ambivalence()).isEqualTo(2);
        assertThat(found.frustrated()).containsExactly(tie(1, 2, Sign.NEGATIVE, 2));
    }

    @Test
    void nothingIsFrustratedInANetworkWithoutTies() {
        assertThat(frustration(List.of()).index()).isEqualTo(new Bounds(0, 0));
    }

    /** The frustration of n mutual enemies: all ties less the largest cut, {@code n(n-1)/2 - floor(n²/4)}. */
    @ParameterizedTest(name = "{0} mutual enemies: {1}")
    @CsvSource({"3, 1", "4, 2", "5, 4", "6, 6"})
    void mutualEnemiesFallIntoEqualHalves(int actors, long expected) {
        var ties = new ArrayList<Tie>();
        for (int a = 0; a < actors; a++) {
            for (int b = a + 1; b < actors; b++) {
                ties.add(enemies(a, b));
            }
        }

        var found = frustration(ties);

        assertThat(found.index()).isEqualTo(new Bounds(expected, expected));
        assertThat(found.components().getFirst().first()).hasSizeBetween(actors / 2, (actors + 1) / 2);
    }

    @Test
    void everySignedGraphOfUpToFiveActorsAgreesWithTryingEveryPartition() {
        int graphs = 0;
        for (int actors = 2; actors <= 5; actors++) {
            int pairs = actors * (actors - 1) / 2;
            var colours = new int[pairs];
            do {
                var ties = SignedGraphs.coloured(actors, colours);
                assertExact(ties);
                graphs++;
            } while (next(colours));
        }
        assertThat(graphs).isEqualTo(3 + 27 + 729 + 59_049);
    }

    /** The number of graphs is that of signed graphs with n nodes, OEIS A004102. */
    @Test
    void everySignedGraphOfSixActorsUpToRelabellingAgreesWithTryingEveryPartition() {
        var graphs = UnlabelledGraphs.of(6);
        assertThat(UnlabelledGraphs.of(3)).hasSize(10);
        assertThat(UnlabelledGraphs.of(4)).hasSize(66);
        assertThat(UnlabelledGraphs.of(5)).hasSize(792);
        assertThat(graphs).hasSize(25_506);

        for (var colours : graphs) {
            assertExact(SignedGraphs.coloured(6, colours));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void randomNetworksOfUpToTwelveActorsAgreeWithTryingEveryPartition(long seed) {
        var random = new Random(seed);
        for (int at = 0; at < 40; at++) {
            assertExact(SignedGraphs.random(
                    random, 2 + random.nextInt(11), 0.1 + 0.9 * random.nextDouble(), 1 + random.nextInt(5)));
        }
    }

    /** Switching an actor turns the signs of all its ties, and no cycle's sign (Zaslavsky 1982). */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {11, 12, 13})
    void switchingActorsChangesNeitherBound(long seed) {
        var random = new Random(seed);
        var ties = SignedGraphs.random(random, 25, 0.4, 3);
        var switched = new boolean[25];
        for (int actor = 0; actor < 25; actor++) {
            switched[actor] = random.nextBoolean();
        }
        var turned = ties.stream()
                .map(tie -> switched[number(tie.a())] == switched[number(tie.b())]
                        ? tie
                        : new Tie(tie.a(), tie.b(), tie.sign().times(Sign.NEGATIVE), tie.contributions()))
                .toList();

        assertThat(frustration(turned).index()).isEqualTo(frustration(ties).index());
        assertThat(frustration(ties).index().exact()).isTrue();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {21, 22, 23})
    void renamingActorsChangesNeitherBound(long seed) {
        var random = new Random(seed);
        var ties = SignedGraphs.random(random, 25, 0.4, 3);
        var names = new ArrayList<Integer>();
        for (int actor = 0; actor < 25; actor++) {
            names.add(actor);
        }
        Collections.shuffle(names, random);
        var renamed = ties.stream()
                .map(tie -> tie(names.get(number(tie.a())), names.get(number(tie.b())), tie.sign(), tie.weight()))
                .toList();

        assertThat(frustration(renamed).index()).isEqualTo(frustration(ties).index());
    }

    @Test
    void theOrderOfTiesDoesNotMatter() {
        var ties = SignedGraphs.random(new Random(31), 30, 0.4, 3);
        var shuffled = new ArrayList<>(ties);
        Collections.shuffle(shuffled, new Random(32));

        assertThat(frustration(shuffled)).isEqualTo(frustration(ties));
    }

    @Test
    void withoutEffortTheBoundsStillHold() {
        var ties = SignedGraphs.random(new Random(41), 12, 1, 4);

        var found = new SignedNetwork(ties).camps(new WorkLimits(1, 0, 0, 0)).frustration();

        new ProofCheck(ties).check(found);
        assertThat(leastFrustration(ties))
                .isBetween(found.index().lower(), found.index().upper());
    }

    @ParameterizedTest(name = "a share of {0} against the camps, weights to {1}")
    @CsvSource({"0.02, 1, true", "0.05, 5, true", "0.25, 3, false", "0.5, 1, false"})
    void twoHundredActorsWithThreeThousandTiesAreBoundedOrSolved(double noise, int heaviest, boolean exact) {
        var ties = SignedGraphs.camps(new Random(7), 200, 3_000, noise, heaviest);

        var found = frustration(ties);

        assertThat(found.index().exact()).isEqualTo(exact);
        assertThat(found.index().lower()).isGreaterThan(found.index().upper() * 3 / 4);
        assertThat(frustration(ties)).as("the same again").isEqualTo(found);
    }

    @Test
    void aLongChainOfTrianglesIsSolvedTriangleByTriangle() {
        var ties = new ArrayList<Tie>();
        for (int at = 0; at < 3_000; at += 2) {
            ties.addAll(List.of(friends(at, at + 1), friends(at + 1, at + 2), enemies(at, at + 2)));
        }

        assertThat(frustration(ties).index()).isEqualTo(new Bounds(1_500, 1_500));
    }

    private static void assertExact(List<Tie> ties) {
        var found = frustration(ties);
        long least = leastFrustration(ties);
        assertThat(found.index()).as("%s", ties).isEqualTo(new Bounds(least, least));
    }

    private static int number(EntityId actor) {
        return Integer.parseInt(actor.value().substring("actor/a".length()));
    }

    /** Counts up in base 3; false once all were had. */
    private static boolean next(int[] colours) {
        for (int at = 0; at < colours.length; at++) {
            if (++colours[at] < 3) {
                return true;
            }
            colours[at] = 0;
        }
        return false;
    }
}
