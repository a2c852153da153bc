package org.entente.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.lang.LabelToNode;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.entente.document.TextSpan;
import org.entente.entity.Succession;
import org.entente.graph.Logged;
import org.entente.graph.LoggedDocument;
import org.entente.statement.Evidence;
import org.entente.statement.Reading;
import org.entente.statement.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.util.unit.DataSize;

class ExportTests {

    private final LogInMemory log = LogInMemory.withReports();
    private final RegisterInMemory register = Reports.register();
    private final Export export =
            new Export(log, settings(Path.of("unused")), Reports.VOCABULARY, Reports.known(register));

    @ParameterizedTest
    @EnumSource(Serialisation.class)
    void comesBackTheSameFromEverySerialisation(Serialisation as) {
        var expected = expected(true);

        var found = read(written(as, true), as);

        if (as.namedGraphs()) {
            assertThat(graphs(found)).isEqualTo(graphs(expected));
        }
        assertThat(union(found, true)
                        .isIsomorphicWith(union(expected, as != Serialisation.JSON_LD && as != Serialisation.RDF_XML)))
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource(Serialisation.class)
    void writesTheSameBytesForTheSameContent(Serialisation as) {
        assertThat(written(as, false)).isEqualTo(written(as, false));
    }

    @Test
    void countsWhatItWrote() {
        var written = export.write(order(Serialisation.TRIG, false), new ByteArrayOutputStream());

        assertThat(written.documents()).isEqualTo(2);
        assertThat(written.statements()).isEqualTo(3);
        assertThat(written.entities()).isEqualTo(6);
        assertThat(written.refused()).isZero();
        assertThat(written.position()).isEqualTo(log.latest().position());
    }

    @Test
    void leavesQuotationsOutUnlessAskedFor() {
        assertThat(text(written(Serialisation.TRIG, false))).doesNotContain("Marsh Front gunmen");
        assertThat(text(written(Serialisation.TRIG, true)))
                .contains("Marsh Front gunmen", "all rights in the quotation remain");
    }

    @Test
    void saysAtWhichPositionItStands() {
        var dataset =
                read(written(Serialisation.TRIG, false), Serialisation.TRIG).getGraph(Reports.IRIS.dataset());

        var position = dataset.find(Reports.IRIS.dataset(), Terms.term("position"), Node.ANY)
                .next()
                .getObject();

        assertThat(position.getLiteralLexicalForm()).isEqualTo("8");
    }

    @Test
    void tagsDifferWhereWhatIsWrittenDoes() {
        var before = export.tag(order(Serialisation.TRIG, false));

        assertThat(export.tag(order(Serialisation.TRIG, false))).isEqualTo(before);
        assertThat(export.tag(order(Serialisation.TURTLE, false))).isNotEqualTo(before);
        assertThat(export.tag(order(Serialisation.TRIG, true))).isNotEqualTo(before);
        register.add(new Succession(Reports.MARSH_FRONT, Reports.REED_LEAGUE, Succession.Way.SPLIT, null));
        var imported = export.tag(order(Serialisation.TRIG, false));
        assertThat(imported).isNotEqualTo(before);
        log.retract(Reports.LEAFLET.id());
        assertThat(export.tag(order(Serialisation.TRIG, false))).isNotIn(before, imported);
    }

    /** The first statement's evidence is empty, so that its position does not end behind its start. */
    @ParameterizedTest
    @EnumSource(
            value = Serialisation.class,
            names = {"TRIG", "N_QUADS", "JSON_LD", "TURTLE"})
    void listsWhatIsRefusedAndWritesTheRest(Serialisation as) {
        var broken = breakFirst(Reports.harbour());
        log.add(broken);

        var out = new ByteArrayOutputStream();
        var written = export.write(order(as, false), out);

        var refused = Reports.IRIS.statement(broken.statements().getFirst().id());
        assertThat(written.statements()).isEqualTo(2);
        assertThat(written.refusals()).singleElement().satisfies(r -> {
            assertThat(r.refused()).isEqualTo(refused.getURI());
            assertThat(r.at()).isEqualTo(refused.getURI() + "#position");
            assertThat(r.property()).contains("start");
        });
        var all = union(read(out.toByteArray(), as), true);
        assertThat(all.contains(Node.ANY, Terms.term("refused"), refused)).isTrue();
        assertThat(all.contains(refused, Terms.TYPE, Node.ANY)).isFalse();
    }

    private static LoggedDocument breakFirst(LoggedDocument logged) {
        var right = logged.statements().getFirst();
        var broken = new Statement(
                right.id(),
                right.document(),
                right.claim(),
                right.modality(),
                right.speakers(),
                Evidence.in(Reports.HARBOUR, new TextSpan(10, 10)),
                right.subjectSpan(),
                right.objectSpan(),
                right.cueSpan(),
                right.confidence(),
                right.features(),
                right.readBy());
        var entry = java.util.Objects.requireNonNull(logged.reading());
        var reading = new Reading(
                Reports.HARBOUR.id(),
                entry.what().version(),
                entry.what().referents(),
                List.of(broken, logged.statements().getLast()),
                List.of());
        return new LoggedDocument(
                logged.document(),
                new Logged<>(reading, entry.position(), entry.at()),
                logged.identifications(),
                logged.entities(),
                List.of());
    }

    static RdfSettings settings(Path directory) {
        return new RdfSettings(
                directory,
                Reports.IRIS.base(),
                new RdfSettings.Rdf(
                        Reports.WITH_QUOTATIONS.licence(),
                        1000,
                        Duration.ofMinutes(1),
                        new RdfSettings.Sparql(Duration.ofSeconds(5), 100, DataSize.ofMegabytes(1), 10_000, 2)));
    }

    private Export.Order order(Serialisation as, boolean quotations) {
        return new Export.Order(as, log.latest().position(), quotations);
    }

    private byte[] written(Serialisation as, boolean quotations) {
        var out = new ByteArrayOutputStream();
        export.write(order(as, quotations), out);
        return out.toByteArray();
    }

    private DatasetGraph expected(boolean quotations) {
        var dataset = DatasetGraphFactory.create();
        var mapping = export.mapping(quotations);
        add(dataset, mapping.dataset(log.latest()));
        log.entities(0, e -> add(dataset, mapping.map(e)));
        log.documents(0, d -> add(dataset, mapping.map(d)));
        return dataset;
    }

    private static void add(DatasetGraph dataset, Mapping.Named named) {
        named.checked().graph().find().forEach(t -> dataset.add(Quad.create(named.name(), t)));
    }

    private static DatasetGraph read(byte[] bytes, Serialisation as) {
        Lang lang = RDFLanguages.contentTypeToLang(as.mediaType());
        var dataset = DatasetGraphFactory.create();
        RDFParser.create()
                .source(new ByteArrayInputStream(bytes))
                .lang(lang)
                .labelToNode(LabelToNode.createUseLabelAsGiven())
                .parse(dataset);
        return dataset;
    }

    private static Set<String> graphs(DatasetGraph dataset) {
        var names = new TreeSet<String>();
        dataset.listGraphNodes()
                .forEachRemaining(n -> names.add(
                        n + " " + withoutTripleTerms(dataset.getGraph(n)).size()));
        return names;
    }

    private static Graph withoutTripleTerms(Graph graph) {
        var rest = GraphFactory.createDefaultGraph();
        graph.stream().filter(t -> !t.getObject().isTripleTerm()).forEach(rest::add);
        return rest;
    }

    private static Graph union(DatasetGraph dataset, boolean tripleTerms) {
        var all = GraphFactory.createDefaultGraph();
        dataset.stream().forEach(q -> all.add(q.asTriple()));
        return tripleTerms ? all : withoutTripleTerms(all);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
