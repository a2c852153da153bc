package org.entente.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.relationship.Told.that;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import org.entente.graph.GraphLog;
import org.entente.graph.RoundTrips;
import org.entente.graph.TestDatabase;
import org.entente.relationship.Policy;
import org.entente.relationship.Told;
import org.entente.vocabulary.Vocabulary;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** How often a question asks the database: as often for a large answer as for a small one. */
@SpringBootTest(classes = NotedRooms.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
class RoundTripsIT {

    private static final String PROVINCE = "province/anland";
    private static final String TOWN = "town/norhafen";
    private static final String LEAGUE = "armed-group/river-league";
    private static final String ARMY = "organisation/ostland-army";
    private static final String PLAN = "issue/patronian-intervention";

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        TestDatabase.properties().forEach((name, value) -> registry.add(name, () -> value));
        registry.add("entente.data-dir", () -> "target/round-trips-it");
    }

    @Autowired
    private GraphLog log;

    @Autowired
    private RoundTrips trips;

    @Autowired
    private RelationshipAnswers relationships;

    @Autowired
    private AllianceAnswers alliances;

    @Autowired
    private IssueAnswers issues;

    @Autowired
    private ControlAnswers control;

    @Autowired
    private ChangeAnswers changes;

    @Autowired
    private BlocAnswers blocs;

    @Autowired
    private Vocabulary vocabulary;

    @Test
    void aQuestionAsksTheDatabaseAFewTimesHoweverMuchThereIsToAnswer() {
        TestDatabase.emptied();
        print(0, 2);
        var few = asked();
        print(2, 40);
        var many = asked();

        assertThat(few).isEqualTo(many);
        assertThat(many)
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "backers", 7,
                        "control", 6,
                        "territory", 7,
                        "positions", 6,
                        "alliances", 6,
                        "map", 7,
                        "changes", 7,
                        "blocs", 8));
    }

    @Test
    void aQuestionIsReadInOneTransaction() {
        TestDatabase.emptied();
        print(0, 2);

        questions()
                .forEach((name, question) ->
                        assertThat(trips.transactionsOf(question)).as(name).isEqualTo(1));
    }

    private Map<String, Integer> asked() {
        var sent = new LinkedHashMap<String, Integer>();
        questions()
                .forEach((name, question) -> sent.put(name, trips.of(question).size()));
        return sent;
    }

    private Map<String, Runnable> questions() {
        var view = new Viewpoint(LocalDate.parse("2031-06-25"), null, null, Policy.DEFAULT);
        var questions = new LinkedHashMap<String, Runnable>();
        questions.put("backers", () -> relationships.backers(LEAGUE, null, 1, view));
        questions.put("control", () -> control.control(TOWN, null, view));
        questions.put("territory", () -> control.territory(LEAGUE, null, view));
        questions.put("positions", () -> issues.positions(PLAN, view));
        questions.put("alliances", () -> alliances.alliances(LEAGUE, null, AllianceAnswers.Bounds.NONE, false, view));
        questions.put("map", () -> control.map(PROVINCE, LocalDate.parse("2031-06-25"), view));
        questions.put(
                "changes",
                () -> changes.changes(PROVINCE, null, "2031-06-01", "2031-06-25", ChangeAnswers.Axis.WORLD, view));
        questions.put("blocs", () -> blocs.blocs(PROVINCE, null, null, view));
        return questions;
    }

    private void print(int from, int until) {
        var told = new ArrayList<Told>();
        var within = new LinkedHashMap<>(Map.of(TOWN, PROVINCE, PROVINCE, "country/ostland", ARMY, "state/ostland"));
        for (var i = from; i < until; i++) {
            var other = "faction/friends-" + i;
            var town = "town/village-" + i;
            within.put(town, PROVINCE);
            told.add(that(LEAGUE, "captures", town).on("2031-06-2" + i % 5).in("Gazette " + i));
            told.add(that(LEAGUE, "controls", TOWN).asOf("2031-06-22").in("Gazette " + i));
            told.add(that(ARMY, "attacks", LEAGUE).at(TOWN).on("2031-06-24").in("Gazette " + i));
            told.add(that(other, "backs", LEAGUE)
                    .asOf("2031-06-22")
                    .in("Herald " + i)
                    .saidBy("person/ada-" + i));
            told.add(that(other, "opposes", PLAN).asOf("2031-06-22").in("Herald " + i));
            told.add(that("person/ada-" + i, "leads", other).asOf("2031-06-22").in("Herald " + i));
        }
        new Press(vocabulary, within).print(log, told.toArray(Told[]::new));
    }
}
