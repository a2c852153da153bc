package org.entente.rdf;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.entente.document.DocumentId;
import org.entente.entity.EntityId;
import org.entente.entity.Judgement;
import org.entente.entity.ReferentId;
import org.entente.statement.Review;
import org.entente.statement.StatementId;

/**
 * Names for things: slash IRIs under {@code id/}, which answer 303, and for the graphs that describe them under
 * {@code data/}. Parts of a thing have the thing's IRI and a fragment, so that nothing is a blank node and the same
 * content gives the same triples.
 *
 * @param base an absolute http or https IRI that ends in a slash
 */
record Iris(String base) {

    Iris {
        var scheme = URI.create(base).getScheme();
        if (!("http".equals(scheme) || "https".equals(scheme)) || !base.endsWith("/")) {
            throw new IllegalArgumentException(
                    "entente.base-iri is an http(s) IRI that ends in a slash, such as https://data.example.org/, not '%s'."
                            .formatted(base));
        }
    }

    /** Where the service answers about a thing, with what is no part of the dataset: the sentence, say. */
    Node answer(String route) {
        return NodeFactory.createURI(base + "api/" + route);
    }

    Node statement(StatementId id) {
        return id("statement/" + id);
    }

    Node document(DocumentId id) {
        return id("document/" + id);
    }

    Node reading(String id) {
        return id("reading/" + id);
    }

    Node referent(ReferentId id) {
        return id("referent/" + id);
    }

    Node entity(EntityId id) {
        return id("entity/" + id);
    }

    Node judgement(Judgement judgement) {
        return id("judgement/" + judgement.id());
    }

    Node review(Review review) {
        return id("review/" + review.id());
    }

    Node publisher(String name) {
        return id("publisher/" + segment(name));
    }

    Node reader(String version) {
        return id("reader/" + segment(version));
    }

    /** The named graph of a document: what it reports, and who its referents are judged to be. */
    Node graphOf(DocumentId id) {
        return data("document/" + id);
    }

    /** The named graph of an entity: its names, place, links, and what is judged of it. */
    Node graphOf(EntityId id) {
        return data("entity/" + id);
    }

    /** The named graph that describes the dataset itself. */
    Node dataset() {
        return data("dataset");
    }

    Node id(String path) {
        return NodeFactory.createURI(base + "id/" + path);
    }

    Node data(String path) {
        return NodeFactory.createURI(base + "data/" + path);
    }

    static Node part(Node whole, String fragment) {
        return NodeFactory.createURI(whole.getURI() + "#" + fragment);
    }

    private static String segment(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
