package org.entente.relationship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.relationship.Told.that;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import org.entente.entity.EntityId;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who held a place is worked out in little more time than it takes to look at every report. */
class ControlCostTests {

    private static final String TOWN = "town/norhafen";
    private static final List<String> ACTORS =
            List.of("organisation/army-of-ostland", "armed-group/league", "armed-group/brigade", "community/gunmen");

    /** How the reports of a place lie in time. */
    enum Shape {
        /** A report every third day, over as many years as it takes. */
        SPREAD,
        /** All within two months. */
        BURST,
        /** Every third day, each of some day of a month. */
        FUZZY,
        /** Every third day; nobody holds the place for long, and long nobody does. */
        LOST
    }

    @ParameterizedTest
    @EnumSource(Shape.class)
    @Timeout(240)
    void fourTimesTheReportsTakeNowhereNearSixteenTimesAsLong(Shape shape) {
        best(shape, 1_000);
        var fewest = best(shape, 1_000);
        var few = best(shape, 4_000);
        var many = best(shape, 16_000);
        System.out.printf(
                "control of one place, %s: 1,000 reports %s, 4,000 reports %s, 16,000 reports %s%n",
                shape, fewest, few, many);

        assertThat(many)
                .as("against %s for a quarter of the reports", few)
                .isLessThan(few.multipliedBy(9).plusMillis(100));
    }

    private static Duration best(Shape shape, int size) {
        var reports = history(shape, size);
        var parties = Told.parties(ACTORS.toArray(String[]::new));
        var best = Duration.ofDays(1);
        for (var run = 0; run < 3; run++) {
            var start = System.nanoTime();
            var control = new Control(Told.VOCABULARY, Policy.DEFAULT).of(new EntityId(TOWN), reports, parties);
            var took = Duration.ofNanos(System.nanoTime() - start);
            var found = EnumSet.noneOf(ControlState.class);
            control.spans().forEach(s -> found.add(s.state()));
            assertThat(found).hasSizeGreaterThan(2);
            best = took.compareTo(best) < 0 ? took : best;
        }
        return best;
    }

    private static List<Report> history(Shape shape, int size) {
        var random = new Random(size);
        var told = new ArrayList<Report>();
        for (var i = 0; i < size; i++) {
            var day = LocalDate.of(1600, 1, 1)
                    .plusDays(shape == Shape.BURST ? random.nextInt(60) : (shape == Shape.LOST ? 40L : 3L) * i);
            var who = ACTORS.get(random.nextInt(ACTORS.size()));
            var speaker = "speaker/" + random.nextInt(20);
            var relation = switch (random.nextInt(shape == Shape.LOST ? 3 : 5)) {
                case 0 -> "captures";
                case 1 -> "withdraws-from";
                case 2 -> "loses";
                default -> "controls";
            };
            var said = that(who, relation, TOWN).saidBy(speaker);
            var timed = shape == Shape.FUZZY
                    ? said.within(day.toString(), day.plusDays(30).toString())
                    : relation.equals("controls") ? said.asOf(day.toString()) : said.on(day.toString());
            told.add((relation.equals("controls") && i % 3 == 0 ? timed.deniedBy(ACTORS.getFirst()) : timed).report());
        }
        return told;
    }
}
