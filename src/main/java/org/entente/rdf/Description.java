package org.entente.rdf;

import java.time.Instant;
import java.time.LocalDate;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.jspecify.annotations.Nullable;

/** Writes what is known of one subject into a graph; what is absent is left out. */
record Description(Graph graph, Node subject) {

    Description of(Node other) {
        return new Description(graph, other);
    }

    Description a(Node... types) {
        for (var type : types) {
            link(Terms.TYPE, type);
        }
        return this;
    }

    Description link(Node property, @Nullable Node object) {
        if (object != null) {
            graph.add(subject, property, object);
        }
        return this;
    }

    Description text(Node property, @Nullable String text) {
        return text == null || text.isEmpty() ? this : link(property, NodeFactory.createLiteralString(text));
    }

    /** @param language a BCP 47 tag; without one, a plain string */
    Description text(Node property, @Nullable String text, @Nullable String language) {
        return language == null || language.isEmpty() || text == null || text.isEmpty()
                ? text(property, text)
                : link(property, NodeFactory.createLiteralLang(text, language));
    }

    Description day(Node property, @Nullable LocalDate day) {
        return day == null ? this : link(property, NodeFactory.createLiteralDT(day.toString(), XSDDatatype.XSDdate));
    }

    Description instant(Node property, Instant instant) {
        return link(property, NodeFactory.createLiteralDT(instant.toString(), XSDDatatype.XSDdateTime));
    }

    Description whole(Node property, @Nullable Long number) {
        return number == null
                ? this
                : link(property, NodeFactory.createLiteralDT(number.toString(), XSDDatatype.XSDinteger));
    }

    /** Spelled as TDB2 gives doubles back, so that files and the store agree to the letter. */
    Description real(Node property, double number) {
        var digits = Double.toString(number);
        return link(
                property,
                NodeFactory.createLiteralDT(digits.contains("E") ? digits : digits + "e0", XSDDatatype.XSDdouble));
    }
}
