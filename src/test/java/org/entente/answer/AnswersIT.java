package org.entente.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.entente.relationship.Told.that;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.document.DocumentId;
import org.entente.entity.EntityId;
import org.entente.entity.Judgement;
import org.entente.graph.GraphLog;
import org.entente.graph.TestDatabase;
import org.entente.relationship.Contradiction;
import org.entente.relationship.Contradictions;
import org.entente.relationship.ControlSpan;
import org.entente.relationship.ControlState;
import org.entente.relationship.Disagreement;
import org.entente.relationship.Policy;
import org.entente.relationship.Relationship;
import org.entente.relationship.Report;
import org.entente.relationship.Tie;
import org.entente.statement.Modality;
import org.entente.statement.Polarity;
import org.entente.vocabulary.Vocabulary;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** What the issue's questions are answered, on a graph that tests fill by hand. */
@SpringBootTest(classes = AnsweringRooms.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AnswersIT {

    private static final String TOWN = "town/norhafen";
    private static final String CROSSING = "crossing/east-gate";
    private static final String LEAGUE = "armed-group/river-league";
    private static final String ARMY = "organisation/ostland-army";
    private static final String OSTLAND = "state/ostland";
    private static final String PATRON = "state/patronia";
    private static final String BRIGADE = "armed-group/hill-brigade";
    private static final String CHIEF = "person/ada-chief";
    private static final String PLAN = "issue/patronian-intervention";
    private static final String RULER = "person/ben-ruler";

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        TestDatabase.properties().forEach((name, value) -> registry.add(name, () -> value));
        registry.add("entente.data-dir", () -> "target/answers-it");
    }

    @Autowired
    private GraphLog log;

    @Autowired
    private RelationshipAnswers relationships;

    @Autowired
    private AllianceAnswers alliances;

    @Autowired
    private TimelineAnswers timelines;

    @Autowired
    private InferenceAnswers inferences;

    @Autowired
    private ContradictionAnswers contradictions;

    @Autowired
    private ChangeAnswers changes;

    @Autowired
    private Surroundings surroundings;

    @Autowired
    private Inquiries inquiries;

    @Autowired
    private IssueAnswers issues;

    @Autowired
    private ControlAnswers control;

    @Autowired
    private StatementAnswers statements;

    @Autowired
    private EntityAnswers entities;

    @Autowired
    private Vocabulary vocabulary;

    private List<DocumentId> documents = List.of();

    @BeforeAll
    void fill() {
        TestDatabase.emptied();
        var press = new Press(
                vocabulary,
                Map.of(
                        TOWN,
                        "province/anland",
                        CROSSING,
                        "province/anland",
                        "province/anland",
                        "country/ostland",
                        ARMY,
                        OSTLAND));
        documents = press.print(
                log,
                that(ARMY, "controls", TOWN).sinceMonth("2031-01", "2031-06-20").in("Courier"),
                that(LEAGUE, "captures", TOWN)
                        .on("2031-06-21")
                        .published("2031-06-22")
                        .in("Gazette"),
                that(LEAGUE, "controls", CROSSING)
                        .asOf("2031-06-22")
                        .in("Gazette")
                        .saidBy(LEAGUE),
                that(ARMY, "controls", TOWN).asOf("2031-06-23").in("Herald").saidBy(ARMY),
                that(LEAGUE, "captures", TOWN).by("2031-06-23").in("Herald").deniedBy(ARMY),
                that(PATRON, "backs", BRIGADE).since("2031-01-01", "2031-06-19").in("Observer"),
                that(BRIGADE, "backs", RULER).asOf("2031-06-19").in("Observer"),
                that(PATRON, "supplies", RULER)
                        .by(Set.of("arms"))
                        .on("2031-06-10")
                        .published("2031-06-19")
                        .in("Observer"),
                that(PATRON, "supplies", RULER)
                        .by(Set.of("arms"))
                        .by("2031-06-20")
                        .in("Crier")
                        .deniedBy(PATRON),
                that(RULER, "leads", OSTLAND).asOf("2031-06-19").in("Observer"),
                that("state/lowland", "backs", OSTLAND).asOf("2031-06-19").in("Observer"),
                that(CHIEF, "opposes", PLAN).asOf("2031-06-22").in("Gazette").saidBy(CHIEF),
                that(CHIEF, "leads", PATRON).since("2019-01-01", "2031-06-22").in("Gazette"),
                that("coalition/northern-pact", "opposes", "issue/harbour-closure")
                        .asOf("2031-06-22")
                        .in("Gazette"),
                that("state/highland", "member-of", "coalition/northern-pact")
                        .asOf("2031-06-22")
                        .in("Gazette"),
                that(LEAGUE, "fights", ARMY).asOf("2031-06-22").in("Gazette"),
                that("state/lowland", "attacks", LEAGUE)
                        .at(CROSSING)
                        .asOf("2031-06-24")
                        .in("Tribune")
                        .not());
    }

    @Test
    void saysWhoHeldATownOnADayWithItsSentences() {
        var before = control.control("Norhafen", null, on("2031-06-20"));
        var after = control.control("norhafen", null, on("2031-06-21"));

        assertThat(before.found().spans()).singleElement().satisfies(span -> {
            assertThat(span.state()).isEqualTo(ControlState.HELD);
            assertThat(span.holders()).extracting(ControlSpan.Holder::who).containsExactly(id(ARMY));
        });
        assertThat(after.found().spans().getFirst().holders())
                .extracting(ControlSpan.Holder::who)
                .containsExactly(id(LEAGUE));
        assertThat(after.found().spans().getFirst().state())
                .as("the army denies it")
                .isEqualTo(ControlState.DISPUTED);
        assertThat(after.statements().values())
                .extracting(s -> s.statement().evidence().quotation())
                .contains("River League captures Norhafen.", "Ostland Army said that River League captures Norhafen.");
        assertThat(after.name(id(LEAGUE))).isEqualTo("River League");
    }

    @Test
    void anAnswerNamesHowItWasUnderstoodAndWhereTheLogStood() {
        var receipt = control.control("Norhafen-alias", null, on("2031-06-21")).receipt();

        assertThat(receipt.question()).isEqualTo("who held Norhafen on 2031-06-21");
        assertThat(receipt.understood()).containsEntry("place", TOWN);
        assertThat(receipt.position()).isPositive();
        assertThat(receipt.policy()).isEqualTo(Policy.DEFAULT);
        assertThat(receipt.complete()).isTrue();
    }

    @Test
    void theTimelineOfATownPartitionsAllDays() {
        var spans = control.control("Norhafen", null, Viewpoint.NOW).found().spans();

        assertThat(spans.getFirst().from()).isNull();
        assertThat(spans.getLast().until()).isNull();
        for (var i = 1; i < spans.size(); i++) {
            assertThat(spans.get(i).from())
                    .isEqualTo(java.util.Objects.requireNonNull(spans.get(i - 1).until())
                            .plusDays(1));
        }
        assertThat(spans)
                .extracting(ControlSpan::state)
                .contains(ControlState.HELD, ControlState.DISPUTED, ControlState.UNKNOWN);
    }

    @Test
    void whatWasNotYetKnownIsNotInTheAnswer() {
        var first = Viewpoint.NOW.on(day("2031-06-21")).knowing("1");
        var before = new Viewpoint(day("2031-06-21"), null, day("2031-06-22"), Policy.DEFAULT);

        for (var viewpoint : List.of(first, before)) {
            assertThat(control.control("Norhafen", null, viewpoint).found().spans())
                    .singleElement()
                    .satisfies(span -> assertThat(span.holders())
                            .extracting(ControlSpan.Holder::who)
                            .containsExactly(id(ARMY)));
        }
        assertThatExceptionOfType(InvalidQuestion.class)
                .isThrownBy(() -> control.control("Norhafen", null, Viewpoint.NOW.knowing("4711")))
                .withMessageContaining("4711 lies behind it");
        assertThatExceptionOfType(InvalidQuestion.class)
                .isThrownBy(() -> control.control("Norhafen", null, Viewpoint.NOW.knowing("yesterday")))
                .withMessageContaining("2014-06-22");
    }

    @Test
    void whatRestsOnOneBelligerentAloneIsMarkedOnTheMap() {
        var map = control.map("Anland", LocalDate.EPOCH, on("2031-06-22"));

        assertThat(map.found().places()).extracting(p -> p.place().id()).containsExactly(id(CROSSING), id(TOWN));
        assertThat(map.found().places().getFirst().spans().getFirst().onlyOnWordOf())
                .isEqualTo(id(LEAGUE));
        assertThat(control.map("Ostland", LocalDate.EPOCH, on("2031-06-22"))
                        .found()
                        .places())
                .hasSize(2);
    }

    @Test
    void saysWhatAnActorHolds() {
        assertThat(control.territory("River League", null, on("2031-06-22"))
                        .found()
                        .places())
                .extracting(p -> p.place().id())
                .containsExactly(id(CROSSING), id(TOWN));
        assertThat(control.territory("River League", null, on("2031-01-15"))
                        .found()
                        .places())
                .isEmpty();
    }

    @Test
    void saysWhoBacksAnActorThroughWhomByWhatMeansAndWhoDeniesIt() {
        var backers = relationships.backers("Ben Ruler", null, 3, Viewpoint.NOW);

        assertThat(backers.found().chains())
                .extracting(c -> c.hops().stream().map(Relationship::subject).toList())
                .containsExactlyInAnyOrder(List.of(id(PATRON)), List.of(id(BRIGADE)), List.of(id(PATRON), id(BRIGADE)));
        assertThat(backers.found().chains().stream()
                        .filter(c -> c.hops().getFirst().subject().equals(id(PATRON))
                                && c.hops().size() == 1)
                        .findFirst()
                        .orElseThrow()
                        .hops()
                        .getFirst())
                .satisfies(direct -> {
                    assertThat(direct.means()).containsExactly("arms");
                    assertThat(direct.contested()).isTrue();
                    assertThat(direct.denial().reports())
                            .extracting(r -> r.onWordOf())
                            .containsExactly(id(PATRON));
                });
        assertThat(backers.found().inferred()).singleElement().satisfies(inferred -> {
            assertThat(inferred.subject()).isEqualTo(id("state/lowland"));
            assertThat(inferred.proofs().getFirst().rule().name()).isEqualTo("led-for-leader");
        });
    }

    @Test
    void aLeadersPositionIsTheirStatesOnlyAsAMarkedInference() {
        var positions =
                issues.positions("Patronian Intervention", on("2031-06-22")).found();

        assertThat(positions.against()).extracting(Relationship::subject).containsExactly(id(CHIEF));
        assertThat(positions.favour()).isEmpty();
        assertThat(positions.inferred()).singleElement().satisfies(inferred -> {
            assertThat(inferred.subject()).isEqualTo(id(PATRON));
            assertThat(inferred.premises()).hasSize(2);
        });
    }

    @Test
    void aCoalitionsPositionIsItsMembersOnlyAsAMarkedInference() {
        var positions =
                issues.positions("issue/harbour-closure", on("2031-06-22")).found();

        assertThat(positions.against())
                .extracting(Relationship::subject)
                .containsExactly(id("coalition/northern-pact"));
        assertThat(positions.inferred()).singleElement().satisfies(inferred -> {
            assertThat(inferred.subject()).isEqualTo(id("state/highland"));
            assertThat(inferred.proofs().getFirst().rule().name()).isEqualTo("coalition-for-member");
        });
    }

    @Test
    void whatIsInferredIsGoneWhenAPremiseIsRetracted() {
        var inferred = inferences.inferred("Patronia", null, 3, Viewpoint.NOW);

        var stand = inferred.found().inferences().stream()
                .filter(i -> i.object().equals(id(PLAN)))
                .findFirst()
                .orElseThrow();
        assertThat(stand.relation().name()).isEqualTo("opposes");
        var leads = stand.premises().stream()
                .filter(p -> p.relation().name().equals("leads"))
                .findFirst()
                .orElseThrow();
        var statement = leads.support().reports().getFirst().statement();
        assertThat(inferred.statements()).containsKey(statement);
        assertThat(relationships
                        .relations("Patronia", null, List.of(), Viewpoint.NOW)
                        .found()
                        .relationships())
                .as("what is reported holds nothing inferred")
                .noneMatch(r -> r.object().equals(id(PLAN)));

        log.retract(statement, "editor", "a misprint");
        assertThat(inferences
                        .inferred("Patronia", null, 3, Viewpoint.NOW)
                        .found()
                        .inferences())
                .noneMatch(i -> i.object().equals(id(PLAN)));

        log.reinstate(statement, "editor", "no misprint");
        assertThat(inferences
                        .inferred("Patronia", null, 3, Viewpoint.NOW)
                        .found()
                        .inferences())
                .anyMatch(i -> i.object().equals(id(PLAN)));
    }

    @Test
    void aWalkThroughEverythingMeetsEachContradictionOnce() {
        var inquiry = inquiries.at(Viewpoint.NOW);
        var everything = new LinkedHashSet<Report>();
        var inSteps = new ArrayList<Contradiction>();
        var evaluator = new Contradictions(vocabulary, Policy.DEFAULT);
        EntityId next = null;
        do {
            next = surroundings
                    .walk(inquiry, next, 2, (step, reports) -> {
                        everything.addAll(reports);
                        evaluator.in(reports, inquiry.parties(reports)).stream()
                                .filter(c -> c.reports().stream().anyMatch(step::concerns))
                                .forEach(inSteps::add);
                        return false;
                    })
                    .next();
        } while (next != null);

        var all = evaluator.in(everything, inquiry.parties(everything));
        assertThat(all).extracting(Contradiction::kind).contains(Contradiction.Kind.POLARITY);
        assertThat(inSteps).containsExactlyInAnyOrderElementsOf(all);
        var found = contradictions.everywhere(null, 1_000, Viewpoint.NOW);
        assertThat(found.found().disagreements()).containsExactlyElementsOf(Disagreement.among(all));
        assertThat(found.found().next()).isNull();
        assertThat(found.statements()).isNotEmpty();
    }

    @Test
    void whatChangedAnywhereIsWhatChangedWithEach() {
        var everywhere =
                changes.everywhere(null, 1_000, "2031-06-20", "2031-06-22", ChangeAnswers.Axis.WORLD, Viewpoint.NOW);

        assertThat(everywhere.found().next()).isNull();
        for (var one : List.of("Norhafen", "East Gate", "Ada Chief")) {
            assertThat(everywhere.found().changes())
                    .containsAll(changes.changes(
                                    one, null, "2031-06-20", "2031-06-22", ChangeAnswers.Axis.WORLD, Viewpoint.NOW)
                            .found()
                            .changes());
        }
        assertThat(everywhere.found().changes())
                .anySatisfy(
                        c -> assertThat(c.about()).isEqualTo(new org.entente.relationship.change.Item.Place(id(TOWN))));
    }

    @Test
    void saysWhoOpposesAndFightsWhom() {
        var opponents =
                relationships.opponents("River League", null, Viewpoint.NOW).found();

        assertThat(java.util.stream.Stream.concat(opponents.against().stream(), opponents.by().stream()))
                .anySatisfy(r -> assertThat(r.isBetween(id(LEAGUE), id(ARMY))).isTrue())
                .noneSatisfy(r ->
                        assertThat(r.isBetween(id(LEAGUE), id("state/lowland"))).isTrue());
        assertThat(opponents.denied())
                .extracting(r -> r.relation().name())
                .as("that Lowland attacks the league is only said not to be so")
                .contains("attacks");
    }

    @Test
    void tellsAlliesFromAdversaries() {
        var ties = alliances
                .alliances("Hill Brigade", null, AllianceAnswers.Bounds.NONE, false, Viewpoint.NOW)
                .found()
                .ties();

        assertThat(ties).extracting(Tie::other).containsExactly(id(RULER), id(PATRON));
        assertThat(ties).extracting(Tie::kind).containsOnly(Tie.Kind.ALLY);
    }

    @Test
    void findsPathsBetweenActors() {
        var paths = relationships.paths("Patronia", "Ostland", 3, Viewpoint.NOW).found();

        assertThat(paths.chains()).isNotEmpty();
        assertThat(paths.chains().getFirst().hops()).hasSize(2);
        assertThatExceptionOfType(InvalidQuestion.class)
                .isThrownBy(() -> relationships.paths("Patronia", "patronia", 3, Viewpoint.NOW));
    }

    @Test
    void listsWhatHappenedInOrder() {
        var timeline = timelines
                .timeline("River League", null, null, null, Viewpoint.NOW)
                .found();

        assertThat(timeline.occurrences()).singleElement().satisfies(o -> {
            assertThat(o.relation().name()).isEqualTo("captures");
            assertThat(o.denial().isEmpty()).isFalse();
        });
    }

    @Test
    void listsRelationsOfAnEntityAndWhatIsOnlyDeniedApart() {
        var relations = relationships
                .relations("Patronia", null, Set.of(), Viewpoint.NOW)
                .found();

        assertThat(relations.relationships())
                .extracting(r -> r.relation().name())
                .contains("backs", "supplies", "leads");
        assertThat(relations.relationships()).noneMatch(r -> r.object().equals(id(PLAN)));
    }

    @Test
    void findsStatementsByAnyFieldPageByPage() {
        var wanted = new StatementAnswers.Wanted(
                "River League", Set.of(), null, null, null, Set.of(), Set.of(), List.of(), null, null);
        var first = statements.find(wanted, null, 2, Viewpoint.NOW).found();
        var second = statements.find(wanted, first.next(), 2, Viewpoint.NOW).found();

        assertThat(first.statements()).hasSize(2);
        assertThat(second.statements()).hasSize(2);
        assertThat(second.next()).isNull();
        assertThat(first.statements()).doesNotContainAnyElementsOf(second.statements());
        var denied = new StatementAnswers.Wanted(
                null, Set.of(), null, "Ostland Army", null, Set.of(Modality.DENIED), Set.of(), List.of(), null, null);
        assertThat(statements.find(denied, null, 10, Viewpoint.NOW).found().statements())
                .hasSize(1);
        var negative = new StatementAnswers.Wanted(
                null,
                Set.of(),
                null,
                null,
                "East Gate",
                Set.of(),
                Set.of(Polarity.NEGATIVE),
                List.of(),
                null,
                "lowland");
        assertThat(statements.find(negative, null, 10, Viewpoint.NOW).found().statements())
                .hasSize(1);
        assertThat(statements
                        .find(StatementAnswers.Wanted.in(documents.getFirst()), null, 10, Viewpoint.NOW)
                        .found()
                        .statements())
                .hasSize(1);
    }

    @Test
    void findsEntitiesByNameAliasAndBeginning() {
        assertThat(entities.search("hill bri", null, 0, 10, Viewpoint.NOW)
                        .found()
                        .entities())
                .extracting(e -> e.id())
                .containsExactly(id(BRIGADE));
        assertThat(entities.search(null, "place", 0, 2, Viewpoint.NOW).found().next())
                .isEqualTo(2);
        assertThat(entities.entity("Ben Ruler", null, Viewpoint.NOW).found().offices())
                .hasSize(1);
    }

    @Test
    void refusesANameThatNobodyHasAndNamesTheClosest() {
        assertThatExceptionOfType(UnknownName.class)
                .isThrownBy(() -> relationships.backers("Ben Rular", null, 1, Viewpoint.NOW))
                .satisfies(e -> assertThat(e.closest()).extracting(x -> x.id()).contains(id(RULER)));
    }

    @Test
    void aCountrysNameIsTheStateUnlessAPlaceIsAskedFor() {
        assertThat(entities.entity("Ostland", null, Viewpoint.NOW)
                        .found()
                        .entity()
                        .id())
                .isEqualTo(id(OSTLAND));
        assertThat(entities.entity("Ostland", "place", Viewpoint.NOW)
                        .found()
                        .entity()
                        .id())
                .isEqualTo(id("country/ostland"));
    }

    @Test
    void entitiesThatAreJudgedTheSameAreAnsweredAsOneAndApartBefore() {
        var press = new Press(vocabulary, Map.of());
        press.print(
                log,
                that("armed-group/league-of-the-river", "captures", "town/sudhafen")
                        .on("2032-01-01")
                        .in("Late"));
        var before = Viewpoint.NOW.knowing(Long.toString(
                control.control("Norhafen", null, Viewpoint.NOW).receipt().position()));
        var judgement =
                new Judgement.Same(id(LEAGUE), id("armed-group/league-of-the-river"), "analyst", "one spelling");
        log.judge(judgement, List.of());

        assertThat(control.territory("River League", null, on("2032-01-02"))
                        .found()
                        .places())
                .extracting(p -> p.place().id())
                .contains(id("town/sudhafen"));
        assertThat(control.territory(LEAGUE, null, before.on(day("2032-01-02")))
                        .found()
                        .places())
                .extracting(p -> p.place().id())
                .doesNotContain(id("town/sudhafen"));
        log.undo(judgement.id(), "analyst", "not sure");
    }

    private static Viewpoint on(String day) {
        return Viewpoint.NOW.on(day(day));
    }

    private static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }

    private static EntityId id(String value) {
        return new EntityId(value);
    }
}
