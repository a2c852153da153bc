package org.entente.benchmark;

import static org.entente.relationship.Told.that;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.entente.relationship.Told;

/**
 * What is reported of a made-up world, the same at each call: a few actors of whom much is told and many of whom little is,
 * countries of about a hundred towns, and reports that come in bursts, since fights do. The number of countries and actors
 * grows with that of the reports, what is told of most does not. Worlds with different numbers have nothing in common; in the
 * first there is a war.
 */
final class ReportedWorld {

    static final LocalDate FIRST = LocalDate.of(2005, 1, 1);
    static final String WAR_COUNTRY = "country/warland";
    static final int WAR_ACTORS = 200;
    static final int WAR_TIES = 3_000;

    private static final int DAYS = 20 * 365;
    private static final int STATEMENTS_EACH = 10;
    private static final int TOWNS_EACH = 100;
    private static final int PROVINCES_EACH = 10;
    private static final String[] SYLLABLES = {
        "ka", "lo", "mi", "ren", "sha", "tor", "vel", "dun", "bar", "esh", "fi", "gor", "hal", "ith", "jo", "kor",
        "lam", "nus", "om", "pel", "qa", "rud", "sol", "tam", "ur", "vash", "wen", "yar", "zim", "ald", "bek", "cho"
    };
    private static final List<String> KINDS = List.of(
            "armed-group", "organisation", "state", "person", "armed-group", "faction", "government", "community");
    /** Relations between actors; the more often one stands here, the more often it is told of. */
    private static final List<String> BETWEEN_ACTORS = List.of(
            "backs",
            "backs",
            "opposes",
            "fights",
            "fights",
            "attacks",
            "supplies",
            "allied-with",
            "cooperates-with",
            "criticises",
            "criticises",
            "meets",
            "accuses",
            "negotiates-with",
            "leads");

    private static final List<String> OF_TOWNS = List.of(
            "controls", "controls", "controls", "captures", "captures", "withdraws-from", "besieges", "attacks");

    private final int number;
    private final int statements;
    private final Random random;
    private final List<String> actors = new ArrayList<>();
    private final double[] fame;
    private final List<String> towns = new ArrayList<>();
    private final List<String> issues = new ArrayList<>();
    private final Map<String, String> within = new HashMap<>();
    /** When it is fought over each town. */
    private final int[] bursts;

    private final Map<String, Set<String>> asked = new HashMap<>();
    private int told;

    /**
     * @param number which world, from 0
     * @param statements how many are told of it
     */
    ReportedWorld(int number, int statements) {
        this.number = number;
        this.statements = statements;
        this.random = new Random(20_140_622 + number);
        for (var i = 0; i < Math.max(200, statements / 20); i++) {
            actors.add(KINDS.get(i % KINDS.size()) + "/" + name("a", i));
        }
        for (var i = 0; i < Math.max(1, statements / 4_000); i++) {
            country("country/" + name("c", i), i);
        }
        if (number == 0) {
            country(WAR_COUNTRY, -1);
        }
        for (var i = 0; i < Math.max(20, statements / 200); i++) {
            issues.add("issue/" + name("i", i));
        }
        this.fame = new double[actors.size()];
        var sum = 0.0;
        for (var i = 0; i < fame.length; i++) {
            sum += Math.pow(i + 10, -0.8);
            fame[i] = sum;
        }
        this.bursts = random.ints(towns.size(), 0, DAYS - 400).toArray();
    }

    private void country(String country, int number) {
        for (var p = 0; p < PROVINCES_EACH; p++) {
            var province = "province/" + name("p", (number + 1) * PROVINCES_EACH + p);
            within.put(province, country);
            for (var t = 0; t < TOWNS_EACH / PROVINCES_EACH; t++) {
                var town = "town/" + name("t", ((number + 1) * PROVINCES_EACH + p) * 10 + t);
                within.put(town, province);
                towns.add(town);
            }
        }
    }

    /** What each thing lies within. */
    Map<String, String> within() {
        return within;
    }

    /** Those of whom a relation is told, as its object or, with "from" before its name, as its subject. */
    List<String> toldOf(String relation) {
        return List.copyOf(asked.getOrDefault(relation, Set.of()));
    }

    /** Of whom most is told. */
    String mostFamous() {
        return actors.getFirst();
    }

    boolean hasNext() {
        return told < statements;
    }

    /** What one document tells. */
    List<Told> next() {
        var sentences = new ArrayList<Told>();
        var publisher = "Paper " + (int) Math.sqrt(random.nextInt(2_500));
        var printed = -1;
        while (sentences.size() < STATEMENTS_EACH && told < statements) {
            var sentence = number == 0 && told < WAR_TIES ? war(told) : peace();
            if (printed < 0) {
                printed = day(sentence);
            }
            var day = FIRST.plusDays(printed).toString();
            sentences.add(at(sentence, day).published(day).in(publisher));
            told++;
        }
        return sentences;
    }

    private record Sentence(Told told, int burst) {}

    private int day(Sentence sentence) {
        return sentence.burst() >= 0 && random.nextInt(10) < 7
                ? sentence.burst() + (int) Math.min(360, Math.abs(random.nextGaussian()) * 40)
                : random.nextInt(DAYS);
    }

    private Told at(Sentence sentence, String day) {
        var told = sentence.told();
        var timed = switch (random.nextInt(6)) {
            case 0 -> told.by(day);
            case 1, 2 -> told.on(day);
            case 3 -> told.within(LocalDate.parse(day).minusDays(20).toString(), day);
            default -> told.asOf(day);
        };
        return switch (random.nextInt(10)) {
            case 0, 1 -> timed.saidBy(actor());
            case 2 -> random.nextInt(3) == 0 ? timed.deniedBy(actor()) : timed;
            default -> timed;
        };
    }

    private Sentence peace() {
        return switch (random.nextInt(20)) {
            case 0, 1, 2, 3, 4, 5, 6 -> {
                var town = random.nextInt(towns.size());
                var relation = pick(OF_TOWNS);
                var name = towns.get(town);
                asked.computeIfAbsent("controls", _ -> new LinkedHashSet<>()).add(name);
                var who = actor();
                asked.computeIfAbsent("from controls", _ -> new LinkedHashSet<>())
                        .add(who);
                yield new Sentence(that(who, relation, name), bursts[town]);
            }
            case 7 -> {
                var issue = pick(issues);
                asked.computeIfAbsent("favours", _ -> new LinkedHashSet<>()).add(issue);
                yield new Sentence(that(actor(), random.nextBoolean() ? "favours" : "opposes", issue), -1);
            }
            default -> {
                var relation = pick(BETWEEN_ACTORS);
                var one = actor();
                var other = actor();
                while (other.equals(one)) {
                    other = actor();
                }
                asked.computeIfAbsent(relation, _ -> new LinkedHashSet<>()).add(other);
                var told = that(one, relation, other);
                var town = random.nextInt(towns.size());
                yield relation.equals("supplies")
                        ? new Sentence(told.by(Set.of(random.nextBoolean() ? "arms" : "funds")), -1)
                        : random.nextInt(3) == 0
                                ? new Sentence(told.at(towns.get(town)), bursts[town])
                                : new Sentence(told, -1);
            }
        };
    }

    /** Ties of the actors of one war: two camps, and some who keep to neither. */
    private Sentence war(int number) {
        var one = number % WAR_ACTORS;
        var other = (one + 1 + random.nextInt(WAR_ACTORS - 1)) % WAR_ACTORS;
        var together = (one % 2 == other % 2) ^ random.nextInt(10) == 0;
        var told = that(
                "armed-group/" + name("w", one),
                together ? "allied-with" : "fights",
                "armed-group/" + name("w", other));
        return new Sentence(told.at(towns.getLast()), DAYS - 400);
    }

    private String actor() {
        var at = java.util.Arrays.binarySearch(fame, random.nextDouble() * fame[fame.length - 1]);
        return actors.get(at < 0 ? -at - 1 : at);
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    /** Two made-up words of which no other number has the same. */
    private String name(String kind, int of) {
        var word = new StringBuilder(kind);
        for (var rest = of + 32 * 32 + number * 32 * 32 * 32 * 32; rest > 0; rest /= 32) {
            word.append(SYLLABLES[rest % 32]);
        }
        return word.toString();
    }
}
