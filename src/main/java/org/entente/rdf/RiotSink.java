package org.entente.rdf;

import java.io.OutputStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.Quad;

/** The serialisations that Jena streams. */
final class RiotSink implements GraphSink {

    private final StreamRDF stream;
    private final boolean quads;

    RiotSink(OutputStream out, RDFFormat format) {
        stream = StreamRDFWriter.getWriterStream(out, format);
        quads = RDFLanguages.isQuads(format.getLang());
    }

    @Override
    public void begin() {
        stream.start();
        Terms.PREFIXES.forEach(stream::prefix);
    }

    @Override
    public void graph(Node name, Graph graph) {
        // the writers would spell out the default graph's name, which is Jena's own
        var named = quads && !Quad.isDefaultGraph(name);
        for (var triple : GraphSink.inOrder(graph)) {
            if (named) {
                stream.quad(Quad.create(name, triple));
            } else {
                stream.triple(triple);
            }
        }
    }

    @Override
    public void end() {
        stream.finish();
    }
}
