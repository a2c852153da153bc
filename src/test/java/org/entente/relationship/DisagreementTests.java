package org.entente.relationship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.relationship.Told.that;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import org.entente.relationship.Contradiction.Kind;
import org.junit.jupiter.api.Test;

/** What two sides differ on is one disagreement, however often each says so. */
class DisagreementTests {

    private static final String ARMY = "organisation/army-of-ostland";
    private static final String LEAGUE = "armed-group/league";
    private static final String FRONT = "armed-group/front";
    private static final String FIGHTERS = "community/fighters";
    private static final String TOWN = "town/norhafen";

    private static final Told CAPTURE = that(LEAGUE, "captures", TOWN).on("2031-03-05");

    @Test
    void copiesOfAClaimAndOfItsDenialAreOneDisagreement() {
        var found = among(
                CAPTURE.in("Courier").published("2031-03-05"),
                CAPTURE.in("Herald").published("2031-03-06"),
                CAPTURE.in("Post").published("2031-03-07"),
                CAPTURE.in("Gazette").published("2031-03-07").deniedBy(ARMY),
                CAPTURE.in("Mirror").published("2031-03-08").deniedBy(ARMY));

        assertThat(found).singleElement().satisfies(d -> {
            assertThat(d.kind()).isEqualTo(Kind.POLARITY);
            assertThat(d.sides().getFirst().tally()).isEqualTo(new Tally(3, 3, 3));
            assertThat(d.sides().getLast().tally()).isEqualTo(new Tally(2, 2, 1));
            assertThat(d.reports()).extracting(Report::publisher).containsExactly("Courier", "Gazette");
        });
    }

    @Test
    void aDenialIsAgainstAllWhoMayBeMeant() {
        var found = among(
                CAPTURE,
                that(FIGHTERS, "captures", TOWN).on("2031-03-05").in("Herald").published("2031-03-06"),
                CAPTURE.in("Gazette").published("2031-03-07").deniedBy(ARMY));

        assertThat(found)
                .singleElement()
                .satisfies(d -> assertThat(d.sides().getFirst().reports()).hasSize(2));
    }

    @Test
    void otherHoldersAreOtherDisagreements() {
        var army = that(ARMY, "controls", TOWN).asOf("2031-03-06").in("Gazette");
        var league = that(LEAGUE, "controls", TOWN).asOf("2031-03-06").in("Courier");
        var front = that(FRONT, "controls", TOWN).asOf("2031-03-06").in("Post");

        assertThat(among(army, league, league.in("Herald").published("2031-03-06"), front))
                .hasSize(3)
                .allSatisfy(d -> assertThat(d.kind()).isEqualTo(Kind.EXCLUSIVE));
    }

    @Test
    void eachContradictionIsInOneDisagreementWhateverTheOrder() {
        var random = new Random(5);
        var told = new java.util.ArrayList<Report>();
        for (var i = 0; i < 120; i++) {
            var day = "2031-03-0" + (1 + random.nextInt(4));
            var who = List.of(ARMY, LEAGUE, FRONT, FIGHTERS).get(random.nextInt(4));
            var one = random.nextBoolean()
                    ? that(who, "captures", TOWN).on(day)
                    : that(who, "controls", TOWN).asOf(day);
            var printed = one.in("Paper " + i).published("2031-03-09");
            told.add((random.nextInt(3) == 0 ? printed.deniedBy(random.nextBoolean() ? ARMY : LEAGUE) : printed)
                    .report());
        }
        var pairs = pairs(told);
        var found = Disagreement.among(pairs);
        var spread = new HashSet<Contradiction>();
        for (var d : found) {
            for (var one : d.sides().getFirst().reports()) {
                for (var other : d.sides().getLast().reports()) {
                    assertThat(spread.add(new Contradiction(
                                    d.kind(),
                                    Contradictions.IN_PRINT.compare(one, other) <= 0
                                            ? List.of(one, other)
                                            : List.of(other, one))))
                            .as("each once")
                            .isTrue();
                }
            }
        }
        assertThat(pairs).hasSizeGreaterThan(20);
        assertThat(spread).containsExactlyInAnyOrderElementsOf(pairs);
        assertThat(found).hasSizeLessThan(pairs.size());
        Collections.shuffle(pairs, random);
        assertThat(Disagreement.among(pairs)).isEqualTo(found);
    }

    private static List<Disagreement> among(Told... told) {
        return Disagreement.among(pairs(Told.all(told)));
    }

    private static List<Contradiction> pairs(List<Report> reports) {
        var parties = Told.parties(ARMY, LEAGUE, FRONT, FIGHTERS, TOWN);
        return new java.util.ArrayList<>(new Contradictions(Told.VOCABULARY, Policy.DEFAULT).in(reports, parties));
    }
}
