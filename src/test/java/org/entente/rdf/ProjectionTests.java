package org.entente.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.entente.entity.Authorities;
import org.entente.entity.Succession;
import org.entente.graph.LoggedEntity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectionTests {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @TempDir
    private Path directory;

    private final LogInMemory log = new LogInMemory();
    private final RegisterInMemory register = Reports.register();
    private final Authorities known = Reports.known(register);

    @Test
    void holdsWhatAnExportWrites() {
        log.add(Reports.harbour());
        Reports.entities().forEach(log::add);
        try (var projection = open()) {
            projection.follow(PATIENCE);

            assertHoldsWhatAnExportWrites(projection);
        }
    }

    @Test
    void followsTheLogFromWhereItStands() {
        try (var projection = open()) {
            assertThat(projection.position()).isZero();
            for (var document : java.util.List.of(Reports.harbour(), Reports.leaflet())) {
                log.add(document);

                assertThat(projection.follow(PATIENCE)).isEqualTo(log.latest().position());
                assertHoldsWhatAnExportWrites(projection);
            }
            Reports.entities().forEach(log::add);
            projection.follow(PATIENCE);
            assertHoldsWhatAnExportWrites(projection);
        }
    }

    @Test
    void forgetsWhatIsRetracted() {
        try (var projection = open()) {
            log.add(Reports.harbour());
            log.add(Reports.leaflet());
            projection.follow(PATIENCE);
            log.retract(Reports.HARBOUR.id());
            projection.follow(PATIENCE);

            assertHoldsWhatAnExportWrites(projection);
        }
    }

    @Test
    void takesANewerDescriptionInPlaceOfTheOlder() {
        try (var projection = open()) {
            var kell = Reports.entities().get(1);
            log.add(kell);
            projection.follow(PATIENCE);
            log.add(new LoggedEntity(kell.entity(), Reports.NORLAND, java.util.List.of()));
            projection.follow(PATIENCE);

            assertHoldsWhatAnExportWrites(projection);
        }
    }

    @Test
    void remembersWhereItStoodWhenItIsOpenedAgain() {
        log.add(Reports.harbour());
        try (var projection = open()) {
            projection.follow(PATIENCE);
        }
        try (var projection = open()) {
            assertThat(projection.position()).isEqualTo(1);
            assertHoldsWhatAnExportWrites(projection);
        }
    }

    @Test
    void describesEntitiesAnewWhenMoreIsKnownOfThem() {
        log.add(Reports.harbour());
        Reports.entities().forEach(log::add);
        try (var projection = open()) {
            projection.follow(PATIENCE);
            var before = quads(held(projection));
            register.add(new Succession(Reports.MARSH_FRONT, Reports.REED_LEAGUE, Succession.Way.SPLIT, null));
            projection.follow(PATIENCE);

            assertThat(quads(held(projection)))
                    .hasSizeGreaterThan(before.size())
                    .containsAll(before);
            assertHoldsWhatAnExportWrites(projection);
        }
    }

    @Test
    void isTheSameMadeAgain() {
        log.add(Reports.harbour());
        log.add(Reports.leaflet());
        try (var projection = open()) {
            projection.follow(PATIENCE);
            write(
                    projection,
                    store -> store.add(
                            NodeFactory.createURI("http://x.example/g"),
                            NodeFactory.createURI("http://x.example/s"),
                            NodeFactory.createURI("http://x.example/p"),
                            NodeFactory.createURI("http://x.example/o")));

            assertThat(projection.rebuild()).isEqualTo(2);

            assertHoldsWhatAnExportWrites(projection);
        }
    }

    private Projection open() {
        var settings = ExportTests.settings(directory);
        return new Projection(log, new Export(log, settings, Reports.VOCABULARY, known), settings);
    }

    private void assertHoldsWhatAnExportWrites(Projection projection) {
        var out = new ByteArrayOutputStream();
        new Export(log, ExportTests.settings(directory), Reports.VOCABULARY, known)
                .write(new Export.Order(Serialisation.N_QUADS, log.latest().position(), false), out);
        var expected = DatasetGraphFactory.create();
        RDFParser.create()
                .source(new ByteArrayInputStream(out.toByteArray()))
                .lang(Lang.NQUADS)
                .parse(expected);

        assertThat(quads(held(projection))).isEqualTo(quads(expected));
    }

    private static Set<String> quads(DatasetGraph dataset) {
        return dataset.stream().map(Quad::toString).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Without the mark that tells which program made it. */
    private static DatasetGraph held(Projection projection) {
        var store = projection.store();
        var copy = DatasetGraphFactory.create();
        store.begin(ReadWrite.READ);
        store.stream()
                .filter(q -> !(q.getGraph().equals(Reports.IRIS.dataset())
                        && q.getPredicate().equals(Terms.iri(Terms.DCTERMS, "identifier"))))
                .forEach(copy::add);
        store.end();
        return copy;
    }

    private static void write(Projection projection, java.util.function.Consumer<DatasetGraph> change) {
        var store = projection.store();
        store.begin(ReadWrite.WRITE);
        change.accept(store);
        store.commit();
        store.end();
    }
}
