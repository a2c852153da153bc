package org.entente.rdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.validation.ReportEntry;

/**
 * The SHACL shapes of everything that is exported. One graph is validated at a time, so memory is bounded by the largest
 * document.
 */
final class Shapes {

    private final org.apache.jena.shacl.Shapes shapes;

    private Shapes(org.apache.jena.shacl.Shapes shapes) {
        this.shapes = shapes;
    }

    static Shapes shipped() {
        return new Shapes(org.apache.jena.shacl.Shapes.parse(source()));
    }

    /** The shapes as they are published. */
    static Graph source() {
        return RDFDataMgr.loadGraph("ontology/shapes.ttl");
    }

    /** What is left of a graph, and what was refused. */
    record Checked(Graph graph, List<Refusal> refusals) {}

    /**
     * Takes out what violates a shape, and then what no longer conforms without it.
     *
     * @param graph is changed: what is refused is no longer in it
     */
    Checked check(Graph graph) {
        var refusals = new ArrayList<Refusal>();
        for (var found = violations(graph); !found.isEmpty(); found = violations(graph)) {
            refusals.addAll(found);
            var before = graph.size();
            found.stream().map(Refusal::refused).distinct().forEach(whole -> remove(graph, whole));
            if (graph.size() == before) {
                throw new IllegalStateException("ontology/shapes.ttl refuses what is not there: " + found.getFirst());
            }
        }
        return new Checked(graph, List.copyOf(refusals));
    }

    private List<Refusal> violations(Graph graph) {
        var report = ShaclValidator.get().validate(shapes, graph);
        return report.getEntries().stream()
                .map(Shapes::refusal)
                .sorted(Comparator.comparing(Refusal::toString))
                .toList();
    }

    private static Refusal refusal(ReportEntry entry) {
        var place = entry.focusNode().isURI()
                ? entry.focusNode().getURI()
                : entry.focusNode().toString();
        var property = entry.resultPath() == null ? "" : entry.resultPath().toString();
        var value = entry.value() == null
                ? ""
                : " Found: " + shortened(entry.value().toString());
        return new Refusal(wholeOf(place), place, property, entry.message() + value);
    }

    private static String shortened(String text) {
        return text.length() <= 120 ? text : text.substring(0, 120) + "…";
    }

    private static String wholeOf(String iri) {
        var hash = iri.indexOf('#');
        return hash < 0 ? iri : iri.substring(0, hash);
    }

    /** Takes out a thing and its parts. */
    private static void remove(Graph graph, String whole) {
        var gone = new ArrayList<Triple>();
        graph.find().forEach(t -> {
            if (t.getSubject().isURI() && wholeOf(t.getSubject().getURI()).equals(whole)) {
                gone.add(t);
            }
        });
        gone.forEach(graph::delete);
    }
}
