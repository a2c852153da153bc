package org.entente.rdf;

import java.io.OutputStream;
import java.util.Comparator;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFFormat;

/** Takes graphs one after the other and writes each before the next, so that none but the present one is in memory. */
interface GraphSink {

    void begin();

    /** @param name of the graph; left out where the serialisation holds only one, and for the default graph */
    void graph(Node name, Graph graph);

    /** Writes what closes the document, and passes on all that was buffered. The stream stays open. */
    void end();

    static GraphSink to(OutputStream out, Serialisation as) {
        return switch (as) {
            case TRIG -> new RiotSink(out, RDFFormat.TRIG_BLOCKS);
            case TURTLE -> new RiotSink(out, RDFFormat.TURTLE_BLOCKS);
            case N_QUADS -> new RiotSink(out, RDFFormat.NQUADS_UTF8);
            case N_TRIPLES -> new RiotSink(out, RDFFormat.NTRIPLES_UTF8);
            case JSON_LD -> new JsonLdSink(out);
            case RDF_XML -> new RdfXmlSink(out);
        };
    }

    /** In one order for the same content, subjects together. */
    static List<Triple> inOrder(Graph graph) {
        return graph.stream()
                .sorted(Comparator.comparing((Triple t) -> t.getSubject().toString())
                        .thenComparing(t -> t.getPredicate().equals(Terms.TYPE)
                                ? ""
                                : t.getPredicate().toString())
                        .thenComparing(t -> t.getObject().toString()))
                .toList();
    }
}
