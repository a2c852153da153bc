package org.entente.rdf;

import java.io.OutputStream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * JSON-LD 1.1, flattened, each named graph an object of its own. Jena's writer would need the whole dataset in memory.
 * Triple terms are left out: JSON-LD 1.1 has none.
 */
final class JsonLdSink implements GraphSink {

    private static final JsonFactory JSON =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private final JsonGenerator json;

    JsonLdSink(OutputStream out) {
        json = JSON.createGenerator(ObjectWriteContext.empty(), out);
    }

    @Override
    public void begin() {
        json.writeStartObject();
        json.writeObjectPropertyStart("@context");
        json.writeNumberProperty("@version", 1.1);
        Terms.PREFIXES.forEach(json::writeStringProperty);
        json.writeEndObject();
        json.writeArrayPropertyStart("@graph");
    }

    @Override
    public void graph(Node name, Graph graph) {
        var named = !Quad.isDefaultGraph(name);
        if (named) {
            json.writeRaw('\n');
            json.writeStartObject();
            json.writeStringProperty("@id", name.getURI());
            json.writeArrayPropertyStart("@graph");
        }
        Node subject = null;
        Node property = null;
        for (var triple : GraphSink.inOrder(graph)) {
            if (triple.getObject().isTripleTerm()) {
                continue;
            }
            if (!triple.getSubject().equals(subject)) {
                endOf(subject, property);
                property = null;
                subject = triple.getSubject();
                json.writeRaw('\n');
                json.writeStartObject();
                json.writeStringProperty("@id", Terms.name(subject));
            }
            if (!triple.getPredicate().equals(property)) {
                if (property != null) {
                    json.writeEndArray();
                }
                property = triple.getPredicate();
                json.writeArrayPropertyStart(property.equals(Terms.TYPE) ? "@type" : Terms.compact(property));
            }
            write(triple);
        }
        endOf(subject, property);
        if (named) {
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    private void endOf(@Nullable Node subject, @Nullable Node property) {
        if (property != null) {
            json.writeEndArray();
        }
        if (subject != null) {
            json.writeEndObject();
        }
    }

    private void write(Triple triple) {
        var object = triple.getObject();
        if (triple.getPredicate().equals(Terms.TYPE)) {
            json.writeString(Terms.compact(object));
        } else if (object.isLiteral()) {
            writeLiteral(object);
        } else {
            json.writeStartObject();
            json.writeStringProperty("@id", Terms.name(object));
            json.writeEndObject();
        }
    }

    private void writeLiteral(Node literal) {
        var words = literal.getLiteralLexicalForm();
        if (literal.getLiteralDatatype().equals(XSDDatatype.XSDstring)) {
            json.writeString(words);
            return;
        }
        json.writeStartObject();
        json.writeStringProperty("@value", words);
        if (literal.getLiteralLanguage().isEmpty()) {
            json.writeStringProperty("@type", Terms.compact(literal.getLiteralDatatypeURI()));
        } else {
            json.writeStringProperty("@language", literal.getLiteralLanguage());
        }
        json.writeEndObject();
    }

    @Override
    public void end() {
        json.writeEndArray();
        json.writeEndObject();
        json.flush();
    }
}
