package org.entente.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.relationship.Told.that;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.entente.entity.EntityId;
import org.entente.entity.Judgement;
import org.entente.entity.PlainSets;
import org.entente.entity.Ties;
import org.entente.graph.Candidates;
import org.entente.graph.GraphLog;
import org.entente.graph.JudgedApart;
import org.entente.graph.ReadDocument;
import org.entente.graph.TestDatabase;
import org.entente.relationship.Control;
import org.entente.relationship.ControlSpan;
import org.entente.relationship.Policy;
import org.entente.relationship.Relationship;
import org.entente.relationship.Relationships;
import org.entente.relationship.Report;
import org.entente.relationship.Told;
import org.entente.statement.Extent;
import org.entente.statement.Reading;
import org.entente.vocabulary.Vocabulary;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * Random histories through the log and the database: whatever comes late, is taken back, read again or judged to be one, the
 * answer is what the plain evaluator makes of what is present in the end, and of what was present at a position before.
 */
@SpringBootTest(classes = AnsweringRooms.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
class HistoriesIT {

    private static final int HISTORIES = Integer.getInteger("entente.histories", 200);
    private static final LocalDate START = LocalDate.parse("2031-01-01");
    private static final List<String> RELATIONS =
            List.of("controls", "controls", "captures", "captures", "withdraws-from", "loses", "besieges", "attacks");

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        TestDatabase.properties().forEach((name, value) -> registry.add(name, () -> value));
        registry.add("entente.data-dir", () -> "target/histories-it");
    }

    @Autowired
    private GraphLog log;

    @Autowired
    private Candidates candidates;

    @Autowired
    private ControlAnswers control;

    @Autowired
    private RelationshipAnswers relationships;

    @Autowired
    private Vocabulary vocabulary;

    @Test
    void answersAreWhatThePlainEvaluatorMakesOfWhatIsPresent() {
        TestDatabase.emptied();
        var seed = Long.getLong("entente.seed", System.nanoTime());
        System.out.println("seed of the random histories: " + seed);
        for (var number = 0; number < HISTORIES; number++) {
            var history = new History(number, new Random(seed + number));
            history.run();
            history.compare("seed %d, history %d".formatted(seed, number));
        }
    }

    /** One town and its actors, of whom no other history tells. */
    private final class History {

        private final String town;
        private final List<String> actors;
        private final Random random;
        private final Press press;
        private final List<ReadDocument> documents = new ArrayList<>();
        private final List<List<Told>> editions = new ArrayList<>();
        /** By document, what is read from it now: none while it is retracted. */
        private final Map<Integer, Set<Integer>> present = new LinkedHashMap<>();

        private final Map<Integer, Set<Integer>> read = new LinkedHashMap<>();
        private final Set<String> takenBack = new HashSet<>();
        /** Judgements in force. */
        private final List<Ties.Tie> judged = new ArrayList<>();

        private long remembered;
        private List<Report> then = List.of();

        History(int number, Random random) {
            this.random = random;
            this.town = "town/norhafen-" + number;
            this.actors = List.of(
                    "organisation/army-" + number,
                    "armed-group/league-" + number,
                    "armed-group/brigade-" + number,
                    "community/gunmen-" + number);
            this.press = new Press(vocabulary, Map.of(town, "province/anland-" + number));
            var told = new ArrayList<Told>();
            var size = 2 + random.nextInt(7);
            while (told.size() < size) {
                told.add(said());
            }
            told.stream()
                    .collect(Collectors.groupingBy(
                            t -> t.publisher() + t.published(), LinkedHashMap::new, Collectors.toList()))
                    .values()
                    .forEach(edition -> {
                        editions.add(edition.stream().distinct().toList());
                        documents.add(press.edition(editions.getLast()));
                    });
        }

        private Told said() {
            var relation = pick(RELATIONS);
            var told = that(pick(actors), relation, town);
            var day = START.plusDays(random.nextInt(60)).toString();
            var later = LocalDate.parse(day).plusDays(random.nextInt(25)).toString();
            told = switch (random.nextInt(relation.equals("controls") || relation.equals("besieges") ? 6 : 3)) {
                case 0 -> told.on(day);
                case 1 -> told.within(day, later);
                case 2 -> told.by(day);
                case 3 -> told.asOf(day);
                case 4 -> told.since(day, later);
                default -> told.from(day, later);
            };
            told = told.in(pick(List.of("Courier", "Gazette", "Herald")));
            if (random.nextInt(8) == 0) {
                told = told.of(Extent.Kind.SIDE, pick(List.of("the eastern side of", "the western side of")));
            }
            if (random.nextInt(3) == 0) {
                told = told.saidBy(pick(actors));
            }
            return random.nextInt(8) == 0 ? told.deniedBy(pick(actors)) : told;
        }

        void run() {
            var order = new ArrayList<Integer>();
            for (var i = 0; i < documents.size(); i++) {
                order.add(i);
            }
            Collections.shuffle(order, random);
            for (var next : order) {
                log.take(documents.get(next));
                read.put(next, all(next));
                present.put(next, all(next));
                if (random.nextBoolean()) {
                    happen(order.get(random.nextInt(read.size())));
                }
                if (random.nextInt(3) == 0) {
                    remembered = position();
                    then = reports();
                }
            }
        }

        private long position() {
            return log.propose(List.of(), List.of());
        }

        private void happen(int document) {
            var id = documents.get(document).document().id();
            switch (random.nextInt(6)) {
                case 0 -> {
                    log.retract(id, "editor", "withdrawn");
                    present.put(document, Set.of());
                }
                case 1 -> {
                    log.reinstate(id, "editor", "it stands");
                    present.put(document, read.getOrDefault(document, Set.of()));
                }
                case 2 -> readAgain(document);
                case 3 -> {
                    var statement = random.nextInt(editions.get(document).size());
                    log.retract(statementId(document, statement), "editor", "a misprint");
                    takenBack.add(document + " " + statement);
                }
                case 4 -> {
                    var statement = random.nextInt(editions.get(document).size());
                    log.reinstate(statementId(document, statement), "editor", "no misprint");
                    takenBack.remove(document + " " + statement);
                }
                default -> judge();
            }
        }

        private org.entente.statement.StatementId statementId(int document, int statement) {
            return documents.get(document).reading().statements().get(statement).id();
        }

        /** Another version reads some of the statements. A document that is retracted counts again with it. */
        private void readAgain(int document) {
            var before = documents.get(document);
            var kept = all(document).stream()
                    .filter(_ -> random.nextInt(3) > 0)
                    .collect(Collectors.toCollection(TreeSet::new));
            log.take(new ReadDocument(
                    before.document(),
                    new Reading(
                            before.document().id(),
                            "press " + random.nextInt(1_000_000),
                            before.reading().referents(),
                            kept.stream()
                                    .map(i -> before.reading().statements().get(i))
                                    .toList(),
                            List.of()),
                    before.resolution()));
            read.put(document, kept);
            present.put(document, kept);
        }

        /** Two are judged one, or apart, or a judgement is taken back; identity is what the sets of a plain union-find are. */
        private void judge() {
            if (!judged.isEmpty() && random.nextInt(3) == 0) {
                log.undo(judged.remove(random.nextInt(judged.size())).judgement(), "analyst", "not so");
                return;
            }
            var one = new EntityId(pick(actors));
            var other = new EntityId(pick(actors));
            if (one.equals(other)
                    || candidates.entities(List.of(one, other), position()).size() < 2) {
                return;
            }
            var judgement = random.nextInt(3) == 0
                    ? new Judgement.NotSame(one, other, "analyst", "two of a name")
                    : new Judgement.Same(one, other, "analyst", "one and the same");
            var tie = new Ties.Tie(judgement.id(), one, other, judgement instanceof Judgement.NotSame, 0);
            if (judged.stream().anyMatch(j -> j.judgement().equals(tie.judgement()))) {
                return;
            }
            try {
                judged.add(new Ties.Tie(tie.judgement(), one, other, tie.apart(), log.judge(judgement, List.of())));
            } catch (JudgedApart refused) {
                assertThat(tie.apart()).isFalse();
            }
        }

        private Map<EntityId, EntityId> standing() {
            var entities = new HashMap<EntityId, Boolean>();
            actors.forEach(id -> entities.put(new EntityId(id), false));
            return PlainSets.standing(entities, judged);
        }

        private Set<Integer> all(int document) {
            var all = new TreeSet<Integer>();
            for (var i = 0; i < editions.get(document).size(); i++) {
                all.add(i);
            }
            return all;
        }

        /** What is present, as if a reader had it before him. */
        private List<Report> reports() {
            var found = new ArrayList<Report>();
            var standing = standing();
            UnaryOperator<EntityId> stands = id -> standing.getOrDefault(id, id);
            present.forEach((document, statements) -> statements.forEach(i -> {
                if (!takenBack.contains(document + " " + i)) {
                    found.add(printed(editions.get(document).get(i), document).as(stands));
                }
            }));
            return found;
        }

        /** In print, what no one else says is on the word of the text. */
        private Report printed(Told told, int document) {
            var r = told.report();
            return new Report(
                    statementId(document, editions.get(document).indexOf(told)),
                    documents.get(document).document().id(),
                    r.subject(),
                    r.relation(),
                    r.object(),
                    r.polarity(),
                    r.modality(),
                    r.time(),
                    r.published(),
                    r.publisher(),
                    r.onWordOf() == null
                            ? "text:" + documents.get(document).document().cluster()
                            : r.origin(),
                    documents.get(document).document().sketch(),
                    r.onWordOf(),
                    r.attitude(),
                    r.speakers(),
                    r.addressee(),
                    r.against(),
                    r.place(),
                    r.extent(),
                    r.means(),
                    r.confidence(),
                    r.reviewed());
        }

        void compare(String as) {
            compare(as + " in the end", reports(), null);
            if (!then.isEmpty()) {
                compare(as + " at position " + remembered, then, Long.toString(remembered));
            }
        }

        private void compare(String as, Collection<Report> reports, @org.jspecify.annotations.Nullable String knownAt) {
            if (reports.isEmpty()) {
                return;
            }
            var view = new Viewpoint(null, knownAt, null, Policy.DEFAULT);
            var parties = Told.parties(actors.toArray(String[]::new)).withRivalriesOf(reports);
            var plain = new Control(vocabulary, Policy.DEFAULT).of(new EntityId(town), reports, parties);
            assertThat(control.control(town, null, view).found().spans().stream()
                            .map(HistoriesIT::words))
                    .as(as)
                    .containsExactlyElementsOf(
                            plain.spans().stream().map(HistoriesIT::words).toList());
            var answered = relationships.relations(town, null, List.of(), view).found();
            var told = new ArrayList<>(answered.relationships());
            told.addAll(answered.denied());
            assertThat(told.stream().map(HistoriesIT::words))
                    .as(as)
                    .containsExactlyInAnyOrderElementsOf(new Relationships(vocabulary, Policy.DEFAULT)
                            .of(List.copyOf(reports), parties).stream()
                                    .map(HistoriesIT::words)
                                    .toList());
        }

        private <T> T pick(List<T> from) {
            return from.get(random.nextInt(from.size()));
        }
    }

    private static String words(ControlSpan span) {
        return "%s to %s %s: %s, besieged by %s, contested by %s, last %s, for %s, against %s, only %s"
                .formatted(
                        span.from(),
                        span.until(),
                        span.state(),
                        span.holders(),
                        span.besiegedBy(),
                        span.contestedBy(),
                        span.lastReported(),
                        statements(span.support().reports()),
                        statements(span.against().reports()),
                        span.onlyOnWordOf());
    }

    private static String words(Relationship r) {
        return "%s %s %s %s: %s, for %s, against %s, contested %s, reversed %s, last %s"
                .formatted(
                        r.subject(),
                        r.relation().name(),
                        r.object(),
                        r.extent().words(),
                        r.spells(),
                        statements(r.support().reports()),
                        statements(r.denial().reports()),
                        r.contested(),
                        r.reversed(),
                        r.lastReported());
    }

    private static Set<String> statements(List<Report> reports) {
        return reports.stream().map(r -> r.statement().value()).collect(Collectors.toCollection(TreeSet::new));
    }
}
