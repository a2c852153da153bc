package org.entente.relationship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.relationship.Told.that;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.entente.relationship.Contradiction.Kind;
import org.entente.statement.Extent;
import org.junit.jupiter.api.Test;

/** Reports that cannot all hold, and near-misses that can. */
class ContradictionsTests {

    private static final String ARMY = "organisation/army-of-ostland";
    private static final String LEAGUE = "armed-group/league";
    private static final String STATE = "state/ostland";
    private static final String TOWN = "town/norhafen";

    @Test
    void aReportAndItsDenialOfTheSameDay() {
        assertThat(kinds(
                        that(LEAGUE, "captures", TOWN).on("2031-03-05"),
                        that(LEAGUE, "captures", TOWN).on("2031-03-05").deniedBy(ARMY)))
                .containsExactly(Kind.POLARITY);
    }

    @Test
    void aDenialThatNamesNoDayAndDescribesTheCaptorsOtherwise() {
        assertThat(kinds(
                        that(LEAGUE, "captures", TOWN).on("2031-03-05"),
                        that("community/gunmen", "captures", TOWN)
                                .by("2031-03-07")
                                .deniedBy(ARMY)))
                .containsExactly(Kind.POLARITY);
    }

    @Test
    void aDenialOfAnotherTimeContradictsNothing() {
        assertThat(kinds(
                        that(LEAGUE, "controls", TOWN).from("2031-03-01", "2031-03-05"),
                        that(LEAGUE, "controls", TOWN)
                                .from("2031-05-01", "2031-05-05")
                                .not()))
                .isEmpty();
    }

    @Test
    void twoHoldersOfOnePlaceOnOneDay() {
        assertThat(kinds(
                        that(LEAGUE, "controls", TOWN).asOf("2031-03-05").in("Courier"),
                        that(ARMY, "controls", TOWN).asOf("2031-03-05").in("Herald")))
                .containsExactly(Kind.EXCLUSIVE);
    }

    @Test
    void holdersOfTwoSidesOrOfTwoDaysAgree() {
        assertThat(kinds(
                        that(LEAGUE, "controls", TOWN)
                                .asOf("2031-03-05")
                                .in("Courier")
                                .of(Extent.Kind.SIDE, "the eastern side of"),
                        that(ARMY, "controls", TOWN)
                                .asOf("2031-03-05")
                                .in("Herald")
                                .of(Extent.Kind.SIDE, "the western side of")))
                .isEmpty();
        assertThat(kinds(
                        that(LEAGUE, "controls", TOWN).asOf("2031-03-05").in("Courier"),
                        that(ARMY, "controls", TOWN).asOf("2031-03-06").in("Herald")))
                .isEmpty();
    }

    @Test
    void whatHappenedBehindThePrint() {
        assertThat(kinds(that(LEAGUE, "captures", TOWN).on("2031-03-05").published("2031-03-01")))
                .containsExactly(Kind.IMPOSSIBLE_TIME);
    }

    @Test
    void aSpeakerWhoSaysTheOppositeLater() {
        assertThat(kinds(
                        that(STATE, "backs", LEAGUE).asOf("2031-03-05").saidBy(STATE),
                        that(STATE, "opposes", LEAGUE).asOf("2031-06-05").saidBy(STATE)))
                .containsExactly(Kind.REVERSAL);
    }

    @Test
    void eachIsALeastSetAndTheOrderChangesNothing() {
        var seed = Long.getLong("entente.seed", System.nanoTime());
        System.out.println("seed of the random contradictions: " + seed);
        var random = new Random(seed);
        var seen = 0;
        for (var history = 0; history < 500; history++) {
            var reports = new ArrayList<Report>();
            for (var i = 0; i < 8; i++) {
                var day = "2031-03-0" + (1 + random.nextInt(6));
                var who = List.of(ARMY, LEAGUE, STATE).get(random.nextInt(3));
                var told = random.nextBoolean()
                        ? that(who, "controls", TOWN).asOf(day)
                        : that(who, "captures", TOWN).on(day);
                told = told.in("Courier " + random.nextInt(4));
                reports.add((random.nextInt(4) == 0 ? told.deniedBy(ARMY) : told).report());
            }
            var found = contradictions(reports);
            seen += found.size();
            for (var contradiction : found) {
                assertThat(contradictions(contradiction.reports()))
                        .as("seed %d, history %d: the set conflicts by itself", seed, history)
                        .isNotEmpty();
                for (var left : contradiction.reports()) {
                    var rest = new ArrayList<>(contradiction.reports());
                    rest.remove(left);
                    assertThat(contradictions(rest))
                            .as("seed %d, history %d: without one of them nothing conflicts", seed, history)
                            .isEmpty();
                }
            }
            Collections.shuffle(reports, random);
            assertThat(contradictions(reports))
                    .as("seed %d, history %d", seed, history)
                    .isEqualTo(found);
        }
        assertThat(seen).as("contradictions looked at").isGreaterThan(100);
    }

    private static List<Kind> kinds(Told... told) {
        return contradictions(Told.all(told)).stream().map(Contradiction::kind).toList();
    }

    private static List<Contradiction> contradictions(List<Report> reports) {
        var parties =
                Told.parties(ARMY, LEAGUE, STATE, TOWN, "community/gunmen").withRivalriesOf(reports);
        return new Contradictions(Told.VOCABULARY, Policy.DEFAULT).in(reports, parties);
    }
}
