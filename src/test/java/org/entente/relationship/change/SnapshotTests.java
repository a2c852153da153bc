package org.entente.relationship.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.relationship.Told.that;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.entente.entity.EntityId;
import org.entente.relationship.Policy;
import org.entente.relationship.Report;
import org.entente.relationship.Told;
import org.entente.relationship.change.Change.Cause;
import org.entente.relationship.change.Change.Kind;
import org.junit.jupiter.api.Test;

/** What differs between two snapshots, and that it is all that differs. */
class SnapshotTests {

    private static final String ARMY = "organisation/army-of-ostland";
    private static final String LEAGUE = "armed-group/league";
    private static final String STATE = "state/ostland";
    private static final String TOWN = "town/norhafen";
    private static final Snapshot.Maker MAKER =
            new Snapshot.Maker(Told.VOCABULARY, Policy.DEFAULT, _ -> true, Set.of(new EntityId(TOWN)));

    @Test
    void aTownThatIsTakenHasChangedHands() {
        var told = List.of(
                that(ARMY, "controls", TOWN).asOf("2031-03-01").report(),
                that(LEAGUE, "captures", TOWN).on("2031-03-05").report());

        assertThat(changes(told, "2031-03-03", told, "2031-03-05")).containsExactly(Kind.REVERSED);
    }

    @Test
    void theFirstReportOfAHolderBegins() {
        var told = List.of(that(LEAGUE, "captures", TOWN).on("2031-03-05").report());

        assertThat(changes(told, "2031-03-03", told, "2031-03-05")).containsExactly(Kind.BEGUN);
    }

    @Test
    void aDenialContradictsAnew() {
        var told = that(LEAGUE, "captures", TOWN).on("2031-03-05").report();
        var denied =
                that(LEAGUE, "captures", TOWN).on("2031-03-05").deniedBy(ARMY).report();

        assertThat(changes(List.of(told), "2031-03-05", List.of(told, denied), "2031-03-05"))
                .containsExactly(Kind.NEWLY_CONTRADICTED);
    }

    @Test
    void oneWhoBackedAndNowOpposesHasTurned() {
        var backed =
                that(STATE, "backs", LEAGUE).from("2031-01-01", "2031-02-01").report();
        var opposed =
                that(STATE, "opposes", LEAGUE).since("2031-03-01", "2031-03-02").report();

        assertThat(changes(List.of(backed, opposed), "2031-01-15", List.of(backed, opposed), "2031-03-02"))
                .containsExactlyInAnyOrder(Kind.ENDED, Kind.REVERSED);
    }

    @Test
    void anotherOriginStrengthens() {
        var one = that(STATE, "backs", LEAGUE).asOf("2031-01-01").in("Courier").report();
        var other = that(STATE, "backs", LEAGUE).asOf("2031-01-01").in("Herald").report();

        assertThat(changes(List.of(one), "2031-01-01", List.of(one, other), "2031-01-01"))
                .containsExactly(Kind.STRENGTHENED);
    }

    @Test
    void whatIsReportedOfLateIsNotSaidToHaveBegun() {
        var told = List.of(that(STATE, "backs", LEAGUE).asOf("2031-01-10").report());
        var since = List.of(
                that(STATE, "backs", LEAGUE).since("2031-01-09", "2031-01-10").report());

        assertThat(changes(told, "2031-01-05", told, "2031-01-10")).containsExactly(Kind.FIRST_REPORTED);
        assertThat(changes(since, "2031-01-05", since, "2031-01-10")).containsExactly(Kind.BEGUN);
        var held = List.of(that(ARMY, "controls", TOWN).asOf("2031-01-10").report());
        assertThat(changes(held, "2031-01-05", held, "2031-01-10")).containsExactly(Kind.FIRST_REPORTED);
    }

    @Test
    void whatIsReportedNoMoreIsNotSaidToHaveEnded() {
        var held = that(ARMY, "controls", TOWN).asOf("2031-01-10").report();
        var left = that(ARMY, "withdraws-from", TOWN).on("2031-03-01").report();
        var backed =
                that(STATE, "backs", LEAGUE).from("2031-01-01", "2031-02-01").report();

        assertThat(changes(List.of(held), "2031-01-10", List.of(held), "2031-12-01"))
                .containsExactly(Kind.LAPSED);
        assertThat(changes(List.of(held, left), "2031-01-10", List.of(held, left), "2031-03-02"))
                .containsExactly(Kind.ENDED);
        assertThat(changes(List.of(backed), "2031-01-10", List.of(backed), "2031-03-02"))
                .containsExactly(Kind.ENDED);
    }

    @Test
    void namesTheStatementsThatMakeTheDifference() {
        var one = that(STATE, "backs", LEAGUE).asOf("2031-01-01").in("Courier").report();
        var other = that(STATE, "backs", LEAGUE).asOf("2031-01-01").in("Herald").report();
        var before = snapshot(List.of(one), "2031-01-01");
        var after = snapshot(List.of(one, other), "2031-01-01");

        assertThat(before.until(after, Cause.LEARNED).getFirst().responsible()).containsExactly(other.statement());
    }

    @Test
    void theChangesOfAnySnapshotGiveTheOther() {
        var seed = Long.getLong("entente.seed", System.nanoTime());
        System.out.println("seed of the random snapshots: " + seed);
        var random = new Random(seed);
        var changed = 0;
        for (var history = 0; history < 1_000; history++) {
            var earlier = history(random);
            var later = new ArrayList<>(earlier.subList(0, random.nextInt(earlier.size() + 1)));
            later.addAll(history(random));
            var before = snapshot(earlier, day(random));
            var after = snapshot(later, day(random));
            var changes = before.until(after, Cause.LEARNED);
            changed += changes.size();

            assertThat(before.with(changes))
                    .as("seed %d, history %d", seed, history)
                    .isEqualTo(after);
            assertThat(after.until(after, Cause.WORLD)).isEmpty();
        }
        assertThat(changed).as("changes looked at").isGreaterThan(1_000);
    }

    private static List<Kind> changes(List<Report> earlier, String from, List<Report> later, String to) {
        return snapshot(earlier, from).until(snapshot(later, to), Cause.WORLD).stream()
                .map(Change::kind)
                .toList();
    }

    private static Snapshot snapshot(List<Report> told, String day) {
        return MAKER.of(told, Told.parties(ARMY, LEAGUE, STATE, TOWN)).on(LocalDate.parse(day));
    }

    private static String day(Random random) {
        return LocalDate.of(2031, 1, 1).plusDays(random.nextInt(90)).toString();
    }

    private static List<Report> history(Random random) {
        var told = new ArrayList<Report>();
        var actors = List.of(ARMY, LEAGUE, STATE);
        for (var i = 0; i < 1 + random.nextInt(6); i++) {
            var who = actors.get(random.nextInt(3));
            var whom = actors.get(random.nextInt(3));
            var one = switch (random.nextInt(6)) {
                case 0 -> that(who, "controls", TOWN).asOf(day(random));
                case 1 -> that(who, "captures", TOWN).on(day(random));
                case 2 -> that(who, "withdraws-from", TOWN).on(day(random));
                case 3 -> that(who, "backs", whom).asOf(day(random));
                case 4 -> that(who, "opposes", whom).asOf(day(random));
                default -> that(who, "attacks", TOWN).on(day(random));
            };
            one = one.in(random.nextBoolean() ? "Courier" : "Herald");
            told.add((random.nextInt(5) == 0 ? one.deniedBy(whom) : one).report());
        }
        return told;
    }
}
