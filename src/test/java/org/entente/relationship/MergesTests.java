package org.entente.relationship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.relationship.Told.that;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.entente.entity.EntityId;
import org.entente.entity.PlainSets;
import org.entente.entity.Ties;
import org.entente.entity.Ties.Tie;
import org.entente.statement.StatementId;
import org.junit.jupiter.api.Test;

/**
 * Relationships under random sequences of merges, splits and judgements that keep apart: they are those of a world in which the
 * sets of a plain union-find had one name each from the start, and a merge that is split leaves every one as it was.
 */
class MergesTests {

    private static final int SEQUENCES = 1_500;
    private static final int STEPS = 12;
    private static final List<String> ACTORS = List.of(
            "state/patronia",
            "state/sarmia",
            "organisation/army-of-sarmia",
            "armed-group/river-league",
            "armed-group/river-union",
            "armed-group/river-front",
            "community/gunmen",
            "person/ilka-tarn");
    private static final List<String> TOWNS = List.of("town/norhafen", "town/sudhafen");
    private static final List<String> BETWEEN_ACTORS = List.of(
            "backs",
            "opposes",
            "fights",
            "allied-with",
            "attacks",
            "meets",
            "accuses",
            "supplies",
            "member-of",
            "leads");
    private static final List<String> ABOUT_TOWNS =
            List.of("controls", "captures", "loses", "withdraws-from", "besieges");

    @Test
    void relationshipsAreThoseBetweenThePlainSetsAndNothingIsLeftOfAMergeThatIsSplit() {
        var seed = Long.getLong("entente.seed", System.nanoTime());
        System.out.printf("MergesTests: seed %d, %d sequences%n", seed, SEQUENCES);
        for (var number = 0; number < SEQUENCES; number++) {
            new Sequence(new Random(seed + number), "seed %d, sequence %d".formatted(seed, number)).run();
        }
    }

    private static final class Sequence {

        private final Random random;
        private final String as;
        private final Map<EntityId, Boolean> entities = new HashMap<>();
        private final List<Told> told;
        private final List<Tie> inForce = new ArrayList<>();

        Sequence(Random random, String as) {
            this.random = random;
            this.as = as;
            Stream.concat(ACTORS.stream(), TOWNS.stream())
                    .forEach(id -> entities.put(new EntityId(id), random.nextInt(4) == 0));
            // what differs in names alone may become one statement when they do
            var nameless = new HashSet<Told>();
            this.told = Stream.generate(this::said)
                    .limit(4 + random.nextInt(12))
                    .filter(one -> nameless.add(one.between(_ -> "person/somebody")))
                    .toList();
        }

        private Told said() {
            var relation = pick(random.nextBoolean() ? BETWEEN_ACTORS : ABOUT_TOWNS);
            var subject = pick(ACTORS);
            var object = pick(ABOUT_TOWNS.contains(relation) ? TOWNS : ACTORS);
            var day = LocalDate.parse("2031-03-01").plusDays(random.nextInt(40));
            var one = that(subject, relation, subject.equals(object) ? pick(TOWNS) : object);
            one = switch (random.nextInt(3)) {
                case 0 -> one.on(day.toString());
                case 1 -> one.asOf(day.toString());
                default ->
                    one.since(day.toString(), day.plusDays(random.nextInt(20)).toString());
            };
            one = one.in(pick(List.of("Courier", "Gazette", "Herald")));
            return switch (random.nextInt(5)) {
                case 0 -> one.saidBy(pick(ACTORS));
                case 1 -> one.deniedBy(pick(ACTORS));
                case 2 -> one.at(pick(TOWNS)).to(pick(ACTORS));
                default -> one;
            };
        }

        void run() {
            var untouched = views(new Ties(entities, List.of()));
            for (var step = 1; step <= STEPS; step++) {
                if (!inForce.isEmpty() && random.nextInt(3) == 0) {
                    inForce.remove(random.nextInt(inForce.size()));
                } else {
                    inForce.add(tie("j" + step, random.nextInt(4) == 0, step));
                }
                var ties = new Ties(entities, inForce);
                var views = views(ties);

                assertThat(numbered(views, ties.standing())).as(as).isEqualTo(plainly());

                var merge = tie("merge", false, step);
                var merged = ties.with(merge.judgement(), merge.one(), merge.other(), false);
                assertThat(views(merged.without(merge.judgement()))).as(as).isEqualTo(views);
            }
            var ties = new Ties(entities, inForce);
            for (var tie : inForce) {
                ties = ties.without(tie.judgement());
            }
            assertThat(views(ties)).as(as).isEqualTo(untouched);
        }

        /** Two of one family of kinds. */
        private Tie tie(String judgement, boolean apart, int step) {
            var among = random.nextInt(6) == 0 ? TOWNS : ACTORS;
            var one = random.nextInt(among.size());
            var other = (one + 1 + random.nextInt(among.size() - 1)) % among.size();
            return new Tie(judgement, new EntityId(among.get(one)), new EntityId(among.get(other)), apart, step);
        }

        /** What the reports add up to; what somebody does to himself is no relationship. */
        private List<Relationship> views(Ties ties) {
            var standing = ties.standing();
            return relationships(told.stream()
                    .map(one -> one.report().as(id -> standing.getOrDefault(id, id)))
                    .toList());
        }

        /** The same of reports that were told of the sets themselves. */
        private List<String> plainly() {
            var standing = PlainSets.standing(entities, inForce);
            return numbered(
                    relationships(renamed(standing).stream().map(Told::report).toList()), standing);
        }

        private List<Told> renamed(Map<EntityId, EntityId> standing) {
            return told.stream()
                    .map(one -> one.between(id -> standing.getOrDefault(new EntityId(id), new EntityId(id))
                            .value()))
                    .toList();
        }

        private static List<Relationship> relationships(List<Report> reports) {
            return new Relationships(Told.VOCABULARY, Policy.DEFAULT)
                    .of(
                            reports.stream()
                                    .filter(r -> !r.subject().equals(r.object()))
                                    .toList(),
                            Told.parties(Stream.concat(ACTORS.stream(), TOWNS.stream())
                                    .toArray(String[]::new)));
        }

        /** In words, with the number of what was told for each report: identifiers of statements are made from names here. */
        private List<String> numbered(List<Relationship> views, Map<EntityId, EntityId> standing) {
            var numbers = new HashMap<StatementId, Integer>();
            var names = renamed(standing);
            for (var i = 0; i < told.size(); i++) {
                numbers.put(told.get(i).report().statement(), i);
                numbers.put(names.get(i).report().statement(), i);
            }
            return views.stream().map(r -> words(r, numbers)).sorted().toList();
        }

        private static String words(Relationship r, Map<StatementId, Integer> numbers) {
            return "%s %s %s %s %s %s, for %s, against %s, contested %s, reversed %s, last %s"
                    .formatted(
                            r.subject(),
                            r.relation().name(),
                            r.object(),
                            r.extent().words(),
                            r.means(),
                            r.spells(),
                            words(r.support(), numbers),
                            words(r.denial(), numbers),
                            r.contested(),
                            r.reversed(),
                            r.lastReported());
        }

        private static String words(Testimony testimony, Map<StatementId, Integer> numbers) {
            return testimony.witnesses().stream()
                            .map(w -> "%s %s by %s at %s to %s"
                                    .formatted(
                                            numbers.get(w.report().statement()),
                                            w.standing(),
                                            w.report().speakers(),
                                            w.report().place(),
                                            w.report().addressee()))
                            .sorted()
                            .toList()
                    + " " + testimony.tally();
        }

        private <T> T pick(List<T> from) {
            return from.get(random.nextInt(from.size()));
        }
    }
}
