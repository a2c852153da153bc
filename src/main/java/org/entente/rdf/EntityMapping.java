package org.entente.rdf;

import static org.entente.rdf.Terms.term;

import com.ibm.icu.lang.UScript;
import java.util.Locale;
import java.util.Map;
import org.apache.jena.datatypes.BaseDatatype;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.entente.entity.Entity;
import org.entente.entity.EntityId;
import org.entente.entity.Judgement;
import org.entente.graph.Logged;
import org.entente.graph.LoggedEntity;
import org.entente.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/** Maps an entity, and whether it is judged to be another, to the entity's named graph. */
record EntityMapping(Iris iris, Vocabulary vocabulary, Map<String, Authority> authorities, AuthorityMapping known) {

    private static final RDFDatatype WKT = new BaseDatatype(Terms.GEO + "wktLiteral");

    /** A register of names, and what makes an IRI of one of its identifiers. */
    record Authority(String prefix, String suffix) {

        Node iri(String identifier) {
            return NodeFactory.createURI(prefix + identifier + suffix);
        }
    }

    Graph graph(LoggedEntity logged) {
        var graph = GraphFactory.createDefaultGraph();
        var entity = logged.entity();
        var description = new Description(graph, iris.entity(entity.id()))
                .a(term("Entity"), NodeFactory.createURI(entity.kind().iri()))
                .a(NodeFactory.createURI(vocabulary.kind(entity.kind().family()).iri()))
                .text(Terms.LABEL, entity.name(), scriptOf(entity.name()))
                .text(term("actorCode"), entity.code())
                .link(term("within"), node(entity.within()));
        entity.aliases().forEach(alias -> description.text(Terms.ALT_LABEL, alias, scriptOf(alias)));
        if (!logged.canonical().equals(entity.id())) {
            description.link(term("canonical"), iris.entity(logged.canonical()));
        }
        describeLinks(entity, description);
        describePoint(entity, description);
        describeIssue(entity, description);
        known.describe(entity, graph);
        logged.judgements().forEach(judgement -> describe(judgement, graph));
        return graph;
    }

    private void describeLinks(Entity entity, Description description) {
        entity.links().forEach((key, identifier) -> {
            var authority = authorities.get(key);
            if (authority != null && identifier.matches("[A-Za-z0-9._~-]+")) {
                description.link(Terms.SAME_AS, authority.iri(identifier));
            } else {
                description.text(Terms.iri(Terms.DCTERMS, "identifier"), key + ":" + identifier);
            }
        });
    }

    /** WGS 84, once as two numbers and once for GeoSPARQL, whose order is longitude first. */
    private static void describePoint(Entity entity, Description description) {
        var point = entity.point();
        if (point == null) {
            return;
        }
        var geometry = Iris.part(description.subject(), "geometry");
        description
                .real(Terms.iri(Terms.WGS84, "lat"), point.latitude())
                .real(Terms.iri(Terms.WGS84, "long"), point.longitude())
                .link(Terms.iri(Terms.GEO, "hasGeometry"), geometry);
        description
                .of(geometry)
                .a(Terms.iri(Terms.SF, "Point"))
                .link(
                        Terms.iri(Terms.GEO, "asWKT"),
                        NodeFactory.createLiteralDT(
                                "POINT(%s %s)".formatted(point.longitude(), point.latitude()), WKT));
    }

    private void describeIssue(Entity entity, Description description) {
        var issue = entity.issue();
        if (issue != null) {
            description
                    .text(term("issueAction"), issue.action())
                    .link(term("issueAgent"), node(issue.agent()))
                    .link(term("issueTarget"), node(issue.target()))
                    .link(term("issuePlace"), node(issue.place()));
        }
    }

    private void describe(Logged<Judgement> entry, Graph graph) {
        var judgement = entry.what();
        var description = new Description(graph, iris.judgement(judgement))
                .a(term("Judgement"))
                .text(term("by"), judgement.by())
                .text(term("why"), judgement.why())
                .instant(term("recordedAt"), entry.at())
                .whole(term("position"), entry.position());
        switch (judgement) {
            case Judgement.Identifies is ->
                description
                        .a(term("Identification"))
                        .link(term("judgedReferent"), iris.referent(is.referent()))
                        .link(term("judgedEntity"), iris.entity(is.entity()))
                        .real(term("score"), is.score());
            case Judgement.Same same -> describe(description.a(term("Sameness")), same.one(), same.other());
            case Judgement.NotSame not -> describe(description.a(term("Distinctness")), not.one(), not.other());
            case Judgement.MayBeSame maybe ->
                describe(description.a(term("PossibleSameness")), maybe.one(), maybe.other())
                        .real(term("score"), maybe.score());
        }
    }

    private Description describe(Description judgement, EntityId one, EntityId other) {
        return judgement.link(term("judgedEntity"), iris.entity(one)).link(term("judgedEntity"), iris.entity(other));
    }

    private @Nullable Node node(@Nullable EntityId entity) {
        return entity == null ? null : iris.entity(entity);
    }

    /**
     * A tag for a name whose script shows that it is not spelled for readers of English: the language stays undetermined,
     * as in {@code und-Arab}. Null for the Latin script, whose names may be of any language.
     */
    private static @Nullable String scriptOf(String name) {
        return name.codePoints()
                .map(UScript::getScript)
                .filter(s -> s != UScript.COMMON && s != UScript.INHERITED && s != UScript.LATIN)
                .mapToObj(UScript::getShortName)
                .findFirst()
                .map(script -> "und-" + script)
                .orElse(null);
    }

    /** Authorities as {@code ontology/} declares them, by their key. */
    static Map<String, Authority> authorities(Graph ontology) {
        var found = new java.util.TreeMap<String, Authority>();
        ontology.find(null, Terms.TYPE, term("Authority"))
                .forEach(t -> found.put(
                        value(ontology, t.getSubject(), "authorityKey").toLowerCase(Locale.ROOT),
                        new Authority(
                                value(ontology, t.getSubject(), "iriPrefix"),
                                value(ontology, t.getSubject(), "iriSuffix"))));
        return found;
    }

    private static String value(Graph ontology, Node subject, String property) {
        var found = ontology.find(subject, term(property), null);
        return found.hasNext() ? found.next().getObject().getLiteralLexicalForm() : "";
    }
}
