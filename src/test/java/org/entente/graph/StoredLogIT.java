package org.entente.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.entente.entity.Entity;
import org.entente.entity.EntityId;
import org.entente.entity.Judgement;
import org.entente.statement.Review;
import org.entente.statement.Statement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StoredLogIT {

    private static final LocalDate DAY = LocalDate.of(2014, 6, 22);
    private static final Instant START = Instant.parse("2026-01-02T03:04:05Z");

    private GraphLog log;
    private StoredLog stored;
    private Instant now = START;

    @BeforeEach
    void emptyGraph() {
        var driver = TestDatabase.emptied();
        log = new GraphLog(driver, new Clock() {
            @Override
            public ZoneOffset getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                now = now.plus(Duration.ofMinutes(1));
                return now;
            }
        });
        stored = new StoredLog(driver, Example.VOCABULARY);
    }

    private static Example harbour() {
        return Example.report(
                        "Coast Gazette",
                        DAY,
                        "The Harbour League backs the Ministry of Ports, Admiral Dorn said on Sunday.")
                .with("The Harbour League", "faction", "faction/harbour-league")
                .with("the Ministry of Ports", "government", "government/ports")
                .with("Admiral Dorn", "person", "person/dorn")
                .withOpen("Sunday", "issue")
                .says("The Harbour League", "backs", "backs", "the Ministry of Ports", "Admiral Dorn", Example.on(DAY));
    }

    private static Example daily() {
        return Example.report("Daily", DAY, "The Port Guild criticises Westmark.")
                .with("The Port Guild", "faction", "faction/port-guild")
                .with("Westmark", "state", "state/westmark")
                .says("The Port Guild", "criticises", "criticises", "Westmark");
    }

    @Test
    void aDocumentComesBackAsItWasTaken() {
        var taken = harbour().read();
        log.take(taken);

        var found = stored.document(taken.document().id(), 1).orElseThrow();

        assertThat(found.document().what()).isEqualTo(taken.document());
        assertThat(found.document().at()).isEqualTo(START.plus(Duration.ofMinutes(1)));
        assertThat(found.reading()).isNotNull();
        assertThat(found.reading().what()).isEqualTo(taken.reading());
        assertThat(found.identifications())
                .extracting(Logged::what)
                .containsExactlyInAnyOrderElementsOf(taken.resolution().judgements());
        assertThat(found.entity(harbour().referent("Admiral Dorn").id())).contains(new EntityId("person/dorn"));
        assertThat(stored.entities(List.of(new EntityId("person/dorn"))).values())
                .containsExactlyElementsOf(taken.resolution().entities().stream()
                        .filter(e -> e.id().value().equals("person/dorn"))
                        .toList());
    }

    @Test
    void aPositionShowsWhatWasKnownThere() {
        var document = harbour().document().id();
        log.take(harbour().read());
        log.take(daily().read());
        log.review(new Review(harbour().statement(0).id(), Review.Verdict.ACCEPTED, "analyst", "it says so", null));
        log.retract(document, "editor", "withdrawn");

        assertThat(stored.document(document, 0)).isEmpty();
        assertThat(stored.document(document, 2).orElseThrow().reviews()).isEmpty();
        assertThat(stored.document(document, 3).orElseThrow().reviews()).hasSize(1);
        assertThat(stored.document(document, 4)).isEmpty();
        assertThat(idsAt(2)).hasSize(2);
        assertThat(idsAt(4)).containsExactly(daily().document().id().value());
        assertThat(stored.statements(List.of(harbour().statement(0).id()), 3))
                .containsValue(harbour().statement(0));
        assertThat(stored.statements(List.of(harbour().statement(0).id()), 4)).isEmpty();
        assertThat(stored.latest()).isEqualTo(new LogPosition(4, START.plus(Duration.ofMinutes(4))));
        assertThat(stored.at(START.plus(Duration.ofMinutes(2))))
                .isEqualTo(stored.at(2).orElseThrow());
        assertThat(stored.at(START)).isEqualTo(LogPosition.EMPTY);
        assertThat(stored.entries(4, 2)).extracting(Entry::kind).containsExactly(EntryKind.REVIEW, EntryKind.DOCUMENT);
    }

    @Test
    void whatAnotherReadingReadsOtherwiseUnderTheSameIdentifierIsKnownByPosition() {
        log.take(harbour().read());
        var later = harbour().readBy("reader 2").read();
        var changed = new ReadDocument(
                later.document(),
                new org.entente.statement.Reading(
                        later.document().id(),
                        "reader 2",
                        later.reading().referents(),
                        later.reading().statements().stream()
                                .map(s -> new Statement(
                                        s.id(),
                                        s.document(),
                                        s.claim(),
                                        s.modality(),
                                        s.speakers(),
                                        s.evidence(),
                                        s.subjectSpan(),
                                        s.objectSpan(),
                                        s.cueSpan(),
                                        0.4,
                                        s.features(),
                                        s.readBy()))
                                .toList(),
                        List.of()),
                later.resolution());
        log.take(changed);

        assertThat(confidenceAt(1)).isEqualTo(0.8);
        assertThat(confidenceAt(2)).isEqualTo(0.4);
    }

    @Test
    void aNameFindsItsEntityWhateverItsCaseAndArticle() {
        log.take(harbour().read());

        assertThat(stored.entitiesNamed("harbour league"))
                .extracting(Entity::id)
                .containsExactly(new EntityId("faction/harbour-league"));
        assertThat(stored.entitiesLike("harb lea", null, 5))
                .extracting(Entity::id)
                .containsExactly(new EntityId("faction/harbour-league"));
        assertThat(stored.entitiesLike("harb", "person", 5)).isEmpty();
        assertThat(stored.entitiesNamed("nobody")).isEmpty();
    }

    @Test
    void whatChangedBetweenTwoPositionsIsNamed() {
        var harbour = harbour().document().id();
        var daily = daily().document().id();
        log.take(harbour().read());
        log.take(daily().read());
        log.judge(
                new Judgement.Same(
                        new EntityId("faction/harbour-league"),
                        new EntityId("faction/port-guild"),
                        "analyst",
                        "one body"),
                List.of());
        log.retract(daily, "editor", "withdrawn");

        assertThat(stored.changed(0, 1).documents()).containsExactly(harbour);
        assertThat(stored.changed(0, 1).entities()).hasSize(3);
        assertThat(stored.changed(2, 3).documents()).containsExactly(daily);
        assertThat(stored.changed(2, 3).entities())
                .containsExactlyInAnyOrder(new EntityId("faction/harbour-league"), new EntityId("faction/port-guild"));
        assertThat(stored.changed(3, 4).documents()).containsExactly(daily);
        var guild = stored.entity(new EntityId("faction/port-guild"), 3).orElseThrow();
        assertThat(guild.canonical()).isEqualTo(new EntityId("faction/harbour-league"));
        assertThat(guild.judgements()).hasSize(1);
        assertThat(stored.entity(new EntityId("faction/port-guild"), 2)
                        .orElseThrow()
                        .judgements())
                .isEmpty();
    }

    @Test
    void aThingIsFoundWithWhatBecameOfIt() {
        var document = harbour().document().id();
        log.take(harbour().read());
        log.take(harbour().readBy("reader 2").read());
        log.retract(document, "editor", "withdrawn");

        assertThat(stored.find(
                        LogReader.Thing.STATEMENT, harbour().statement(0).id().value()))
                .contains(new LogReader.Whereabouts(document, 3, true));
        assertThat(stored.find(
                        LogReader.Thing.READING, harbour().read().reading().id()))
                .contains(new LogReader.Whereabouts(document, 2, false));
        assertThat(stored.find(
                        LogReader.Thing.REFERENT,
                        harbour().referent("Admiral Dorn").id().value()))
                .contains(new LogReader.Whereabouts(document, 3, true));
        assertThat(stored.find(LogReader.Thing.DOCUMENT, "nothing")).isEmpty();
    }

    private List<String> idsAt(long position) {
        var ids = new ArrayList<String>();
        stored.documents(position, d -> ids.add(d.document().what().id().value()));
        return ids;
    }

    private double confidenceAt(long position) {
        return stored.document(harbour().document().id(), position)
                .orElseThrow()
                .statements()
                .getFirst()
                .confidence();
    }
}
