package org.entente.rdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.rdf.Terms.term;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.update.UpdateAction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One thing is wrong with the statement that the Marsh Front captured Kell; the other statement is right. */
class ShapesTests {

    private static final Shapes SHAPES = Shapes.shipped();
    private static final String PREFIXES = """
            PREFIX : <https://w3id.org/entente/ontology#>
            PREFIX dcterms: <http://purl.org/dc/terms/>
            PREFIX oa: <http://www.w3.org/ns/oa#>
            PREFIX prov: <http://www.w3.org/ns/prov#>
            PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            PREFIX sem: <http://semanticweb.cs.vu.nl/2009/11/sem/>
            PREFIX time: <http://www.w3.org/2006/time#>
            PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
            """;

    @ParameterizedTest(name = "at {1}, {2}: {0}")
    @CsvSource(delimiter = '|', textBlock = """
        no polarity                      |                | :polarity            | DELETE { ?s :polarity ?x } WHERE { ?s :relation :captures ; :polarity ?x }
        both polarities                  |                | :polarity            | INSERT { ?s :polarity :polarity-negative } WHERE { ?s :relation :captures }
        an attitude for a modality       |                | :modality            | DELETE { ?s :modality ?x } INSERT { ?s :modality :attitude-asserts } WHERE { ?s :relation :captures ; :modality ?x }
        no subject                       |                | :subject             | DELETE { ?s :subject ?x } WHERE { ?s :relation :captures ; :subject ?x }
        an entity for a subject          |                | :subject             | DELETE { ?s :subject ?x } INSERT { ?s :subject ?e } WHERE { ?s :relation :captures ; :subject ?x . ?x :identifiedAs ?e }
        a relation of another vocabulary |                | :relation            | DELETE { ?s :relation ?x } INSERT { ?s :relation rdfs:seeAlso } WHERE { ?s :relation :captures , ?x }
        no licence                       |                | dcterms:license      | DELETE { ?s dcterms:license ?x } WHERE { ?s :relation :captures ; dcterms:license ?x }
        a confidence beyond 1            |                | :confidence          | DELETE { ?s :confidence ?x } INSERT { ?s :confidence "1.5"^^xsd:double } WHERE { ?s :relation :captures ; :confidence ?x }
        a confidence that is no number   |                | :confidence          | DELETE { ?s :confidence ?x } INSERT { ?s :confidence "NaN"^^xsd:double } WHERE { ?s :relation :captures ; :confidence ?x }
        on nobody's word                 |                | :attribution         | DELETE { ?s :attribution ?x } WHERE { ?s :relation :captures ; :attribution ?x }
        by no reading                    |                | prov:wasGeneratedBy  | DELETE { ?s prov:wasGeneratedBy ?x } WHERE { ?s :relation :captures ; prov:wasGeneratedBy ?x }
        two who hold it true             |                | sem:accordingTo      | INSERT { ?s sem:accordingTo ?r } WHERE { ?s :relation :captures ; :subject ?r }
        a link without a speaker         | #attribution-1 | :speaker             | DELETE { ?l :speaker ?x } WHERE { ?s :relation :captures ; :attribution ?l . ?l :order 1 ; :speaker ?x }
        a link without an attitude       | #attribution-2 | :attitude            | DELETE { ?l :attitude ?x } WHERE { ?s :relation :captures ; :attribution ?l . ?l :order 2 ; :attitude ?x }
        evidence that ends at its start  | #position      | oa:start             | DELETE { ?p oa:end ?x } INSERT { ?p oa:end ?a } WHERE { ?s :relation :captures ; :evidence/oa:hasSelector ?p . ?p oa:start ?a ; oa:end ?x }
        evidence in two places           | #evidence      | oa:hasSelector       | INSERT { ?e oa:hasSelector ?o } WHERE { ?s :relation :captures ; :evidence ?e . ?t :relation :backs ; :evidence/oa:hasSelector ?o . ?o oa:start ?a }
        a quotation of nobody's          | #quotation     | dcterms:rights       | DELETE { ?q dcterms:rights ?x } WHERE { ?s :relation :captures ; :evidence/oa:hasSelector ?q . ?q dcterms:rights ?x }
        a start after the end            | #time          | :earliestStart       | DELETE { ?t :earliestStart ?x } INSERT { ?t :earliestStart "2025-06-01"^^xsd:date } WHERE { ?s :relation :captures ; time:hasTime ?t . ?t :earliestStart ?x }
        a month for a day                | #time          | :latestEnd           | DELETE { ?t :latestEnd ?x } INSERT { ?t :latestEnd "2025-06"^^xsd:gYearMonth } WHERE { ?s :relation :captures ; time:hasTime ?t . ?t :latestEnd ?x }
        """)
    void refusesAStatementThatViolatesAShapeAndSaysWhere(String what, String at, String property, String change) {
        var graph = report(change);
        var captures = captures(graph);

        var checked = SHAPES.check(graph);

        assertThat(checked.refusals()).extracting(Refusal::refused).containsOnly(captures);
        assertThat(checked.refusals()).anySatisfy(refusal -> {
            assertThat(refusal.at()).isEqualTo(captures + (at == null ? "" : at));
            assertThat(refusal.property()).contains(property.substring(property.indexOf(':') + 1));
            assertThat(refusal.reason()).isNotBlank();
        });
        assertThat(statements(checked.graph())).isEqualTo(1);
        assertThat(checked.graph().stream().map(t -> t.getSubject().toString())).noneMatch(s -> s.startsWith(captures));
    }

    @Test
    void keepsWhatConforms() {
        var graph = report("DELETE { } WHERE { ?s :relation :captures }");
        var before = graph.size();

        var checked = SHAPES.check(graph);

        assertThat(checked.refusals()).isEmpty();
        assertThat(checked.graph().size()).isEqualTo(before);
    }

    @Test
    void refusesWhatRestsOnAReferentThatIsRefused() {
        var graph =
                report("DELETE { ?r rdfs:label ?x } WHERE { ?s :relation :captures ; :object ?r . ?r rdfs:label ?x }");
        var captures = captures(graph);

        var checked = SHAPES.check(graph);

        assertThat(checked.refusals()).extracting(Refusal::refused).contains(captures);
        assertThat(statements(checked.graph())).isEqualTo(1);
        assertThat(SHAPES.check(checked.graph()).refusals()).isEmpty();
    }

    @Test
    void refusesEveryStatementOfADocumentThatIsRefused() {
        var graph = report("DELETE { ?d :recordedAt ?x } WHERE { ?d a :Document ; :recordedAt ?x }");

        assertThat(statements(SHAPES.check(graph).graph())).isZero();
    }

    private static Graph report(String change) {
        var graph = new DocumentMapping(Reports.IRIS, Reports.WITH_QUOTATIONS).graph(Reports.harbour());
        UpdateAction.parseExecute(PREFIXES + change, ModelFactory.createModelForGraph(graph));
        return graph;
    }

    private static String captures(Graph graph) {
        var relation =
                NodeFactory.createURI(Reports.VOCABULARY.relation("captures").iri());
        var reifying = graph.find(Node.ANY, Terms.REIFIES, Node.ANY)
                .filterKeep(t -> t.getObject().getTriple().getPredicate().equals(relation));
        return reifying.next().getSubject().getURI();
    }

    private static int statements(Graph graph) {
        return graph.find(null, Terms.TYPE, term("Statement")).toList().size();
    }
}
