package org.entente.rdf;

import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.graph.GraphFactory;
import org.entente.entity.Entity;
import org.entente.entity.IssueBreadth;
import org.entente.entity.IssueBreadth.Breadth;
import org.entente.graph.LogReader.Issues;

/** Says which issues are broader than which, in a graph of its own: it changes with every issue that is added. */
record IssueScheme(Iris iris) {

    private static final Node BROADER = Terms.iri(Terms.SKOS, "broader");
    private static final Node NARROWER = Terms.iri(Terms.SKOS, "narrower");

    Node name() {
        return Iris.part(iris.dataset(), "issues");
    }

    /** Of each pair both directions; only those of one noun can be a pair. */
    Graph graph(Issues known) {
        var graph = GraphFactory.createDefaultGraph();
        var breadth = new IssueBreadth(known.wholes());
        var byNoun = new HashMap<String, List<Entity>>();
        for (var issue : known.issues()) {
            byNoun.computeIfAbsent(noun(issue), _ -> new java.util.ArrayList<>())
                    .add(issue);
        }
        for (var alike : byNoun.values()) {
            for (var one : alike) {
                for (var other : alike) {
                    if (breadth.of(Objects.requireNonNull(other.issue()), Objects.requireNonNull(one.issue()))
                            .filter(Breadth.BROADER::equals)
                            .isPresent()) {
                        graph.add(iris.entity(one.id()), BROADER, iris.entity(other.id()));
                        graph.add(iris.entity(other.id()), NARROWER, iris.entity(one.id()));
                    }
                }
            }
        }
        return graph;
    }

    private static String noun(Entity issue) {
        return IssueBreadth.noun(Objects.requireNonNull(issue.issue()).action());
    }
}
