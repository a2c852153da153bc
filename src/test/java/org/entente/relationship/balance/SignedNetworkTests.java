package org.entente.relationship.balance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.entente.relationship.balance.SignedGraphs.actor;
import static org.entente.relationship.balance.SignedGraphs.enemies;
import static org.entente.relationship.balance.SignedGraphs.friends;
import static org.entente.relationship.balance.SignedGraphs.tie;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.entente.relationship.balance.PairStanding.Standing;
import org.entente.relationship.balance.Triads.Triad;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignedNetworkTests {

    @Test
    void alliesAndAdversariesAreRankedAndEachStrengthIsTheSumOfItsContributions() {
        var network = new SignedNetwork(List.of(
                tie(1, 2, Sign.POSITIVE, 3),
                tie(3, 1, Sign.POSITIVE, 4),
                tie(1, 3, Sign.POSITIVE, 2),
                tie(1, 3, Sign.NEGATIVE, 1),
                tie(1, 4, Sign.NEGATIVE, 2),
                tie(1, 5, Sign.POSITIVE, 1),
                tie(1, 5, Sign.NEGATIVE, 1)));

        assertThat(network.alliesOf(actor(1))).extracting(Bond::other).containsExactly(actor(3), actor(2));
        assertThat(network.adversariesOf(actor(1))).extracting(Bond::other).containsExactly(actor(4));
        assertThat(network.bondsOf(actor(1)))
                .allSatisfy(bond -> assertThat(bond.strength())
                        .isEqualTo(bond.cooperation().stream()
                                        .mapToLong(Contribution::weight)
                                        .sum()
                                - bond.conflict().stream()
                                        .mapToLong(Contribution::weight)
                                        .sum()));
        assertThat(network.alliesOf(actor(9))).isEmpty();
    }

    @Test
    void triadsAreCountedByTheirSignsAndTheUnbalancedOnesListed() {
        var network = new SignedNetwork(
                List.of(friends(1, 2), friends(1, 3), enemies(2, 3), enemies(1, 4), enemies(2, 4), enemies(3, 4)));

        var triads = network.triads(10);

        assertThat(triads)
                .isEqualTo(new Triads(
                        0,
                        1,
                        2,
                        1,
                        List.of(
                                new Triad(actor(1), actor(2), actor(3), Sign.POSITIVE, Sign.POSITIVE, Sign.NEGATIVE),
                                new Triad(actor(2), actor(3), actor(4), Sign.NEGATIVE, Sign.NEGATIVE, Sign.NEGATIVE))));
        assertThat(triads.degreeOfBalance()).hasValue(0.5);
        assertThat(network.triads(1).unbalanced()).hasSize(1);
        assertThat(new SignedNetwork(List.of(friends(1, 2))).triads(1).degreeOfBalance())
                .isEmpty();
    }

    @Test
    void refusesATieOfAnActorWithItself() {
        assertThatThrownBy(() -> friends(1, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anyTieOfANegativeTriangleOfEqualWeightsSwings() {
        var ties = List.of(friends(1, 2), friends(1, 3), enemies(2, 3));

        var standings = new SignedNetwork(ties).camps(WorkLimits.DEFAULT).standings();

        assertThat(standings).hasSize(3).extracting(PairStanding::standing).containsOnly(Standing.SWING);
        assertThat(standings.getFirst().without(ties.getFirst())).isEqualTo(new Bounds(0, 0));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {51, 52, 53, 54})
    void standingsAndWhatHappensWithoutATieAgreeWithTryingEveryPartition(long seed) {
        var random = new Random(seed);
        for (int at = 0; at < 10; at++) {
            var ties = SignedGraphs.random(random, 3 + random.nextInt(6), 0.8, 2);
            var standings = new SignedNetwork(ties).camps(WorkLimits.DEFAULT).standings();
            for (var standing : standings) {
                assertThat(standing.standing()).isNotEqualTo(Standing.OPEN);
                for (var tie : new SignedNetwork(ties).ties()) {
                    if (tie.a().equals(standing.a()) && tie.b().equals(standing.b())) {
                        assertHolds(standing.without(tie), ties, tie, List.of());
                        var turned = new Tie(tie.a(), tie.b(), tie.sign().times(Sign.NEGATIVE), tie.contributions());
                        assertHolds(standing.reversed(tie), ties, tie, List.of(turned));
                    }
                }
            }
        }
    }

    private static void assertHolds(Bounds bounds, List<Tie> ties, Tie gone, List<Tie> come) {
        var changed = Stream.concat(ties.stream().filter(tie -> tie.compareTo(gone) != 0), come.stream())
                .toList();
        assertThat(SignedGraphs.leastFrustration(changed)).isBetween(bounds.lower(), bounds.upper());
    }
}
