package org.entente.relationship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.relationship.Told.that;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.entente.entity.EntityId;
import org.entente.relationship.NaiveRelationships.Who;
import org.entente.statement.Modality;
import org.junit.jupiter.api.Test;

/**
 * The evaluator and a naive one agree on random histories, day by day: late arrivals, documents that are retracted or read
 * again, actors that are judged to be one, fuzzy dates.
 */
class RelationshipsAgainstNaiveTests {

    private static final int HISTORIES = Integer.getInteger("entente.histories", 2_000);
    private static final LocalDate START = LocalDate.parse("2031-01-01");
    private static final String TOWN = "town/norhafen";
    private static final List<String> ACTORS =
            List.of("organisation/army-of-ostland", "state/ostland", "armed-group/league", "armed-group/brigade");
    private static final List<String> RELATIONS = List.of(
            "backs",
            "backs",
            "aids",
            "fights",
            "fights",
            "attacks",
            "ceases-fire-with",
            "member-of",
            "joins",
            "leaves",
            "present-in",
            "deploys-to",
            "withdraws-from");

    @Test
    void agreesWithTheNaiveEvaluatorOnRandomHistories() {
        var seed = Long.getLong("entente.seed", System.nanoTime());
        System.out.println("seed of the random relationships: " + seed);
        var looked = 0;
        for (var history = 0; history < HISTORIES; history++) {
            var random = new Random(seed + history);
            var reports = history(random);
            var origins = random.nextInt(4) == 0 ? 2 : 1;
            var policy = new Policy(Set.of(Modality.ASSERTED), origins, 0, false, true);
            var as = "seed %d, history %d".formatted(seed, history);
            var found = new Relationships(Told.VOCABULARY, policy).of(reports, parties());
            var naive = new NaiveRelationships(reports, parties(), origins);

            var byWho = new HashMap<Who, Relationship>();
            found.forEach(r -> byWho.put(new Who(r.subject(), r.relation().name(), r.object()), r));
            assertThat(byWho.keySet()).as(as).isEqualTo(naive.all());
            for (var what : naive.all()) {
                looked++;
                compare(as + ", " + what, java.util.Objects.requireNonNull(byWho.get(what)), what, naive);
            }
            Collections.shuffle(reports, random);
            assertThat(new Relationships(Told.VOCABULARY, policy).of(reports, parties()))
                    .as(as)
                    .isEqualTo(found);
        }
        assertThat(looked).as("relationships looked at").isGreaterThan(HISTORIES);
    }

    private static void compare(String as, Relationship found, Who what, NaiveRelationships naive) {
        assertThat(statements(found.support().reports())).as(as).isEqualTo(statements(naive.support(what)));
        assertThat(statements(found.denial().reports())).as(as).isEqualTo(statements(naive.denial(what)));
        for (var day = START.minusDays(10); day.isBefore(START.plusDays(480)); day = day.plusDays(1)) {
            assertThat(found.possiblyHoldsOn(day))
                    .as("%s, %s possibly", as, day)
                    .isEqualTo(naive.possibleOn(day, what));
            assertThat(found.certainlyHoldsOn(day))
                    .as("%s, %s certainly", as, day)
                    .isEqualTo(naive.certainOn(day, what));
        }
        assertThat(found.reversed())
                .as(as)
                .isEqualTo(naive.support(what).stream()
                        .anyMatch(s -> naive.denial(what).stream()
                                .anyMatch(d -> d.origin().equals(s.origin()))));
        if (!found.denial().isEmpty()) {
            assertThat(found.contested()).as(as).isEqualTo(naive.contested(what));
        }
        assertThat(found.lastReported())
                .as(as)
                .isEqualTo(naive.support(what).stream()
                        .map(Report::published)
                        .filter(java.util.Objects::nonNull)
                        .max(LocalDate::compareTo)
                        .orElse(null));
    }

    /** Documents come in any order, are retracted, or read again with less or more; two actors may be judged to be one. */
    private static List<Report> history(Random random) {
        var present = new ArrayList<Report>();
        for (var document = 0; document < 1 + random.nextInt(4); document++) {
            var printed = new ArrayList<Report>();
            for (var i = 0; i < 1 + random.nextInt(3); i++) {
                printed.add(said(random).report());
            }
            if (random.nextInt(6) > 0) {
                present.addAll(
                        random.nextInt(5) == 0 ? printed.subList(0, random.nextInt(printed.size() + 1)) : printed);
            }
        }
        var one = new EntityId(ACTORS.get(2));
        var other = new EntityId(ACTORS.get(3));
        return present.stream()
                .distinct()
                .map(random.nextInt(4) == 0 ? r -> r.as(id -> id.equals(other) ? one : id) : r -> r)
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static Told said(Random random) {
        var relation = pick(random, RELATIONS);
        var subject = pick(random, ACTORS);
        var place = Set.of("present-in", "deploys-to", "withdraws-from").contains(relation);
        var object = place
                ? TOWN
                : pick(random, ACTORS.stream().filter(a -> !a.equals(subject)).toList());
        var told = timed(that(subject, relation, object), random)
                .in(pick(random, List.of("Courier", "Gazette", "Herald")));
        if (relation.equals("aids")) {
            told = told.by(random.nextBoolean() ? Set.of("arms") : Set.of());
        }
        if (random.nextInt(3) == 0) {
            told = told.saidBy(pick(random, ACTORS));
        }
        return switch (random.nextInt(7)) {
            case 0 -> told.not();
            case 1 -> told.deniedBy(pick(random, ACTORS));
            default -> told;
        };
    }

    private static Told timed(Told told, Random random) {
        var day = START.plusDays(random.nextInt(60)).toString();
        var later = LocalDate.parse(day).plusDays(random.nextInt(25)).toString();
        var state = Set.of("backs", "fights", "member-of", "present-in").contains(told.relation());
        if (random.nextInt(15) == 0) {
            return told.published(day);
        }
        return switch (random.nextInt(state ? 6 : 3)) {
            case 0 -> told.on(day);
            case 1 -> told.within(day, later);
            case 2 -> told.by(day);
            case 3 -> told.asOf(day);
            case 4 -> told.since(day, later);
            default -> told.from(day, later);
        };
    }

    private static Set<String> statements(List<Report> reports) {
        return reports.stream().map(r -> r.statement().value()).collect(Collectors.toCollection(TreeSet::new));
    }

    private static <T> T pick(Random random, List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    private static Parties parties() {
        return Told.parties(java.util.stream.Stream.concat(ACTORS.stream(), java.util.stream.Stream.of(TOWN))
                .toArray(String[]::new));
    }
}
