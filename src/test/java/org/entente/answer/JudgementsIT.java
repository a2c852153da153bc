package org.entente.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.entente.relationship.Told.that;

import java.util.List;
import java.util.Map;
import org.entente.entity.EntityId;
import org.entente.entity.Judgement;
import org.entente.graph.GraphLog;
import org.entente.graph.JudgedApart;
import org.entente.graph.TestDatabase;
import org.entente.relationship.Relationship;
import org.entente.vocabulary.Vocabulary;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Identity: what a judgement would change, what it changes, and that nothing is left of it when it is taken back. */
@SpringBootTest(classes = AnsweringRooms.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
class JudgementsIT {

    private static final EntityId LEAGUE = new EntityId("armed-group/river-league");
    private static final EntityId UNION = new EntityId("armed-group/river-union");
    private static final EntityId FRONT = new EntityId("armed-group/river-front");
    private static final String PATRON = "state/patronia";
    private static final String TOWN = "town/norhafen";

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        TestDatabase.properties().forEach((name, value) -> registry.add(name, () -> value));
        registry.add("entente.data-dir", () -> "target/judgements-it");
    }

    @Autowired
    private GraphLog log;

    @Autowired
    private RelationshipAnswers relationships;

    @Autowired
    private JudgementAnswers judgements;

    @Autowired
    private JudgementPreviews previews;

    @Autowired
    private Vocabulary vocabulary;

    @BeforeEach
    void print() {
        TestDatabase.emptied();
        new Press(vocabulary, Map.of(TOWN, "province/anland"))
                .print(
                        log,
                        that(PATRON, "backs", LEAGUE.value()).asOf("2031-06-19").in("Observer"),
                        that(PATRON, "backs", UNION.value()).asOf("2031-06-20").in("Gazette"),
                        that(UNION.value(), "controls", TOWN).asOf("2031-06-20").in("Gazette"),
                        that(LEAGUE.value(), "fights", FRONT.value())
                                .asOf("2031-06-20")
                                .in("Herald"));
    }

    private List<Relationship> around(EntityId id) {
        return relationships
                .relations(id.value(), null, List.of(), Viewpoint.NOW)
                .found()
                .relationships();
    }

    @Test
    void aPreviewListsEachRelationshipThatWouldChangeAndTheMergeDoesJustThat() {
        var preview = previews.ifMade(LEAGUE, UNION, false, Viewpoint.NOW).found();

        assertThat(preview.obstacle()).isEmpty();
        assertThat(preview.identity()).hasSize(1);
        assertThat(preview.changes()).hasSize(2);
        assertThat(preview.changes())
                .anySatisfy(change -> {
                    assertThat(change.before()).hasSize(2);
                    assertThat(change.after()).singleElement().satisfies(r -> {
                        assertThat(r.relation().name()).isEqualTo("backs");
                        assertThat(r.object()).isEqualTo(LEAGUE);
                        assertThat(r.support().reports()).hasSize(2);
                    });
                })
                .anySatisfy(change -> {
                    assertThat(change.before())
                            .singleElement()
                            .satisfies(r -> assertThat(r.subject()).isEqualTo(UNION));
                    assertThat(change.after()).singleElement().satisfies(r -> {
                        assertThat(r.subject()).isEqualTo(LEAGUE);
                        assertThat(r.relation().name()).isEqualTo("controls");
                        assertThat(r.object().value()).isEqualTo(TOWN);
                    });
                });

        log.judge(new Judgement.Same(LEAGUE, UNION, "ana", "one name, two spellings"), List.of());

        var merged = around(LEAGUE);
        assertThat(merged)
                .containsAll(preview.changes().stream()
                        .flatMap(c -> c.after().stream())
                        .toList());
        assertThat(merged).hasSize(3);
    }

    @Test
    void mergeAndSplitLeaveEverythingAsItWas() {
        var league = around(LEAGUE);
        var union = around(UNION);
        var same = new Judgement.Same(LEAGUE, UNION, "ana", "");
        log.judge(same, List.of());
        assertThat(around(LEAGUE)).isNotEqualTo(league);

        var split = previews.ifUndone(same.id(), Viewpoint.NOW).found();
        assertThat(split.identity()).hasSize(1);
        assertThat(split.changes().stream().flatMap(c -> c.after().stream()))
                .hasSize(3)
                .allMatch(r -> league.contains(r) || union.contains(r));
        var mergedAt = judgements.judgement(same.id()).position();
        log.undo(same.id(), "ana", "they are two");

        assertThat(around(LEAGUE)).isEqualTo(league);
        assertThat(around(UNION)).isEqualTo(union);
        assertThat(relationships
                        .relations(LEAGUE.value(), null, List.of(), Viewpoint.NOW.knowing(Long.toString(mergedAt)))
                        .found()
                        .relationships())
                .as("what was known then stays known of then")
                .hasSize(3);
    }

    @Test
    void whoIsJudgedApartIsNotMergedByASideDoor() {
        log.judge(new Judgement.NotSame(LEAGUE, FRONT, "ana", "they fight each other"), List.of());
        log.judge(new Judgement.Same(LEAGUE, UNION, "ana", ""), List.of());

        assertThat(previews.ifMade(UNION, FRONT, false, Viewpoint.NOW).found().obstacle())
                .contains(FRONT.value());
        assertThatThrownBy(() -> log.judge(new Judgement.Same(UNION, FRONT, "ben", ""), List.of()))
                .isInstanceOf(JudgedApart.class)
                .hasMessageContaining("take judgement");
        assertThat(around(FRONT))
                .singleElement()
                .satisfies(r -> assertThat(r.isBetween(LEAGUE, FRONT)).isTrue());
    }

    @Test
    void aProposalStandsUntilSomebodyDecides() {
        var proposal = new Judgement.MayBeSame(LEAGUE, UNION, 0.8, "resolver/1", "name 0.90 × 0.50: alike");
        log.propose(List.of(proposal, new Judgement.MayBeSame(LEAGUE, FRONT, 0.7, "resolver/1", "x")), List.of());

        var found = judgements.proposals(0, 10, Viewpoint.NOW).found().proposals();
        assertThat(found).extracting(p -> p.judgement().score()).containsExactly(0.8, 0.7);
        assertThat(found.getFirst().one().reports()).isEqualTo(2);
        assertThat(found.getFirst().other().statements()).hasSize(2);
        assertThat(around(LEAGUE)).as("a proposal changes nothing").hasSize(2);

        log.judge(new Judgement.NotSame(LEAGUE, UNION, "ana", ""), List.of());
        assertThat(judgements.proposals(0, 10, Viewpoint.NOW).found().proposals())
                .hasSize(1);
        log.undo(new Judgement.NotSame(LEAGUE, UNION, "ana", "").id(), "ana", "not so sure");
        assertThat(judgements.proposals(0, 10, Viewpoint.NOW).found().proposals())
                .hasSize(2);
    }
}
