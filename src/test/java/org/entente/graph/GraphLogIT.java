package org.entente.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.entente.document.DocumentId;
import org.entente.entity.EntityId;
import org.entente.entity.Judgement;
import org.entente.statement.Review;
import org.entente.statement.StatementId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;

class GraphLogIT {

    private static final LocalDate DAY = LocalDate.of(2014, 6, 22);
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-02T03:04:05Z"), ZoneOffset.UTC);
    private static final String HARBOUR =
            "The Harbour League backs the Ministry of Ports, Admiral Dorn said on Sunday.";

    private Driver driver;
    private GraphLog log;

    @BeforeEach
    void emptyGraph() {
        driver = TestDatabase.emptied();
        log = new GraphLog(driver, CLOCK);
    }

    private static Example harbour() {
        return harbour("Coast Gazette");
    }

    private static Example harbour(String publisher) {
        return Example.report(publisher, DAY, HARBOUR)
                .with("The Harbour League", "faction", "faction/harbour-league")
                .with("the Ministry of Ports", "government", "government/ports")
                .with("Admiral Dorn", "person", "person/dorn")
                .says("The Harbour League", "backs", "backs", "the Ministry of Ports", "Admiral Dorn", Example.on(DAY));
    }

    @Test
    void aStatementBetweenTwoIdentifiedEntitiesGivesAnEdgeThatCarriesWhatItReports() {
        var taken = log.take(harbour().read());

        assertThat(taken.position()).isEqualTo(1);
        assertThat(taken.change()).isEqualTo(Taken.Change.NEW);
        var edge = edges("faction/harbour-league", "government/ports").getFirst();
        assertThat(edge)
                .containsEntry("type", "BACKS")
                .containsEntry("from", 1L)
                .containsEntry("until", GraphLog.FOREVER)
                .containsEntry("earliestStart", DAY)
                .containsEntry("latestEnd", DAY)
                .containsEntry("published", DAY)
                .containsEntry("publisher", "Coast Gazette")
                .containsEntry("speakers", List.of("person/dorn"))
                .containsEntry("onWordOf", "person/dorn")
                .containsEntry("origin", "person/dorn")
                .containsEntry("attitude", "CLAIMS")
                .containsEntry("means", List.of("words"))
                .containsEntry("reviewed", false);
    }

    @Test
    void theSameDocumentReadByTheSameVersionChangesNothing() {
        log.take(harbour().read());

        var again = log.take(harbour().read());

        assertThat(again).isEqualTo(new Taken(harbour().document().id(), 1, Taken.Change.NONE));
        assertThat(number("MATCH (e:Entry) RETURN count(e)")).isEqualTo(1);
        assertThat(edges("faction/harbour-league", "government/ports")).hasSize(1);
    }

    @Test
    void severalDocumentsTakePositionsInTheirOrder() {
        var taken = log.take(
                List.of(harbour("A").read(), harbour("B").read(), harbour("A").read()));

        assertThat(taken).extracting(Taken::position).containsExactly(1L, 2L, 1L);
        assertThat(number("MATCH (l:Log) RETURN l.position")).isEqualTo(2);
        assertThat(edges("faction/harbour-league", "government/ports")).hasSize(2);
    }

    @Test
    void anotherReadingEndsWhatItDoesNotReadAndKeepsWhatItReadsAlike() {
        var text = "Ostland backs Westmark. Ostland criticises Norderney.";
        var first = Example.report("Daily", DAY, text)
                .with("Ostland", "state", "state/ostland")
                .with("Westmark", "state", "state/westmark")
                .with("Norderney", "state", "state/norderney")
                .says("Ostland", "backs", "backs", "Westmark")
                .says("Ostland", "criticises", "criticises", "Norderney");
        var second = Example.report("Daily", DAY, text)
                .readBy("reader 2")
                .with("Ostland", "state", "state/ostland")
                .with("Westmark", "state", "state/westmark")
                .with("Norderney", "state", "state/norderney")
                .says("Ostland", "backs", "backs", "Westmark")
                .says("Ostland", "opposes", "criticises", "Norderney");
        log.take(first.read());

        var taken = log.take(second.read());

        assertThat(taken.change()).isEqualTo(Taken.Change.READ_AGAIN);
        assertThat(edges("state/ostland", "state/westmark"))
                .extracting(e -> e.get("from"), e -> e.get("until"))
                .containsExactly(tuple(1L, GraphLog.FOREVER));
        assertThat(edges("state/ostland", "state/norderney"))
                .extracting(e -> e.get("type"), e -> e.get("from"), e -> e.get("until"))
                .containsExactly(tuple("CRITICISES", 1L, 2L), tuple("OPPOSES", 2L, GraphLog.FOREVER));
    }

    @Test
    void aRetractedDocumentStopsCountingUntilItIsReinstated() {
        var document = harbour().document().id();
        log.take(harbour().read());

        assertThat(log.retract(document, "editor", "withdrawn")).isEqualTo(2);
        assertThat(log.retract(document, "editor", "withdrawn")).isEqualTo(2);
        assertThat(log.reinstate(document, "editor", "it stands")).isEqualTo(3);

        assertThat(edges("faction/harbour-league", "government/ports"))
                .extracting(e -> e.get("from"), e -> e.get("until"))
                .containsExactly(tuple(1L, 2L), tuple(3L, GraphLog.FOREVER));
    }

    @Test
    void aRetractedDocumentThatANewerReaderHandsInCountsAgainAsItReadsIt() {
        log.take(harbour().read());
        log.retract(harbour().document().id(), "editor", "withdrawn");

        var taken = log.take(harbour().readBy("reader 2").read());

        assertThat(taken.change()).isEqualTo(Taken.Change.REINSTATED);
        assertThat(number("MATCH (l:Log) RETURN l.position")).isEqualTo(4);
        assertThat(
                        number(
                                "MATCH (r:Reading)-[f:PRESENT]->(:Document) WHERE f.until = 9223372036854775807 AND r.version = 'reader 2' RETURN count(r)"))
                .isEqualTo(1);
        assertThat(edges("faction/harbour-league", "government/ports"))
                .extracting(e -> e.get("until"))
                .containsExactly(2L, GraphLog.FOREVER);
    }

    @Test
    void aRetractedStatementStaysAwayThroughReadingsAndReinstatementsOfItsDocumentUntilItIsReinstatedItself() {
        var document = harbour().document().id();
        var statement = harbour().statement(0).id();
        log.take(harbour().read());

        assertThat(log.retract(statement, "editor", "a misprint")).isEqualTo(2);
        assertThat(log.retract(statement, "editor", "a misprint")).isEqualTo(2);
        log.take(harbour().readBy("reader 2").read());
        log.retract(document, "editor", "withdrawn");
        log.reinstate(document, "editor", "it stands");
        assertThat(edges("faction/harbour-league", "government/ports"))
                .extracting(e -> e.get("from"), e -> e.get("until"))
                .containsExactly(tuple(1L, 2L));

        assertThat(log.reinstate(statement, "editor", "no misprint")).isEqualTo(6);
        assertThat(log.reinstate(statement, "editor", "no misprint")).isEqualTo(6);
        assertThat(edges("faction/harbour-league", "government/ports"))
                .extracting(e -> e.get("from"), e -> e.get("until"))
                .containsExactly(tuple(1L, 2L), tuple(6L, GraphLog.FOREVER));
        assertThatExceptionOfType(UnknownInLog.class)
                .isThrownBy(() -> log.retract(new StatementId("nothing"), "editor", "a misprint"));
    }

    @Test
    void aPersonsJudgementMovesTheEdgeAndUndoingItMovesItBack() {
        log.take(harbour().read());
        log.take(Example.report("Daily", DAY, "The Port Guild backs Westmark.")
                .with("The Port Guild", "faction", "faction/port-guild")
                .with("Westmark", "state", "state/westmark")
                .says("The Port Guild", "backs", "backs", "Westmark")
                .read());
        var judgement = new Judgement.Identifies(
                harbour().referent("The Harbour League").id(),
                new EntityId("faction/port-guild"),
                1,
                "analyst",
                "the League is the Guild's older name");

        assertThat(log.judge(judgement, List.of())).isEqualTo(3);
        assertThat(edges("faction/harbour-league", "government/ports"))
                .extracting(e -> e.get("until"))
                .containsExactly(3L);
        assertThat(edges("faction/port-guild", "government/ports"))
                .extracting(e -> e.get("from"))
                .containsExactly(3L);

        assertThat(log.judge(judgement, List.of())).isEqualTo(3);
        assertThat(log.undo(judgement.id(), "analyst", "mistaken")).isEqualTo(4);
        assertThat(edges("faction/harbour-league", "government/ports"))
                .extracting(e -> e.get("from"), e -> e.get("until"))
                .containsExactly(tuple(1L, 3L), tuple(4L, GraphLog.FOREVER));
        assertThatExceptionOfType(UnknownInLog.class).isThrownBy(() -> log.undo(judgement.id(), "analyst", "again"));
    }

    @Test
    void whatAnotherReadingResolvesDoesNotOverruleAPerson() {
        log.take(harbour().read());
        var judgement = new Judgement.Identifies(
                harbour().referent("The Harbour League").id(), new EntityId("person/dorn"), 1, "analyst", "test");
        log.judge(judgement, List.of());

        log.take(harbour().readBy("reader 2").read());

        assertThat(present("person/dorn", "government/ports")).isEqualTo(1);
        assertThat(present("faction/harbour-league", "government/ports")).isZero();
    }

    @Test
    void entitiesJudgedTheSameShareTheirEdgesUntilTheyAreToldApart() {
        log.take(Example.report("A", DAY, "Ostland backs Westmark.")
                .with("Ostland", "state", "state/ostland")
                .with("Westmark", "state", "state/westmark")
                .says("Ostland", "backs", "backs", "Westmark")
                .read());
        log.take(Example.report("B", DAY, "Eastland backs Westmark.")
                .with("Eastland", "state", "state/eastland")
                .with("Westmark", "state", "state/westmark")
                .says("Eastland", "backs", "backs", "Westmark")
                .read());
        var same = new Judgement.Same(
                new EntityId("state/ostland"), new EntityId("state/eastland"), "analyst", "two spellings");

        log.judge(same, List.of());
        assertThat(present("state/eastland", "state/westmark")).isEqualTo(2);
        assertThat(present("state/ostland", "state/westmark")).isZero();

        log.undo(same.id(), "analyst", "they are two");
        assertThat(present("state/eastland", "state/westmark")).isEqualTo(1);
        assertThat(present("state/ostland", "state/westmark")).isEqualTo(1);

        log.judge(
                new Judgement.NotSame(
                        new EntityId("state/ostland"), new EntityId("state/eastland"), "analyst", "they are two"),
                List.of());
        assertThatThrownBy(() -> log.judge(same, List.of())).isInstanceOf(JudgedApart.class);
        assertThat(present("state/ostland", "state/westmark")).isEqualTo(1);
    }

    @Test
    void aStatementThatWasMisreadHasNoEdgeAndAnAcceptedOneSaysSo() {
        log.take(harbour().read());
        var statement = harbour().statement(0).id();

        log.review(new Review(statement, Review.Verdict.MISREAD, "analyst", "it is a question", null));
        assertThat(present("faction/harbour-league", "government/ports")).isZero();

        log.review(new Review(statement, Review.Verdict.ACCEPTED, "analyst", "no, it is not", null));
        assertThat(edges("faction/harbour-league", "government/ports"))
                .extracting(e -> e.get("from"), e -> e.get("reviewed"))
                .containsExactly(tuple(1L, false), tuple(3L, true));
    }

    @Test
    void anErasedDocumentLeavesNoWordsAndIsNotTakenAgain() {
        log.take(harbour().read());
        log.take(Example.report("Daily", DAY, "Admiral Dorn criticises the Harbour Board.")
                .with("Admiral Dorn", "person", "person/dorn")
                .with("the Harbour Board", "organisation", "organisation/harbour-board")
                .says("Admiral Dorn", "criticises", "criticises", "the Harbour Board")
                .read());

        log.erase(harbour().document().id(), "officer", "the court asked for it");

        assertThat(number("MATCH (n) UNWIND keys(n) AS key UNWIND n[key] + [] AS value "
                        + "WITH toStringOrNull(value) AS text WHERE text CONTAINS 'League' OR text CONTAINS 'Ministry' "
                        + "RETURN count(text)"))
                .isZero();
        assertThat(number("MATCH (d:Document) WHERE d.erased = 3 RETURN count(d)"))
                .isEqualTo(1);
        assertThat(number("MATCH (e:Entity {id: 'person/dorn'}) RETURN count(e)"))
                .isEqualTo(1);
        assertThatExceptionOfType(DocumentErased.class)
                .isThrownBy(() -> log.take(harbour().read()));
    }

    @Test
    void aReadingThatNamesWhatItDoesNotHoldIsRefusedAndNothingIsWritten() {
        assertThatExceptionOfType(UnknownInLog.class)
                .isThrownBy(() -> log.retract(new DocumentId("nothing"), "editor", "why"))
                .withMessageContaining("no document 'nothing'");
        assertThatExceptionOfType(UnknownInLog.class)
                .isThrownBy(() -> log.judge(
                        new Judgement.Same(
                                new EntityId("state/nowhere"), new EntityId("state/elsewhere"), "analyst", "why"),
                        List.of()));

        assertThat(number("MATCH (e:Entry) RETURN count(e)")).isZero();
    }

    private List<Map<String, Object>> edges(String subject, String object) {
        try (var session = driver.session()) {
            return session.run(
                            "MATCH (:Entity {id: $subject})-[e]->(:Entity {id: $object}) WHERE e.statement IS NOT NULL "
                                    + "RETURN e {.*, type: type(e)} AS edge ORDER BY e.from, type(e)",
                            Map.of("subject", subject, "object", object))
                    .list(r -> r.get("edge").asMap());
        }
    }

    private long present(String subject, String object) {
        return edges(subject, object).stream()
                .filter(e -> Long.valueOf(GraphLog.FOREVER).equals(e.get("until")))
                .count();
    }

    private long number(String query) {
        try (var session = driver.session()) {
            return session.run(query).single().get(0).asLong();
        }
    }
}
