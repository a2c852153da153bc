package org.entente.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.entente.network.NetworkExport;
import org.entente.rdf.RdfOverReports;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

class RdfRoutesTests {

    private static final String COUNT =
            "SELECT (COUNT(?s) AS ?n) { ?s a <https://w3id.org/entente/ontology#Statement> }";

    @TempDir
    private static Path directory;

    private static RdfOverReports rdf;
    private static MockMvc http;

    @BeforeAll
    static void open() {
        rdf = new RdfOverReports(directory.resolve("shared"));
        http = over(rdf);
    }

    @AfterAll
    static void close() {
        rdf.close();
    }

    private static MockMvc over(RdfOverReports rdf) {
        return MockMvcBuilders.standaloneSetup(
                        new ExportController(rdf.export(), new NetworkExport(rdf.log())),
                        new SparqlController(rdf.sparql(), rdf.linkedData()),
                        new LinkedDataController(rdf.linkedData()))
                .setControllerAdvice(new RdfProblems())
                .build();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        text/turtle                                            | text/turtle
        application/trig                                       | application/trig
        application/n-quads                                    | application/n-quads
        application/n-triples                                  | application/n-triples
        application/ld+json                                    | application/ld+json
        application/rdf+xml                                    | application/rdf+xml
        */*                                                    | application/trig
        text/*                                                 | text/turtle
        application/rdf+xml;q=0.5, text/turtle;q=0.9           | text/turtle
        text/html, application/ld+json;q=0.8, */*;q=0.1        | application/ld+json
        text/turtle;q=0, */*                                   | application/trig
        """)
    void exportsWhatTheClientPrefers(String accept, String expected) throws Exception {
        http.perform(get("/export").header("Accept", accept))
                .andExpect(status().isOk())
                .andExpect(content().contentTypeCompatibleWith(expected))
                .andExpect(header().string("Entente-Position", "8"))
                .andExpect(header().string("Vary", "Accept"))
                .andExpect(content().string(Matchers.containsString("Marsh Front")));
    }

    @Test
    void exportsTheFormatThatIsNamedWhateverIsAccepted() throws Exception {
        http.perform(get("/export?format=nq").header("Accept", "text/turtle"))
                .andExpect(content().contentTypeCompatibleWith("application/n-quads"))
                .andExpect(header().string("Content-Disposition", "inline; filename=\"entente-8.nq\""));
    }

    @ParameterizedTest
    @CsvSource({
        "graphml, application/graphml+xml",
        "gexf, application/gexf+xml",
        "geojson, application/geo+json",
        "csv, text/csv",
    })
    void exportsTheNetworkWhereThatIsAskedForByName(String format, String type) throws Exception {
        http.perform(get("/export?format=" + format).header("Accept", "text/turtle"))
                .andExpect(status().isOk())
                .andExpect(content().contentTypeCompatibleWith(type))
                .andExpect(header().string("Content-Disposition", "inline; filename=\"entente-8." + format + "\""))
                .andExpect(content().string(Matchers.containsString("armed-group/marsh-front")));
    }

    @Test
    void saysThatNothingHasChanged() throws Exception {
        var tag = Objects.requireNonNull(
                http.perform(get("/export")).andReturn().getResponse().getHeader("ETag"));

        http.perform(get("/export").header("If-None-Match", tag)).andExpect(status().isNotModified());
        http.perform(get("/export?quotations=true").header("If-None-Match", tag))
                .andExpect(status().isOk());
        http.perform(head("/export")).andExpect(status().isOk()).andExpect(header().string("ETag", tag));
    }

    @ParameterizedTest
    @CsvSource({
        "/export?format=svg, 406, not-offered",
        "/export?knownAt=yesterday, 400, unknown-moment",
        "/export?knownAt=9, 400, unknown-moment",
        "/data/entity/town/nowhere, 404, nothing-here",
        "/id/entity/town/nowhere, 404, nothing-here",
        "/id/entity/No%20such, 404, nothing-here",
        "/id/statement/0123, 404, nothing-here",
        "/id/planet/mars, 404, nothing-here",
        "/id/publisher/Nobody%20Daily, 404, nothing-here",
    })
    void saysWhatIsWrongWithARequest(String path, int status, String type) throws Exception {
        http.perform(get(URI.create(path)))
                .andExpect(status().is(status))
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.type").value("/problems/" + type))
                .andExpect(jsonPath("$.detail").isNotEmpty());
    }

    @Test
    void takesAQueryInEachWayOfTheProtocol() throws Exception {
        var expected = "n\r\n3\r\n";
        http.perform(get("/sparql").param("query", COUNT).header("Accept", "text/csv"))
                .andExpect(status().isOk())
                .andExpect(header().string("Entente-Position", "8"))
                .andExpect(content().string(expected));
        http.perform(post("/sparql")
                        .contentType("application/x-www-form-urlencoded")
                        .param("query", COUNT)
                        .header("Accept", "text/csv"))
                .andExpect(content().string(expected));
        http.perform(post("/sparql")
                        .contentType("application/sparql-query")
                        .content(COUNT)
                        .header("Accept", "text/csv"))
                .andExpect(content().string(expected));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        */*                             | application/sparql-results+json
        application/json                | application/sparql-results+json
        application/sparql-results+xml  | application/sparql-results+xml
        text/csv                        | text/csv
        text/tab-separated-values       | text/tab-separated-values
        """)
    void givesTablesAsTheClientPrefers(String accept, String expected) throws Exception {
        http.perform(get("/sparql").param("query", COUNT).header("Accept", accept))
                .andExpect(status().isOk())
                .andExpect(content().contentTypeCompatibleWith(expected));
    }

    @Test
    void givesGraphsAsTheClientPrefers() throws Exception {
        http.perform(get("/sparql")
                        .param("query", "DESCRIBE <http://localhost:8080/id/entity/town/kell>")
                        .header("Accept", "text/turtle"))
                .andExpect(content().contentTypeCompatibleWith("text/turtle"))
                .andExpect(content().string(Matchers.containsString("Kell")));
    }

    @Test
    void takesGraphsFromTheProtocol() throws Exception {
        http.perform(get("/sparql")
                        .param("query", COUNT)
                        .param("default-graph-uri", "http://localhost:8080/data/" + RdfOverReports.document())
                        .header("Accept", "text/csv"))
                .andExpect(content().string("n\r\n2\r\n"));
    }

    @Test
    void saysWhereAQueryIsMalformed() throws Exception {
        http.perform(get("/sparql").param("query", "SELECT *\nWHERE { ?s ?p }").header("Accept", "text/csv"))
                .andExpect(status().isBadRequest())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.type").value("/problems/malformed-query"))
                .andExpect(jsonPath("$.line").value(2))
                .andExpect(jsonPath("$.column").value(15));
    }

    @Test
    void refusesUpdates() throws Exception {
        http.perform(post("/sparql").contentType("application/sparql-update").content("DROP ALL"))
                .andExpect(status().isForbidden());
        http.perform(post("/sparql")
                        .contentType("application/x-www-form-urlencoded")
                        .param("update", "DROP ALL"))
                .andExpect(status().isForbidden());
        http.perform(get("/sparql").param("query", "DROP ALL")).andExpect(status().isForbidden());
        http.perform(get("/sparql").param("query", "ASK { SERVICE <http://localhost:9/> {} }"))
                .andExpect(status().isForbidden());
    }

    @Test
    void whomASuccessionLeadsToAnswersTooThoughNoReportSpeaksOfIt() throws Exception {
        http.perform(get("/data/entity/armed-group/reed-league").header("Accept", "text/turtle"))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString("\"Reed League\"")))
                .andExpect(content().string(Matchers.containsString("\"Marsh Front, after Reed League\"")));
        http.perform(get("/data/entity/armed-group/nobody")).andExpect(status().isNotFound());
    }

    @Test
    void describesTheEndpoint() throws Exception {
        http.perform(get("/sparql").header("Accept", "text/turtle"))
                .andExpect(content().string(Matchers.containsString("sd:UnionDefaultGraph")));
        http.perform(get("/sparql").header("Accept", "text/html,*/*;q=0.8"))
                .andExpect(content().string(Matchers.containsString("<textarea")));
    }

    @Test
    void sendsFromAThingToItsData() throws Exception {
        http.perform(get("/id/" + RdfOverReports.statement()))
                .andExpect(status().isSeeOther())
                .andExpect(header().string("Location", "/data/" + RdfOverReports.statement()));
        http.perform(get(URI.create("/id/publisher/The%20Norland%20Courier")))
                .andExpect(header().string("Location", "/data/publisher/The%20Norland%20Courier"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/turtle",
                "application/trig",
                "application/n-quads",
                "application/ld+json",
                "application/rdf+xml",
                "text/html"
            })
    void describesAStatementWithItsEvidenceAndSpeakers(String accept) throws Exception {
        http.perform(get("/data/" + RdfOverReports.statement()).header("Accept", accept))
                .andExpect(status().isOk())
                .andExpect(content().contentTypeCompatibleWith(accept))
                .andExpect(content().string(Matchers.containsString("captures")))
                .andExpect(content().string(Matchers.containsString("TextPositionSelector")))
                .andExpect(content().string(Matchers.containsString("officials")))
                .andExpect(content().string(Matchers.containsString("The Norland Courier")))
                .andExpect(content().string(Matchers.not(Matchers.containsString("gunmen"))));
    }

    @Test
    void describesWhateverHasAnIri() throws Exception {
        var text = http.perform(get("/data/" + RdfOverReports.document()).header("Accept", "application/n-quads"))
                .andReturn()
                .getResponse()
                .getContentAsString();
        var iris = text.lines()
                .map(line -> line.substring(1, line.indexOf('>')))
                .map(iri -> iri.replaceFirst("#.*", ""))
                .filter(iri -> iri.startsWith("http://localhost:8080/id/"))
                .distinct()
                .toList();

        assertThat(iris).hasSizeGreaterThan(10);
        for (var iri : iris) {
            http.perform(get(URI.create(iri.replaceFirst("http://localhost:8080/id/", "/data/"))))
                    .andExpect(status().isOk())
                    .andExpect(content().string(Matchers.containsString(iri)));
        }
    }

    @Test
    void saysWhatWasWithdrawn() throws Exception {
        try (var other = new RdfOverReports(directory.resolve("withdrawn"))) {
            other.retractTheDocument();
            var there = over(other);

            for (var path : List.of(RdfOverReports.document(), RdfOverReports.statement(), RdfOverReports.referent())) {
                there.perform(get("/id/" + path))
                        .andExpect(status().isGone())
                        .andExpect(jsonPath("$.type").value("/problems/withdrawn"));
                there.perform(get("/data/" + path)).andExpect(status().isGone());
            }
        }
    }

    @Test
    void publishesTheOntologyAndTheShapes() throws Exception {
        http.perform(get("/ontology").header("Accept", "text/turtle"))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString("polarity-negative")));
        http.perform(get("/ontology/shapes").header("Accept", "text/turtle"))
                .andExpect(content().string(Matchers.containsString("A statement has one polarity.")));
        http.perform(get("/ontology").header("Accept", "text/html")).andExpect(status().isOk());
    }

    @Test
    void escapesWhatTextsSay() throws Exception {
        http.perform(get("/data/" + RdfOverReports.document()).header("Accept", "text/html"))
                .andExpect(content().string(Matchers.containsString("&lt;&lt;(")))
                .andExpect(content().string(Matchers.not(Matchers.containsString("<<("))));
    }
}
