package org.entente.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.relationship.Told.that;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.entente.answer.DocumentAnswers.Sought;
import org.entente.document.DocumentId;
import org.entente.document.DocumentSummary;
import org.entente.entity.Resolution;
import org.entente.graph.DocumentList;
import org.entente.graph.DocumentList.Filter;
import org.entente.graph.GraphLog;
import org.entente.graph.Logged;
import org.entente.graph.ReadDocument;
import org.entente.graph.Scope;
import org.entente.graph.StoredLog;
import org.entente.graph.TestDatabase;
import org.entente.statement.Reading;
import org.entente.vocabulary.Vocabulary;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The list of documents: newest first, by publisher and day, and those that another version read. */
@SpringBootTest(classes = AnsweringRooms.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
class DocumentsIT {

    private static final Sought ALL = new Sought(null, null, null, null, false);

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        TestDatabase.properties().forEach((name, value) -> registry.add(name, () -> value));
        registry.add("entente.data-dir", () -> "target/documents-it");
    }

    @Autowired
    private GraphLog log;

    @Autowired
    private StoredLog stored;

    @Autowired
    private DocumentList list;

    @Autowired
    private DocumentAnswers answers;

    @Autowired
    private Vocabulary vocabulary;

    private List<DocumentId> printed = List.of();

    @BeforeEach
    void print() {
        TestDatabase.emptied();
        printed = new Press(vocabulary, Map.of())
                .print(
                        log,
                        that("state/patronia", "backs", "armed-group/league")
                                .asOf("2031-06-19")
                                .in("Observer"),
                        that("armed-group/league", "captures", "town/norhafen")
                                .asOf("2031-06-20")
                                .in("Gazette"),
                        that("state/patronia", "backs", "state/ostland")
                                .asOf("2031-06-21")
                                .in("Observer"));
    }

    @Test
    void listsTheNewestFirstAPageAtATime() {
        var first = answers.documents(ALL, 0, 2, Viewpoint.NOW).found();
        var second = answers.documents(ALL, 2, 2, Viewpoint.NOW).found();

        assertThat(first.documents()).extracting(DocumentSummary::id).containsExactly(printed.get(2), printed.get(1));
        assertThat(first.more()).isTrue();
        assertThat(second.documents()).extracting(DocumentSummary::id).containsExactly(printed.get(0));
        assertThat(second.more()).isFalse();
        assertThat(second.documents().getFirst().statements()).isEqualTo(1);
    }

    @Test
    void narrowsByPublisherAndByDay() {
        assertThat(listed(new Sought("OBSERVER", null, null, null, false)))
                .containsExactly(printed.get(2), printed.get(0));
        assertThat(listed(new Sought(null, null, LocalDate.parse("2031-06-20"), LocalDate.parse("2031-06-20"), false)))
                .containsExactly(printed.get(1));
    }

    @Test
    void knowsWhatAnotherVersionRead() {
        var old = version(printed.get(1));
        readBy("a newer one", printed.get(1));

        assertThat(notReadBy("a newer one")).containsExactly(printed.get(2), printed.get(0));
        assertThat(notReadBy(old)).containsExactly(printed.get(1));
    }

    @Test
    void leavesOutWhatIsRetractedFromThatPositionOn() {
        var before = stored.latest().position();
        log.retract(printed.get(0), "editor", "wrong");

        assertThat(listed(ALL)).containsExactly(printed.get(2), printed.get(1));
        var then = new Viewpoint(null, Long.toString(before), null, Viewpoint.NOW.policy());
        assertThat(answers.documents(ALL, 0, 10, then).found().documents()).hasSize(3);
    }

    private List<DocumentId> listed(Sought sought) {
        return answers.documents(sought, 0, 10, Viewpoint.NOW).found().documents().stream()
                .map(DocumentSummary::id)
                .toList();
    }

    private List<DocumentId> notReadBy(String version) {
        return list
                .find(
                        new Filter(null, null, null, null, version),
                        0,
                        new Scope(stored.latest().position(), null, 10))
                .stream()
                .map(DocumentSummary::id)
                .toList();
    }

    private String version(DocumentId id) {
        return Objects.requireNonNull(
                answers.document(id, Viewpoint.NOW).found().readBy());
    }

    private void readBy(String version, DocumentId id) {
        var held = stored.document(id, stored.latest().position()).orElseThrow();
        var reading = Objects.requireNonNull(held.reading()).what();
        var entities = stored.entities(new HashSet<>(held.entities().values()));
        log.take(new ReadDocument(
                held.document().what(),
                new Reading(id, version, reading.referents(), reading.statements(), List.of()),
                new Resolution(
                        held.identifications().stream().map(Logged::what).toList(),
                        entities.values().stream().toList())));
    }
}
