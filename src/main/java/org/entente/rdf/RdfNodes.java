package org.entente.rdf;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.entente.entity.AuthorityLink;
import org.entente.entity.Entity;
import org.entente.rdf.RdfAccounts.UnreadableRdf;
import org.jspecify.annotations.Nullable;

/** What a graph says of single nodes: names, days, positions, links to sources outside. */
record RdfNodes(Graph graph) {

    static final String FOAF = "http://xmlns.com/foaf/0.1/";

    private static final int LONGEST_NAME = 300;
    private static final Pattern WIKIDATA =
            Pattern.compile("https?://www\\.wikidata\\.org/(?:entity|wiki)/(Q[1-9][0-9]*)");
    private static final Pattern GEONAMES = Pattern.compile("https?://(?:sws|www)\\.geonames\\.org/([0-9]+)/?");

    /** The one to show first: in English where one is, else the first label. */
    List<String> names(Node node) {
        var preferred = new LinkedHashSet<String>();
        var others = new LinkedHashSet<String>();
        for (var property : List.of(
                Terms.SKOS + "prefLabel",
                Terms.RDFS + "label",
                FOAF + "name",
                Terms.SCHEMA + "name",
                Terms.SKOS + "altLabel",
                Terms.SKOS + "hiddenLabel",
                Terms.SCHEMA + "alternateName")) {
            graph.find(node, NodeFactory.createURI(property), Node.ANY).forEach(triple -> {
                if (triple.getObject().isLiteral()) {
                    var name = triple.getObject().getLiteralLexicalForm().strip();
                    var english = triple.getObject().getLiteralLanguage().startsWith("en")
                            && !property.endsWith("altLabel")
                            && !property.endsWith("hiddenLabel");
                    if (!name.isEmpty() && name.length() <= LONGEST_NAME) {
                        (english ? preferred : others).add(name);
                    }
                }
            });
        }
        preferred.addAll(others);
        return List.copyOf(preferred);
    }

    List<AuthorityLink> links(Node node) {
        var links = new ArrayList<AuthorityLink>();
        link(links, node, Terms.SKOS + "exactMatch", AuthorityLink.Match.EXACT, 1);
        link(links, node, Terms.OWL + "sameAs", AuthorityLink.Match.EXACT, 1);
        link(links, node, Terms.SCHEMA + "sameAs", AuthorityLink.Match.EXACT, 1);
        link(links, node, Terms.SKOS + "closeMatch", AuthorityLink.Match.CLOSE, 0.5);
        if (node.isURI()) {
            link(links, node.getURI(), AuthorityLink.Match.EXACT, 1, null);
        }
        return links.stream().distinct().toList();
    }

    private void link(
            List<AuthorityLink> links, Node node, String property, AuthorityLink.Match match, double confidence) {
        graph.find(node, NodeFactory.createURI(property), Node.ANY).forEach(triple -> {
            if (triple.getObject().isURI()) {
                link(
                        links,
                        triple.getObject().getURI(),
                        match,
                        confidence,
                        day(node, Terms.DCTERMS + "modified", true));
            }
        });
    }

    private static void link(
            List<AuthorityLink> links,
            String iri,
            AuthorityLink.Match match,
            double confidence,
            @Nullable LocalDate asOf) {
        var wikidata = WIKIDATA.matcher(iri);
        var geonames = GEONAMES.matcher(iri);
        if (wikidata.matches()) {
            links.add(new AuthorityLink("wikidata", wikidata.group(1), match, asOf, confidence));
        } else if (geonames.matches()) {
            links.add(new AuthorityLink("geonames", geonames.group(1), match, asOf, confidence));
        }
    }

    Entity.@Nullable Point point(Node node) {
        var latitude = text(node, Terms.WGS84 + "lat", Terms.SCHEMA + "latitude");
        var longitude = text(node, Terms.WGS84 + "long", Terms.SCHEMA + "longitude");
        try {
            return latitude == null || longitude == null
                    ? null
                    : new Entity.Point(Double.parseDouble(latitude), Double.parseDouble(longitude));
        } catch (IllegalArgumentException e) {
            throw new UnreadableRdf(
                    "Nothing was imported: %s has no such position: %s".formatted(key(node), e.getMessage()), e);
        }
    }

    @Nullable
    LocalDate day(Node node, String property, boolean first) {
        var text = text(node, property);
        if (text == null) {
            return null;
        }
        try {
            return switch (text.length()) {
                case 4 ->
                    first ? LocalDate.of(Integer.parseInt(text), 1, 1) : LocalDate.of(Integer.parseInt(text), 12, 31);
                case 7 ->
                    first
                            ? YearMonth.parse(text).atDay(1)
                            : YearMonth.parse(text).atEndOfMonth();
                default -> LocalDate.parse(text.substring(0, Math.min(10, text.length())));
            };
        } catch (java.time.DateTimeException | NumberFormatException e) {
            throw new UnreadableRdf(
                    "Nothing was imported: %s has a date that is none: '%s'".formatted(key(node), text), e);
        }
    }

    @Nullable
    String text(Node node, String... properties) {
        for (var property : properties) {
            var found = object(node, property);
            if (found.isPresent()) {
                return found.get().isLiteral()
                        ? found.get().getLiteralLexicalForm()
                        : names(found.get()).stream().findFirst().orElse(null);
            }
        }
        return null;
    }

    Optional<Node> object(Node node, String property) {
        var found = graph.find(node, NodeFactory.createURI(property), Node.ANY);
        try {
            return found.hasNext() ? Optional.of(found.next().getObject()) : Optional.empty();
        } finally {
            found.close();
        }
    }

    /** An IRI, or a blank node's label; never of the form of our own identifiers. */
    static String key(Node node) {
        return node.isURI() ? node.getURI() : "_:" + node.getBlankNodeLabel();
    }
}
