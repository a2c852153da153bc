package org.entente.rdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.ReadWrite;
import org.entente.entity.Entity;
import org.entente.entity.Judgement;
import org.entente.entity.Resolution;
import org.entente.graph.GraphLog;
import org.entente.graph.LogReader;
import org.entente.graph.Logged;
import org.entente.graph.LoggedDocument;
import org.entente.graph.LoggedEntity;
import org.entente.graph.ReadDocument;
import org.entente.graph.TestLog;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole way: reports into the log in Neo4j, and out of it as RDF. */
class RdfOverTheLogIT {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-05T10:15:30Z"), ZoneOffset.UTC);
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @TempDir
    private Path directory;

    private GraphLog log;
    private LogReader reader;
    private RdfSettings settings;
    private Export export;
    private Projection projection;

    @BeforeEach
    void takeReports() {
        log = TestLog.emptied(CLOCK);
        reader = TestLog.reader(Reports.VOCABULARY);
        settings = ExportTests.settings(directory);
        export = new Export(reader, settings, Reports.VOCABULARY, Reports.known());
        projection = new Projection(reader, export, settings);
        log.take(List.of(readDocument(Reports.harbour()), readDocument(Reports.leaflet())));
        log.review(Reports.harbour().reviews().getFirst().what());
    }

    @AfterEach
    void close() {
        projection.close();
    }

    @Test
    void bringsBackOutWhatWasPutIn() {
        for (var expected : List.of(Reports.harbour(), Reports.leaflet())) {
            var found = reader.document(
                            expected.document().what().id(), reader.latest().position())
                    .orElseThrow();

            assertThat(triples(found)).isEqualTo(triples(expected));
        }
    }

    @Test
    void followsWhatTheLogLearnsAndTakesBack() {
        assertThat(projection.follow(PATIENCE)).isEqualTo(3);
        assertThat(statements()).isEqualTo(3);
        assertThat(backers())
                .containsExactly(Reports.IRIS.entity(Reports.NORLAND).getURI());

        var front = Objects.requireNonNull(Reports.leaflet().reading())
                .what()
                .referents()
                .getLast();
        var position = log.judge(
                new Judgement.Identifies(front.id(), Reports.MARSH_FRONT, 1, "an editor", "The leaflet names it."),
                List.of(entity(2)));
        assertThat(projection.follow(PATIENCE)).isEqualTo(position);
        assertThat(text("SELECT (COUNT(*) AS ?n) { ?r <%sidentifiedAs> <%s> }"
                        .formatted(Terms.ENTENTE, Reports.IRIS.entity(Reports.MARSH_FRONT))))
                .contains("2");

        log.retract(Reports.HARBOUR.id(), "an editor", "The publisher took it back.");
        projection.follow(PATIENCE);
        assertThat(statements()).isEqualTo(1);
    }

    @Test
    void isTheSameFollowedStepByStepAndMadeAgain() {
        projection.follow(PATIENCE);
        log.retract(Reports.LEAFLET.id(), "an editor", "A forgery.");
        projection.follow(PATIENCE);
        log.reinstate(Reports.LEAFLET.id(), "an editor", "It was real.");
        log.judge(new Judgement.Same(Reports.NORLAND, Reports.KELL, "an editor", "by mistake"), List.of());
        projection.follow(PATIENCE);
        var followed = quads();

        projection.rebuild();

        assertThat(quads()).hasSizeGreaterThan(200).isEqualTo(followed);
    }

    @Test
    void twoEntitiesThatAreJudgedTheSameStandAsOneInEveryStatement() {
        projection.follow(PATIENCE);

        log.judge(new Judgement.Same(Reports.NORLAND, Reports.KELL, "an editor", "by mistake"), List.of());
        projection.follow(PATIENCE);

        var standing = text("SELECT DISTINCT ?e { ?r <%sidentifiedAs> ?e } ORDER BY ?e".formatted(Terms.ENTENTE));
        assertThat(standing.lines().skip(1))
                .hasSize(2)
                .contains(Reports.IRIS.entity(Reports.MARSH_FRONT).getURI());
    }

    @Test
    void writesTheLogAsItStoodBefore() {
        log.retract(Reports.HARBOUR.id(), "an editor", "The publisher took it back.");

        assertThat(written(3)).isEqualTo(3);
        assertThat(written(4)).isEqualTo(1);
        assertThatThrownBy(() -> written(5)).isInstanceOf(UnknownMoment.class);
    }

    @Test
    void whatWasRetractedAnswersThatItWas() {
        var data = new LinkedData(reader, export, projection, settings);
        var statement = Reports.harbour().statements().getFirst().id().value();
        assertThat(data.describe("statement", statement).facts()).isNotEmpty();

        log.retract(Reports.HARBOUR.id(), "an editor", "The publisher took it back.");

        assertThatThrownBy(() -> data.describe("statement", statement)).isInstanceOf(Withdrawn.class);
        assertThatThrownBy(() -> data.describe("document", Reports.HARBOUR.id().value()))
                .isInstanceOf(Withdrawn.class);
        assertThatThrownBy(() -> data.describe("statement", "0123")).isInstanceOf(NothingHere.class);
    }

    private static ReadDocument readDocument(LoggedDocument logged) {
        return new ReadDocument(
                logged.document().what(),
                Objects.requireNonNull(logged.reading()).what(),
                new Resolution(
                        logged.identifications().stream().map(Logged::what).toList(),
                        Reports.entities().stream().map(LoggedEntity::entity).toList()));
    }

    private static Entity entity(int index) {
        return Reports.entities().get(index).entity();
    }

    /** Without positions, which are those of the log, not those of the hand-made reports. */
    private Set<String> triples(LoggedDocument logged) {
        Graph graph = export.mapping(true).map(logged).checked().graph();
        return graph.stream()
                .filter(t -> !t.getPredicate().equals(Terms.term("position")))
                .map(Object::toString)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<String> quads() {
        var store = projection.store();
        store.begin(ReadWrite.READ);
        try {
            return store.stream().map(Object::toString).collect(Collectors.toCollection(TreeSet::new));
        } finally {
            store.end();
        }
    }

    private long written(long position) {
        return export.write(new Export.Order(Serialisation.N_QUADS, position, false), new ByteArrayOutputStream())
                .statements();
    }

    private int statements() {
        var counted = text("SELECT (COUNT(?s) AS ?n) { ?s a <%sStatement> }".formatted(Terms.ENTENTE));
        return Integer.parseInt(counted.lines().skip(1).findFirst().orElseThrow());
    }

    private List<String> backers() {
        var found = text("""
                PREFIX : <https://w3id.org/entente/ontology#>
                PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
                SELECT DISTINCT ?backer { ?s rdf:reifies <<( ?backer :backs ?backed )>> ; :polarity :polarity-positive }
                """);
        return found.lines().skip(1).toList();
    }

    private String text(String query) {
        var sparql = new Sparql(projection, settings, HeapGuard.ofThisProgram());
        var answer = sparql.answer(sparql.understand(query, List.of(), List.of()), ResultForm.CSV);
        return new String(answer.body(), StandardCharsets.UTF_8).replace("\r\n", "\n");
    }
}
