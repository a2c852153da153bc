package org.entente.rdf;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.graph.GraphFactory;

/**
 * The ontology as it is published: relations and kinds, and the terms of statements. Its shapes are kept apart.
 *
 * @param graph is not changed
 */
record Ontology(Graph graph) {

    private static final List<String> FILES = List.of("ontology/entente.ttl", "ontology/statements.ttl");

    static Ontology shipped() {
        var all = GraphFactory.createDefaultGraph();
        FILES.forEach(file -> RDFDataMgr.read(all, file));
        return new Ontology(all);
    }
}
