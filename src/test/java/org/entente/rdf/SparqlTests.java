package org.entente.rdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SparqlTests {

    private static final String WHO_BACKS_WHOM = """
            PREFIX : <https://w3id.org/entente/ontology#>
            PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
            SELECT ?backer ?polarity WHERE {
              ?statement rdf:reifies <<( ?backer :backs ?backed )>> ; :polarity ?polarity
            } ORDER BY ?polarity
            """;

    @TempDir
    private static Path directory;

    private static Projection projection;
    private static Sparql sparql;

    @BeforeAll
    static void open() {
        var log = LogInMemory.withReports();
        var settings = ExportTests.settings(directory);
        projection = new Projection(log, new Export(log, settings, Reports.VOCABULARY, Reports.known()), settings);
        sparql = new Sparql(projection, settings, HeapGuard.ofThisProgram());
    }

    @AfterAll
    static void close() {
        projection.close();
    }

    @Test
    void findsWhatStatementsSayByTripleTerms() {
        assertThat(csv(WHO_BACKS_WHOM)).isEqualTo("""
                        backer,polarity
                        http://localhost:8080/id/entity/state/norland,https://w3id.org/entente/ontology#polarity-negative
                        http://localhost:8080/id/entity/state/norland,https://w3id.org/entente/ontology#polarity-positive
                        """);
    }

    @Test
    void findsWhatStatementsSayBySubjectAndObjectToo() {
        assertThat(csv("""
                        PREFIX : <https://w3id.org/entente/ontology#>
                        SELECT ?place WHERE { ?s :relation :captures ; :object/:identifiedAs ?place ; :polarity :polarity-positive }
                        """)).contains("http://localhost:8080/id/entity/town/kell");
    }

    @Test
    void tellsWhatAGroupCameFromAndWhen() {
        assertThat(csv("""
                        PREFIX : <https://w3id.org/entente/ontology#>
                        PREFIX org: <http://www.w3.org/ns/org#>
                        PREFIX dcterms: <http://purl.org/dc/terms/>
                        PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
                        SELECT ?before ?way ?on ?words WHERE {
                          ?group rdfs:label "Marsh Front" ; org:resultedFrom ?change .
                          ?change org:originalOrganization ?before ; :way ?way ; dcterms:date ?on ; rdfs:label ?words
                        }
                        """)).isEqualTo("""
                        before,way,on,words
                        http://localhost:8080/id/entity/armed-group/reed-league,https://w3id.org/entente/ontology#way-renamed,2019-04-02,"Marsh Front, after Reed League"
                        """);
    }

    @Test
    void tellsWhoHeldAPostOnADay() {
        assertThat(csv("""
                        PREFIX org: <http://www.w3.org/ns/org#>
                        PREFIX schema: <http://schema.org/>
                        PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
                        SELECT ?holder WHERE {
                          ?tenure org:role <http://localhost:8080/id/entity/post/norland-warden> ; org:member ?holder ;
                            schema:startDate ?from ; schema:endDate ?to
                          FILTER (?from <= "2012-06-01"^^xsd:date && ?to >= "2012-06-01"^^xsd:date)
                        }
                        """)).isEqualTo("""
                        holder
                        http://localhost:8080/id/entity/person/ivo-brand
                        """);
    }

    @Test
    void noClaimHoldsAsATriple() {
        assertThat(csv("PREFIX : <https://w3id.org/entente/ontology#> SELECT * { ?a :backs ?b }")
                        .lines())
                .hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(ResultForm.class)
    void answersInEveryForm(ResultForm form) {
        var question = understand("ASK { ?s ?p ?o }");

        assertThat(text(sparql.answer(question, form))).containsIgnoringCase("true");
        assertThat(text(sparql.answer(understand(WHO_BACKS_WHOM), form))).contains("norland");
    }

    @ParameterizedTest
    @EnumSource(Serialisation.class)
    void constructsAndDescribesInEverySerialisation(Serialisation as) {
        var described = understand("DESCRIBE <http://localhost:8080/id/entity/town/kell>");
        var constructed = understand("CONSTRUCT { ?s <http://example.org/in> ?g } WHERE { GRAPH ?g { ?s a ?c } }");

        assertThat(described.wantsGraph()).isTrue();
        assertThat(text(sparql.answer(described, as))).contains("Kell");
        assertThat(text(sparql.answer(constructed, as))).contains("in");
    }

    @ParameterizedTest
    @EnumSource(value = Serialisation.class, names = "RDF_XML", mode = EnumSource.Mode.EXCLUDE)
    void whatIsConstructedIsInTheDefaultGraph(Serialisation as) {
        var constructed = understand("CONSTRUCT { ?s <http://example.org/is> ?c } WHERE { ?s a ?c }");

        var read = DatasetGraphFactory.create();
        var written = text(sparql.answer(constructed, as));
        assertThat(written).as("a name that is Jena's own").doesNotContain("DefaultGraph");
        RDFParser.fromString(written, RDFLanguages.contentTypeToLang(as.mediaType()))
                .parse(read);
        assertThat(read.getDefaultGraph().isEmpty()).isFalse();
        assertThat(read.listGraphNodes()).isExhausted();
    }

    @Test
    void saysAtWhichPositionTheDatasetStands() {
        assertThat(sparql.answer(understand("ASK {}"), ResultForm.JSON).position())
                .isEqualTo(8);
    }

    @Test
    void takesTheGraphsOfTheProtocolInPlaceOfTheQuerys() {
        var leaflet = Reports.IRIS.graphOf(Reports.LEAFLET.id()).getURI();
        var everywhere = "SELECT ?s { ?s a <https://w3id.org/entente/ontology#Statement> }";

        var there = sparql.understand(everywhere, List.of(leaflet), List.of());
        var named = sparql.understand("SELECT ?g { GRAPH ?g {} }", List.of(), List.of(leaflet));

        assertThat(csv(everywhere).lines()).hasSize(4);
        assertThat(text(sparql.answer(there, ResultForm.CSV)).lines()).hasSize(2);
        assertThat(text(sparql.answer(named, ResultForm.CSV)).lines()).containsExactly("g", leaflet);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        SELECT * WHERE { ?s ?p }                      | 1 | 24
        SELECT ?x WHERE { ?x a <https://x.example/a>  | 1 | 44
        FETCH EVERYTHING                              | 1 | 6
        """)
    void saysWhereAQueryIsMalformed(String query, int line, int column) {
        assertThatThrownBy(() -> understand(query)).isInstanceOfSatisfying(MalformedQuery.class, e -> {
            assertThat(e.line()).isEqualTo(line);
            assertThat(e.column()).isEqualTo(column);
            assertThat(e).hasMessageContaining("line " + line);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "INSERT DATA { <http://x.example/a> <http://x.example/b> 1 }",
                "DROP ALL",
                "LOAD <file:///etc/hostname>",
                "CLEAR GRAPH <http://x.example/g>",
                "SELECT * { SERVICE <http://localhost:9/> { ?s ?p ?o } }",
                "SELECT * { SERVICE SILENT <http://localhost:9/> { ?s ?p ?o } }",
                "SELECT * { ?s ?p ?o FILTER EXISTS { SERVICE <http://localhost:9/> { ?s ?p ?o } } }",
                "SELECT * { { SELECT ?s { ?s ?p ?o . OPTIONAL { SERVICE <http://localhost:9/> { ?s ?p ?o } } } } }",
                "SELECT (EXISTS { SERVICE <http://localhost:9/> { ?s ?p ?o } } AS ?x) {}",
                "SELECT * { ?s ?p ?o } ORDER BY (EXISTS { SERVICE <http://localhost:9/> { ?s ?p ?o } })",
                "SELECT ?p (COUNT(?s) AS ?n) { ?s ?p ?o } GROUP BY ?p HAVING (EXISTS { SERVICE <http://localhost:9/> {} })",
                "CONSTRUCT { ?s ?p ?o } WHERE { GRAPH ?g { SERVICE ?e { ?s ?p ?o } } }",
                "DESCRIBE ?s { SERVICE <http://localhost:9/> { ?s ?p ?o } }",
                "SELECT * { BIND(<java:org.apache.jena.sparql.function.library.wait>(10000) AS ?x) }",
                "SELECT (<http://jena.apache.org/ARQ/function#wait>(10000) AS ?x) {}",
                "SELECT * {} ORDER BY <http://jena.apache.org/ARQ/function#wait>(10000)",
                "SELECT (SUM(<http://jena.apache.org/ARQ/function#wait>(10000)) AS ?x) {}",
            })
    void refusesWhatChangesOrReachesOut(String query) {
        assertThatThrownBy(() -> understand(query)).isInstanceOf(RefusedQuery.class);
    }

    @Test
    void readsNoFileThatAQueryNames() {
        assertThat(
                        csv("SELECT * FROM <file:///etc/hostname> FROM NAMED <file:///etc/passwd> { { ?s ?p ?o } UNION { GRAPH ?g { ?s ?p ?o } } }")
                                .lines())
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // more rows than one query may have
                "SELECT * { ?a ?b ?c . ?d ?e ?f }",
                // more triples
                "CONSTRUCT { ?a ?b ?f } { ?a ?b ?c . ?d ?e ?f }",
                // longer than one query may take
                "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }",
                // inside one expression
                "SELECT * { BIND(REGEX('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab', '^(a+)+\\\\1$') AS ?x) }",
                "SELECT * { FILTER EXISTS { FILTER REGEX('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab', '^(a|a)*\\\\1$') } }",
                "SELECT (REPLACE('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab', '^(a+)+\\\\1$', 'b') AS ?x) {}",
            })
    void stopsAQueryThatRunsAway(String query) {
        var question = understand(query);
        var start = System.nanoTime();

        assertThatThrownBy(() -> {
                    if (question.wantsGraph()) {
                        sparql.answer(question, Serialisation.TURTLE);
                    } else {
                        sparql.answer(question, ResultForm.JSON);
                    }
                })
                .isInstanceOf(QueryBeyondLimit.class);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void stopsATextThatDoublesAndDoubles() {
        var query = new StringBuilder("SELECT (STRLEN(?x40) AS ?n) { BIND('ab' AS ?x0) ");
        for (var i = 0; i < 40; i++) {
            query.append("BIND(CONCAT(?x%d, ?x%d) AS ?x%d) ".formatted(i, i, i + 1));
        }

        assertThatThrownBy(() -> sparql.answer(understand(query + "}"), ResultForm.JSON))
                .isInstanceOf(QueryBeyondLimit.class);
    }

    @RepeatedTest(20)
    void stopsAQueryWhenMemoryRunsShort() {
        var settings = ExportTests.settings(directory);
        try (var guard = new HeapGuard(() -> true, Duration.ofMillis(50))) {
            var poor = new Sparql(projection, settings, guard);

            assertThatThrownBy(() -> poor.answer(
                            understand("SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"), ResultForm.JSON))
                    .isInstanceOf(QueryBeyondLimit.class)
                    .hasMessageContaining("memory");
        }
    }

    private static Sparql.Question understand(String query) {
        return sparql.understand(query, List.of(), List.of());
    }

    private static String csv(String query) {
        return text(sparql.answer(understand(query), ResultForm.CSV)).replace("\r\n", "\n");
    }

    private static String text(Sparql.Answer answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }
}
