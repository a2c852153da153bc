package org.entente.rdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.rdf.Reports.IRIS;
import static org.entente.rdf.Terms.iri;
import static org.entente.rdf.Terms.term;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.graph.GraphFactory;
import org.entente.entity.Account;
import org.entente.entity.EntityId;
import org.entente.entity.Succession;
import org.entente.graph.LoggedDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MappingTests {

    private static final Graph ONTOLOGY = Ontology.shipped().graph();
    private static final Shapes SHAPES = Shapes.shipped();

    @ParameterizedTest
    @ValueSource(strings = {"harbour", "harbour-quoted", "leaflet", "entities"})
    void describesReportsAsTheGoldenFilesDo(String name) {
        var expected = RDFDataMgr.loadGraph("rdf/" + name + ".ttl");

        var actual = named(name);

        assertThat(actual.isIsomorphicWith(expected))
                .as(() -> "missing: %s%nunexpected: %s"
                        .formatted(difference(expected, actual), difference(actual, expected)))
                .isTrue();
    }

    @Test
    void assertsNoClaimAsATriple() {
        var relations = new HashSet<Node>();
        Reports.VOCABULARY.relations().forEach(r -> relations.add(NodeFactory.createURI(r.iri())));

        assertThat(everything()).isNotEmpty().noneMatch(t -> relations.contains(t.getPredicate()));
    }

    @Test
    void namesWhatAStatementSaysByAnExplicitReifier() {
        var graph = named("harbour");
        var statements = graph.find(Node.ANY, Terms.TYPE, term("Statement")).toList();

        assertThat(statements).hasSize(2).allSatisfy(s -> {
            var said = graph.find(s.getSubject(), Terms.REIFIES, Node.ANY).toList();
            assertThat(said)
                    .singleElement()
                    .satisfies(t -> assertThat(t.getObject().isTripleTerm()).isTrue());
        });
        assertThat(graph.find(null, Terms.REIFIES, null)
                        .mapWith(t -> t.getObject().getTriple())
                        .toList())
                .contains(Triple.create(
                        IRIS.entity(Reports.MARSH_FRONT), relation("captures"), IRIS.entity(Reports.KELL)));
    }

    @Test
    void exportsNoTermThatTheOntologyDoesNotDefine() {
        var used = new HashSet<Node>();
        everything().forEach(t -> {
            used.add(t.getPredicate());
            if (t.getPredicate().equals(Terms.TYPE) || isOurs(t.getObject())) {
                used.add(t.getObject());
            }
            if (t.getObject().isTripleTerm()) {
                used.add(t.getObject().getTriple().getPredicate());
            }
        });

        assertThat(used).hasSizeGreaterThan(60).allMatch(term -> ONTOLOGY.contains(term, Terms.TYPE, null));
    }

    @Test
    void definesNoTermTwice() {
        var relations = RDFDataMgr.loadGraph("ontology/entente.ttl");
        var statements = RDFDataMgr.loadGraph("ontology/statements.ttl");

        assertThat(relations
                        .find(null, Terms.TYPE, null)
                        .mapWith(Triple::getSubject)
                        .toSet())
                .hasSizeGreaterThan(60)
                .noneMatch(term -> statements.contains(term, Terms.TYPE, null));
    }

    @Test
    void hasAShapeForEveryClassThatIsExported() {
        var shapes = RDFDataMgr.loadGraph("ontology/shapes.ttl");
        var targets = shapes.find(null, NodeFactory.createURI("http://www.w3.org/ns/shacl#targetClass"), null)
                .mapWith(Triple::getObject)
                .toSet();
        var described =
                everything().filter(t -> t.getPredicate().equals(Terms.TYPE)).toList();

        assertThat(described)
                .isNotEmpty()
                .allSatisfy(t -> assertThat(described)
                        .as("a class of %s that has a shape", t.getSubject())
                        .anyMatch(other ->
                                other.getSubject().equals(t.getSubject()) && targets.contains(other.getObject())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"harbour", "harbour-quoted", "leaflet", "entities"})
    void conformsToItsOwnShapes(String name) {
        assertThat(SHAPES.check(named(name)).refusals()).isEmpty();
    }

    @Test
    void countsCharactersAsWebAnnotationDoes() {
        var text = Reports.HARBOUR.text();
        var graph = named("harbour");

        var starts = graph.find(null, iri(Terms.OA, "start"), null)
                .mapWith(t -> number(t.getObject()))
                .toSet();

        // the emoji is one character and two code units
        assertThat(starts).contains(text.indexOf("Marsh Front gunmen") - 1);
    }

    @Test
    void leavesTheNameOfOneWhoIsNamedInPassingOut() {
        assertThat(labels(named("harbour"))).contains("officials", "person").doesNotContain("Ada Brand");
    }

    @Test
    void whatAFileOfAuthoritiesKnowsComesBackWhenItIsImported() {
        var turtle = new ByteArrayOutputStream();
        RDFDataMgr.write(turtle, entities(), Lang.TURTLE);
        var read =
                RdfAccounts.read(new ByteArrayInputStream(turtle.toByteArray()), "back.ttl", Reports.VOCABULARY, null);

        assertThat(read)
                .contains(
                        new Account.Succeeded(
                                key(Reports.REED_LEAGUE),
                                key(Reports.MARSH_FRONT),
                                Succession.Way.RENAMED,
                                LocalDate.of(2019, 4, 2)),
                        new Account.Held(
                                key(Reports.WARDEN),
                                key(new EntityId("person/ivo-brand")),
                                LocalDate.of(2010, 3, 1),
                                LocalDate.of(2014, 2, 28)),
                        new Account.Belonged(
                                key(new EntityId("organisation/coast-union")),
                                key(Reports.NORLAND),
                                LocalDate.of(2001, 1, 1),
                                null));
    }

    private static String key(EntityId id) {
        return IRIS.entity(id).getURI();
    }

    @Test
    void attributesTruthOnlyToOneWhoHoldsItTrue() {
        assertThat(named("harbour")
                        .find(null, iri(Terms.SEM, "accordingTo"), null)
                        .toList())
                .hasSize(2);
        assertThat(named("leaflet")
                        .find(null, iri(Terms.SEM, "accordingTo"), null)
                        .toList())
                .isEmpty();
    }

    @Test
    void quotesNoMoreOfADocumentThanIsAllowed() {
        var first = Reports.harbour().statements().getFirst().evidence().quotation();
        var rights = new Rights(Reports.WITH_QUOTATIONS.licence(), true, first.length());

        var graph = graph(Reports.harbour(), rights);

        assertThat(graph.find(null, iri(Terms.OA, "exact"), null)
                        .mapWith(t -> t.getObject().getLiteralLexicalForm())
                        .toList())
                .containsExactly(first);
    }

    private static Graph named(String name) {
        return switch (name) {
            case "harbour" -> graph(Reports.harbour(), Reports.WITHOUT_QUOTATIONS);
            case "harbour-quoted" -> graph(Reports.harbour(), Reports.WITH_QUOTATIONS);
            case "leaflet" -> graph(Reports.leaflet(), Reports.WITHOUT_QUOTATIONS);
            case "entities" -> entities();
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static Graph graph(LoggedDocument logged, Rights rights) {
        return new DocumentMapping(IRIS, rights).graph(logged);
    }

    private static Graph entities() {
        var mapping = new EntityMapping(
                IRIS,
                Reports.VOCABULARY,
                EntityMapping.authorities(ONTOLOGY),
                new AuthorityMapping(IRIS, Reports.known()));
        var all = GraphFactory.createDefaultGraph();
        Reports.entities().forEach(e -> mapping.graph(e).find().forEach(all::add));
        return all;
    }

    private static Stream<Triple> everything() {
        return Stream.of("harbour-quoted", "leaflet", "entities").flatMap(n -> named(n).stream());
    }

    private static Set<String> labels(Graph graph) {
        return graph.find(null, Terms.LABEL, null)
                .mapWith(t -> t.getObject().getLiteralLexicalForm())
                .toSet();
    }

    private static Node relation(String name) {
        return NodeFactory.createURI(Reports.VOCABULARY.relation(name).iri());
    }

    private static boolean isOurs(Node node) {
        return node.isURI() && node.getURI().startsWith(Terms.ENTENTE);
    }

    private static int number(Node node) {
        return Integer.parseInt(node.getLiteralLexicalForm());
    }

    private static List<Triple> difference(Graph one, Graph other) {
        return one.stream().filter(t -> !other.contains(t)).toList();
    }
}
