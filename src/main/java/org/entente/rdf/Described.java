package org.entente.rdf;

import java.io.OutputStream;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.jspecify.annotations.Nullable;

/** What is known of the thing that an IRI names, to be written as RDF or shown on a page. */
public final class Described {

    private final Node subject;
    private final Node name;
    private final Graph graph;
    private final long position;

    /** @param name of the graph that it is a part of */
    Described(Node subject, Node name, Graph graph, long position) {
        this.subject = subject;
        this.name = name;
        this.graph = graph;
        this.position = position;
    }

    /**
     * One triple, for a page.
     *
     * @param subject in full
     * @param property with a prefix
     * @param value the words, or the IRI
     * @param link where the value leads; null for words
     */
    public record Fact(
            String subject,
            String property,
            String value,
            @Nullable String link) {}

    public String iri() {
        return subject.getURI();
    }

    /** The name to show: its label, else the end of its IRI. */
    public String label() {
        for (var property : List.of(Terms.LABEL, Terms.iri(Terms.DCTERMS, "title"))) {
            var found = graph.find(subject, property, Node.ANY);
            if (found.hasNext()) {
                return found.next().getObject().getLiteralLexicalForm();
            }
        }
        return iri().substring(iri().lastIndexOf('/', iri().lastIndexOf('/') - 1) + 1);
    }

    /** The position of the log that it describes. */
    public long position() {
        return position;
    }

    /** Every triple, those of the thing itself first. */
    public List<Fact> facts() {
        var facts = GraphSink.inOrder(graph).stream().map(Described::fact).toList();
        return Stream.concat(
                        facts.stream().filter(f -> f.subject().equals(iri())),
                        facts.stream().filter(f -> !f.subject().equals(iri())))
                .toList();
    }

    /** @param out is flushed and left open */
    public void write(Serialisation as, OutputStream out) {
        var sink = GraphSink.to(out, as);
        sink.begin();
        sink.graph(name, graph);
        sink.end();
    }

    private static Fact fact(Triple triple) {
        var object = triple.getObject();
        var subject = Terms.name(triple.getSubject());
        var property = Terms.compact(triple.getPredicate());
        if (object.isURI()) {
            return new Fact(subject, property, Terms.compact(object), object.getURI());
        }
        return new Fact(subject, property, words(object), null);
    }

    private static String words(Node object) {
        if (object.isTripleTerm()) {
            var said = object.getTriple();
            return "<<( %s %s %s )>>"
                    .formatted(
                            Terms.compact(said.getSubject()),
                            Terms.compact(said.getPredicate()),
                            Terms.compact(said.getObject()));
        }
        return object.isLiteral() ? object.getLiteralLexicalForm() : Terms.name(object);
    }
}
