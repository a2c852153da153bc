package org.entente.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.entente.entity.Ties.Tie;
import org.junit.jupiter.api.Test;

/** Identity against a plain constrained union-find. */
class TiesTests {

    private static final int SEQUENCES = 3_000;
    private static final int LONGEST = 40;

    private static EntityId id(int number) {
        return new EntityId("person/p%02d".formatted(number));
    }

    private static Ties of(Map<EntityId, Boolean> entities, List<Tie> inForce) {
        return new Ties(entities, inForce);
    }

    @Test
    void anySequenceOfJudgementsGivesWhatAPlainUnionFindGives() {
        var seed = System.nanoTime();
        System.out.printf("TiesTests: seed %d, %d sequences%n", seed, SEQUENCES);
        var random = new Random(seed);
        for (var sequence = 0; sequence < SEQUENCES; sequence++) {
            var size = 2 + random.nextInt(9);
            var entities = new HashMap<EntityId, Boolean>();
            for (var i = 0; i < size; i++) {
                entities.put(id(i), random.nextInt(4) == 0);
            }
            var inForce = new ArrayList<Tie>();
            for (var step = 1; step <= LONGEST; step++) {
                if (!inForce.isEmpty() && random.nextInt(3) == 0) {
                    inForce.remove(random.nextInt(inForce.size()));
                } else {
                    var one = random.nextInt(size);
                    var other = (one + 1 + random.nextInt(size - 1)) % size;
                    inForce.add(new Tie("j" + step, id(one), id(other), random.nextInt(3) == 0, step));
                }
                var shuffled = new ArrayList<>(inForce);
                java.util.Collections.shuffle(shuffled, random);

                var standing = of(entities, shuffled).standing();

                assertThat(standing)
                        .as("seed %d, sequence %d, step %d: %s", seed, sequence, step, inForce)
                        .isEqualTo(PlainSets.standing(entities, inForce));
                for (var tie : inForce) {
                    if (tie.apart()) {
                        assertThat(standing.get(tie.one()))
                                .as("seed %d, sequence %d: %s", seed, sequence, tie)
                                .isNotEqualTo(standing.get(tie.other()));
                    }
                }
            }
        }
    }

    @Test
    void aMergeThatIsTakenBackLeavesNothingBehind() {
        var seed = System.nanoTime();
        System.out.printf("TiesTests: seed %d%n", seed);
        var random = new Random(seed);
        for (var round = 0; round < SEQUENCES; round++) {
            var entities = new HashMap<EntityId, Boolean>();
            for (var i = 0; i < 8; i++) {
                entities.put(id(i), random.nextBoolean());
            }
            var ties = new ArrayList<Tie>();
            for (var i = 0; i < random.nextInt(10); i++) {
                var one = random.nextInt(8);
                ties.add(new Tie("j" + i, id(one), id((one + 1 + random.nextInt(7)) % 8), random.nextBoolean(), i));
            }
            var before = new Ties(entities, ties);
            var one = random.nextInt(8);
            var other = (one + 1 + random.nextInt(7)) % 8;

            var merged = before.with("merge", id(one), id(other), false);

            assertThat(merged.without("merge"))
                    .as("seed %d, round %d", seed, round)
                    .isEqualTo(before);
            assertThat(merged.without("merge").standing()).isEqualTo(before.standing());
            assertThat(java.util.Objects.equals(
                            merged.standing().get(id(one)), merged.standing().get(id(other))))
                    .as("seed %d, round %d: they are one unless something stands between", seed, round)
                    .isEqualTo(before.between(id(one), id(other)).isEmpty());
        }
    }
}
