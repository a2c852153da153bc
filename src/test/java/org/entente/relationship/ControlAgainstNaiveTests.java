package org.entente.relationship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.relationship.Told.that;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.entente.entity.EntityId;
import org.entente.statement.Extent;
import org.junit.jupiter.api.Test;

/** The evaluator and a naive one agree on random histories, day by day. */
class ControlAgainstNaiveTests {

    private static final int HISTORIES = Integer.getInteger("entente.histories", 2_000);
    private static final LocalDate START = LocalDate.parse("2031-01-01");
    private static final String TOWN = "town/norhafen";
    private static final List<String> ACTORS = List.of(
            "organisation/army-of-ostland",
            "armed-group/league",
            "armed-group/brigade",
            "community/gunmen",
            "state/ostland");
    private static final List<String> RELATIONS = List.of(
            "controls",
            "controls",
            "controls",
            "captures",
            "captures",
            "captures",
            "withdraws-from",
            "loses",
            "attacks",
            "besieges",
            "hands-over");

    @Test
    void agreesWithTheNaiveEvaluatorOnRandomHistories() {
        var seed = Long.getLong("entente.seed", System.nanoTime());
        System.out.println("seed of the random histories: " + seed);
        var random = new Random(seed);
        for (var history = 0; history < HISTORIES; history++) {
            var reports = history(random);
            var parties = parties();
            var control = new Control(Told.VOCABULARY, Policy.DEFAULT).of(new EntityId(TOWN), reports, parties);
            var naive = new NaiveControl(reports, parties.withRivalriesOf(reports));

            assertPartition(control);
            for (var day = START.minusDays(20); day.isBefore(START.plusDays(260)); day = day.plusDays(1)) {
                assertThat(NaiveControl.Look.of(control.on(day)))
                        .as("seed %d, history %d, %s: %s", seed, history, day, reports)
                        .isEqualTo(naive.on(day));
            }
        }
    }

    @Test
    void theSpanOfADayIsThatOfTheWholeTimeline() {
        var seed = Long.getLong("entente.seed", System.nanoTime());
        System.out.println("seed of the random days: " + seed);
        var random = new Random(seed);
        var control = new Control(Told.VOCABULARY, Policy.DEFAULT);
        var place = new EntityId(TOWN);
        for (var history = 0; history < 300; history++) {
            var reports = history(random);
            var always = control.of(place, reports, parties());
            for (var day = START.minusDays(20); day.isBefore(START.plusDays(260)); day = day.plusDays(3)) {
                assertThat(control.on(day, place, reports, parties()).spans())
                        .as("seed %d, history %d, %s", seed, history, day)
                        .containsExactly(always.on(day));
            }
        }
    }

    @Test
    void whoHoldsAPlaceMayHoldItByAReport() {
        var seed = Long.getLong("entente.seed", System.nanoTime());
        System.out.println("seed of the random holders: " + seed);
        var random = new Random(seed);
        var control = new Control(Told.VOCABULARY, Policy.DEFAULT);
        var ruledOut = 0;
        for (var history = 0; history < 500; history++) {
            var reports = history(random);
            var always = control.of(new EntityId(TOWN), reports, parties());
            for (var day = START.minusDays(20); day.isBefore(START.plusDays(260)); day = day.plusDays(3)) {
                var on = day;
                for (var holder : always.on(day).holders()) {
                    assertThat(reports)
                            .as("seed %d, history %d, %s on %s", seed, history, holder, day)
                            .anyMatch(r -> control.mayHold(holder.who(), r, on))
                            .anyMatch(r -> control.mayHold(holder.who(), r, null));
                }
                ruledOut += (int) ACTORS.stream()
                        .map(EntityId::new)
                        .filter(who -> reports.stream().noneMatch(r -> control.mayHold(who, r, on)))
                        .count();
            }
        }
        assertThat(ruledOut).isPositive();
    }

    @Test
    void theOrderOfReportsChangesNothing() {
        var seed = Long.getLong("entente.seed", System.nanoTime());
        System.out.println("seed of the random orders: " + seed);
        var random = new Random(seed);
        for (var history = 0; history < 300; history++) {
            var reports = history(random);
            var shuffled = new ArrayList<>(reports);
            Collections.shuffle(shuffled, random);
            var control = new Control(Told.VOCABULARY, Policy.DEFAULT);

            assertThat(control.of(new EntityId(TOWN), shuffled, parties()))
                    .as("seed %d, history %d", seed, history)
                    .isEqualTo(control.of(new EntityId(TOWN), reports, parties()));
        }
    }

    private static void assertPartition(PlaceControl control) {
        var spans = control.spans();
        assertThat(spans.getFirst().from()).isNull();
        assertThat(spans.getLast().until()).isNull();
        for (var i = 1; i < spans.size(); i++) {
            assertThat(spans.get(i).from())
                    .isEqualTo(Objects.requireNonNull(spans.get(i - 1).until()).plusDays(1));
        }
    }

    private static List<Report> history(Random random) {
        var told = new ArrayList<Report>();
        var size = 1 + random.nextInt(7);
        while (told.size() < size) {
            told.add(said(random).report());
        }
        return told;
    }

    private static Told said(Random random) {
        var relation = pick(random, RELATIONS);
        var told = timed(that(pick(random, ACTORS), relation, TOWN), random)
                .in(pick(random, List.of("Courier", "Gazette", "Herald")));
        told = switch (random.nextInt(8)) {
            case 0 -> told.of(Extent.Kind.PART, "parts of");
            case 1 -> told.of(Extent.Kind.SIDE, pick(random, List.of("the eastern side of", "the western side of")));
            default -> told;
        };
        if (random.nextInt(3) == 0) {
            told = told.saidBy(pick(random, ACTORS));
        }
        if (List.of("controls", "captures").contains(relation)) {
            told = switch (random.nextInt(8)) {
                case 0 -> told.not();
                case 1 -> told.deniedBy(pick(random, ACTORS));
                default -> told;
            };
        }
        return told;
    }

    private static Told timed(Told told, Random random) {
        var day = START.plusDays(random.nextInt(60)).toString();
        var later = LocalDate.parse(day).plusDays(random.nextInt(25)).toString();
        return switch (random.nextInt(
                told.relation().equals("controls") || told.relation().equals("besieges") ? 6 : 3)) {
            case 0 -> told.on(day);
            case 1 -> told.within(day, later);
            case 2 -> told.by(day);
            case 3 -> told.asOf(day);
            case 4 -> told.since(day, later);
            default -> told.from(day, later);
        };
    }

    private static <T> T pick(Random random, List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    private static Parties parties() {
        return Told.parties(ACTORS.toArray(String[]::new));
    }
}
