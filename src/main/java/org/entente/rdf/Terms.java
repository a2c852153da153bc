package org.entente.rdf;

import java.util.Collections;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** The terms that are exported. {@code ontology/} defines each, or says where it is defined. */
final class Terms {

    static final String ENTENTE = "https://w3id.org/entente/ontology#";
    static final String DC = "http://purl.org/dc/elements/1.1/";
    static final String DCTERMS = "http://purl.org/dc/terms/";
    static final String GEO = "http://www.opengis.net/ont/geosparql#";
    static final String OA = "http://www.w3.org/ns/oa#";
    static final String OWL = "http://www.w3.org/2002/07/owl#";
    static final String ORG = "http://www.w3.org/ns/org#";
    static final String PROV = "http://www.w3.org/ns/prov#";
    static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    static final String RDFS = "http://www.w3.org/2000/01/rdf-schema#";
    static final String SCHEMA = "http://schema.org/";
    static final String SD = "http://www.w3.org/ns/sparql-service-description#";
    static final String FORMATS = "http://www.w3.org/ns/formats/";
    static final String SEM = "http://semanticweb.cs.vu.nl/2009/11/sem/";
    static final String SF = "http://www.opengis.net/ont/sf#";
    static final String SKOS = "http://www.w3.org/2004/02/skos/core#";
    static final String TIME = "http://www.w3.org/2006/time#";
    static final String VOID = "http://rdfs.org/ns/void#";
    static final String WGS84 = "http://www.w3.org/2003/01/geo/wgs84_pos#";
    static final String XSD = "http://www.w3.org/2001/XMLSchema#";

    static final Node TYPE = iri(RDF, "type");
    static final Node REIFIES = iri(RDF, "reifies");
    static final Node LABEL = iri(RDFS, "label");
    static final Node SAME_AS = iri(OWL, "sameAs");
    static final Node ALT_LABEL = iri(SKOS, "altLabel");

    /** Prefixes for reading, in the order of their names. */
    static final SortedMap<String, String> PREFIXES = prefixes();

    private Terms() {}

    private static SortedMap<String, String> prefixes() {
        var prefixes = new TreeMap<String, String>();
        prefixes.put("dc", DC);
        prefixes.put("dcterms", DCTERMS);
        prefixes.put("entente", ENTENTE);
        prefixes.put("geo", GEO);
        prefixes.put("oa", OA);
        prefixes.put("owl", OWL);
        prefixes.put("org", ORG);
        prefixes.put("prov", PROV);
        prefixes.put("rdf", RDF);
        prefixes.put("rdfs", RDFS);
        prefixes.put("schema", SCHEMA);
        prefixes.put("sd", SD);
        prefixes.put("sem", SEM);
        prefixes.put("sf", SF);
        prefixes.put("skos", SKOS);
        prefixes.put("time", TIME);
        prefixes.put("void", VOID);
        prefixes.put("wgs84", WGS84);
        prefixes.put("xsd", XSD);
        return Collections.unmodifiableSortedMap(prefixes);
    }

    /** With a prefix where there is one, as in {@code prov:used}. */
    static String compact(Node node) {
        return node.isURI() ? compact(node.getURI()) : name(node);
    }

    static String compact(String iri) {
        for (var prefix : PREFIXES.entrySet()) {
            var local = iri.startsWith(prefix.getValue())
                    ? iri.substring(prefix.getValue().length())
                    : "";
            if (!local.isEmpty() && local.indexOf('/') < 0 && local.indexOf('#') < 0) {
                return prefix.getKey() + ":" + local;
            }
        }
        return iri;
    }

    /** In full: the IRI, or a label for a blank node. */
    static String name(Node node) {
        return node.isBlank() ? "_:b" + node.getBlankNodeLabel().replaceAll("[^A-Za-z0-9]", "") : node.getURI();
    }

    /** A term of Entente's own ontology. */
    static Node term(String localName) {
        return iri(ENTENTE, localName);
    }

    /** The SKOS concept for one of the domain's alternatives: {@code modality-asserted} for {@code Modality.ASSERTED}. */
    static Node concept(String scheme, Enum<?> alternative) {
        return term(scheme + "-" + alternative.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    static Node iri(String namespace, String localName) {
        return NodeFactory.createURI(namespace + localName);
    }
}
