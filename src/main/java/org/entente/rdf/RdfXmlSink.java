package org.entente.rdf;

import java.io.OutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/**
 * RDF/XML, one description for each subject. Jena's writer would need the whole graph in memory, and fails on triple
 * terms, which are left out.
 */
final class RdfXmlSink implements GraphSink {

    private final XMLStreamWriter xml;

    RdfXmlSink(OutputStream out) {
        try {
            xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out, "UTF-8");
        } catch (XMLStreamException e) {
            throw new IllegalStateException("Every Java platform writes XML", e);
        }
    }

    /** What may fail because the stream does. */
    private interface Step {
        void run() throws XMLStreamException;
    }

    @Override
    public void begin() {
        writing(() -> {
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeCharacters("\n");
            for (var prefix : Terms.PREFIXES.entrySet()) {
                xml.setPrefix(prefix.getKey(), prefix.getValue());
            }
            xml.writeStartElement(Terms.RDF, "RDF");
            for (var prefix : Terms.PREFIXES.entrySet()) {
                xml.writeNamespace(prefix.getKey(), prefix.getValue());
            }
        });
    }

    @Override
    public void graph(Node name, Graph graph) {
        writing(() -> {
            Node subject = null;
            for (var triple : GraphSink.inOrder(graph)) {
                if (triple.getObject().isTripleTerm()) {
                    continue;
                }
                if (!triple.getSubject().equals(subject)) {
                    if (subject != null) {
                        xml.writeEndElement();
                    }
                    subject = triple.getSubject();
                    xml.writeCharacters("\n");
                    xml.writeStartElement(Terms.RDF, "Description");
                    writeNode(subject, "about");
                }
                write(triple);
            }
            if (subject != null) {
                xml.writeEndElement();
            }
        });
    }

    private void write(Triple triple) throws XMLStreamException {
        var property = triple.getPredicate().getURI();
        var local = Math.max(property.lastIndexOf('#'), property.lastIndexOf('/')) + 1;
        var namespace = property.substring(0, local);
        if (Terms.PREFIXES.containsValue(namespace)) {
            xml.writeStartElement(namespace, property.substring(local));
        } else {
            xml.writeStartElement("p", property.substring(local), namespace);
            xml.writeNamespace("p", namespace);
        }
        var object = triple.getObject();
        if (object.isLiteral()) {
            if (!object.getLiteralLanguage().isEmpty()) {
                xml.writeAttribute("xml", "http://www.w3.org/XML/1998/namespace", "lang", object.getLiteralLanguage());
            } else if (!object.getLiteralDatatype().equals(XSDDatatype.XSDstring)) {
                xml.writeAttribute(Terms.RDF, "datatype", object.getLiteralDatatypeURI());
            }
            xml.writeCharacters(legal(object.getLiteralLexicalForm()));
        } else {
            writeNode(object, "resource");
        }
        xml.writeEndElement();
    }

    private void writeNode(Node node, String attribute) throws XMLStreamException {
        if (node.isBlank()) {
            xml.writeAttribute(
                    Terms.RDF, "nodeID", "b" + node.getBlankNodeLabel().replaceAll("[^A-Za-z0-9]", "-"));
        } else {
            xml.writeAttribute(Terms.RDF, attribute, node.getURI());
        }
    }

    /** XML 1.0 has no way to write control characters and lone surrogates. */
    private static String legal(String text) {
        return text.codePoints()
                .map(c -> isLegal(c) ? c : 0xFFFD)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isLegal(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= 0x20 && c < Character.MIN_SURROGATE)
                || (c > Character.MAX_SURROGATE && c < 0xFFFE)
                || c > 0xFFFF;
    }

    @Override
    public void end() {
        writing(() -> {
            xml.writeEndDocument();
            xml.flush();
        });
    }

    private static void writing(Step step) {
        try {
            step.run();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("RDF/XML could not be written: " + e.getMessage(), e);
        }
    }
}
