package org.entente.rdf;

import static org.entente.rdf.Terms.term;

import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.entente.entity.Authorities;
import org.entente.graph.LogPosition;
import org.entente.graph.LogReader;
import org.entente.graph.LoggedDocument;
import org.entente.graph.LoggedEntity;
import org.entente.vocabulary.Vocabulary;

/** Maps what the log holds to named graphs that conform to the shapes. */
final class Mapping {

    private final Iris iris;
    private final Rights rights;
    private final Shapes shapes;
    private final DocumentMapping documents;
    private final EntityMapping entities;
    private final IssueScheme issues;

    Mapping(
            Iris iris,
            Rights rights,
            Vocabulary vocabulary,
            Map<String, EntityMapping.Authority> authorities,
            Authorities known,
            Shapes shapes) {
        this.iris = iris;
        this.rights = rights;
        this.shapes = shapes;
        this.documents = new DocumentMapping(iris, rights);
        this.entities = new EntityMapping(iris, vocabulary, authorities, new AuthorityMapping(iris, known));
        this.issues = new IssueScheme(iris);
    }

    /** A graph, its name, and what was refused of it. */
    record Named(Node name, Shapes.Checked checked) {}

    Named map(LoggedDocument document) {
        return new Named(iris.graphOf(document.document().what().id()), shapes.check(documents.graph(document)));
    }

    Named map(LoggedEntity entity) {
        return new Named(iris.graphOf(entity.entity().id()), shapes.check(entities.graph(entity)));
    }

    /** Which issues are broader than which. */
    Named map(LogReader.Issues known) {
        return new Named(issues.name(), shapes.check(issues.graph(known)));
    }

    /** What the dataset says of itself. */
    Named dataset(LogPosition position) {
        var graph = GraphFactory.createDefaultGraph();
        new Description(graph, iris.dataset())
                .a(Terms.iri(Terms.VOID, "Dataset"))
                .text(Terms.iri(Terms.DCTERMS, "title"), "Statements that texts report", "en")
                .text(
                        Terms.iri(Terms.RDFS, "comment"),
                        "Every statement says what one document reports, and on whose word; none is asserted here.",
                        "en")
                .whole(term("position"), position.position())
                .instant(term("recordedAt"), position.at())
                .link(Terms.iri(Terms.DCTERMS, "license"), NodeFactory.createURI(rights.licence()));
        return new Named(iris.dataset(), shapes.check(graph));
    }

    /** What was refused, for whoever reads the dataset. */
    Named refusals(Iterable<Refusal> refusals) {
        var graph = GraphFactory.createDefaultGraph();
        for (var refusal : refusals) {
            var node = Iris.part(iris.dataset(), "refusal-" + Integer.toHexString(refusal.hashCode()));
            new Description(graph, node)
                    .a(term("Refusal"))
                    .link(term("refused"), NodeFactory.createURI(refusal.refused()))
                    .link(term("refusedAt"), NodeFactory.createURI(refusal.at()))
                    .text(term("refusedProperty"), refusal.property())
                    .text(term("reason"), refusal.reason());
        }
        return new Named(iris.dataset(), new Shapes.Checked(graph, List.of()));
    }
}
