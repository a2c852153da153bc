package org.entente.rdf;

import java.io.InputStream;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.entente.entity.Account;
import org.entente.entity.AuthorityLink;
import org.entente.entity.Entity;
import org.entente.vocabulary.EntityKind;
import org.entente.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * Reads people, bodies, posts and places from RDF: SKOS labels and mappings, the W3C's Organization Ontology for posts and
 * memberships, FOAF, schema.org, WGS 84, and the kinds of our own ontology. Named graphs are taken as one. Nothing that the
 * file names is fetched.
 */
public final class RdfAccounts {

    /** More than this is refused: the file is held in memory while it is read. */
    public static final int MOST_TRIPLES = 5_000_000;

    private static final String ORG = "http://www.w3.org/ns/org#";
    private static final String FOAF = "http://xmlns.com/foaf/0.1/";
    private static final String SCHEMA = "http://schema.org/";
    private static final Pattern WIKIDATA =
            Pattern.compile("https?://www\\.wikidata\\.org/(?:entity|wiki)/(Q[1-9][0-9]*)");
    private static final Pattern GEONAMES = Pattern.compile("https?://(?:sws|www)\\.geonames\\.org/([0-9]+)/?");
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry(FOAF + "Person", "person"),
            Map.entry(SCHEMA + "Person", "person"),
            Map.entry(ORG + "Organization", "organisation"),
            Map.entry(ORG + "FormalOrganization", "organisation"),
            Map.entry(ORG + "OrganizationalUnit", "organisation"),
            Map.entry(FOAF + "Organization", "organisation"),
            Map.entry(SCHEMA + "Organization", "organisation"),
            Map.entry(SCHEMA + "GovernmentOrganization", "organisation"),
            Map.entry(ORG + "Post", "post"),
            Map.entry(SCHEMA + "City", "town"),
            Map.entry(SCHEMA + "Country", "country"),
            Map.entry(SCHEMA + "Place", "place"));

    private final Graph graph;
    private final Vocabulary vocabulary;
    private final Map<String, String> types = new LinkedHashMap<>(TYPES);
    private final List<Account> accounts = new ArrayList<>();

    private RdfAccounts(Graph graph, Vocabulary vocabulary) {
        this.graph = graph;
        this.vocabulary = vocabulary;
        vocabulary.kinds().forEach(kind -> types.put(kind.iri(), kind.name()));
    }

    /** RDF that cannot be read; the message has the line. */
    public static final class UnreadableRdf extends RuntimeException {
        private static final long serialVersionUID = 1L;

        UnreadableRdf(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }

    /**
     * @param name of the file, whose ending tells the serialisation; a media type does as well
     * @throws UnreadableRdf if it is none, or too large
     */
    public static List<Account> read(InputStream file, String name, Vocabulary vocabulary) {
        var lang = Optional.ofNullable(RDFLanguages.contentTypeToLang(name))
                .or(() -> Optional.ofNullable(RDFLanguages.filenameToLang(name)))
                .orElse(Lang.TURTLE);
        var graph = GraphFactory.createDefaultGraph();
        try {
            RDFParser.source(file)
                    .lang(lang)
                    .base("urn:import:")
                    .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
                    .parse(new Limited(graph));
        } catch (RiotException e) {
            throw new UnreadableRdf("Nothing was imported: no %s at %s".formatted(lang.getName(), e.getMessage()), e);
        }
        return new RdfAccounts(graph, vocabulary).accounts();
    }

    private static final class Limited extends StreamRDFBase {
        private final Graph graph;
        private int triples;

        Limited(Graph graph) {
            this.graph = graph;
        }

        @Override
        public void triple(Triple triple) {
            if (++triples > MOST_TRIPLES) {
                throw new UnreadableRdf(
                        "Nothing was imported: more than %d triples; import the file in parts.".formatted(MOST_TRIPLES),
                        null);
            }
            graph.add(triple);
        }

        @Override
        public void quad(Quad quad) {
            triple(quad.asTriple());
        }
    }

    private List<Account> accounts() {
        var kinds = new LinkedHashMap<Node, String>();
        graph.find(Node.ANY, Terms.TYPE, Node.ANY).forEach(triple -> {
            var kind = triple.getObject().isURI() ? types.get(triple.getObject().getURI()) : null;
            if (kind != null) {
                kinds.merge(triple.getSubject(), kind, this::narrower);
            }
        });
        kinds.forEach(this::known);
        each(
                ORG + "memberOf",
                (member, body) -> accounts.add(new Account.Belonged(key(body), key(member), null, null)));
        each(
                ORG + "hasMember",
                (body, member) -> accounts.add(new Account.Belonged(key(body), key(member), null, null)));
        each(ORG + "heldBy", (post, person) -> accounts.add(new Account.Held(key(post), key(person), null, null)));
        each(ORG + "holds", (person, post) -> accounts.add(new Account.Held(key(post), key(person), null, null)));
        each(ORG + "changedBy", (before, after) -> accounts.add(new Account.Succeeded(key(before), key(after))));
        graph.find(Node.ANY, Terms.TYPE, NodeFactory.createURI(ORG + "Membership"))
                .forEach(triple -> membership(triple.getSubject(), kinds));
        return List.copyOf(accounts);
    }

    /** Of a family's own kind and one of its kinds the kind says more. */
    private String narrower(String one, String other) {
        var kind = vocabulary.kind(one);
        return kind.name().equals(kind.family().kindName()) ? other : one;
    }

    /** A membership in a body, or of a post: with days, by schema.org's dates or OWL-Time's. */
    private void membership(Node node, Map<Node, String> kinds) {
        var member = object(node, ORG + "member");
        var body = object(node, ORG + "organization");
        var role = object(node, ORG + "role");
        if (member.isEmpty()) {
            return;
        }
        var from = day(node, SCHEMA + "startDate", true);
        var to = day(node, SCHEMA + "endDate", false);
        role.filter(r -> "post".equals(kinds.get(r)))
                .ifPresent(post -> accounts.add(new Account.Held(key(post), key(member.get()), from, to)));
        body.ifPresent(b -> accounts.add(
                "post".equals(kinds.get(b))
                        ? new Account.Held(key(b), key(member.get()), from, to)
                        : new Account.Belonged(key(b), key(member.get()), from, to)));
    }

    private void known(Node node, String kind) {
        var names = names(node);
        if (names.isEmpty()) {
            return;
        }
        var type = vocabulary.kind(kind);
        accounts.add(new Account.Known(
                key(node),
                type,
                names.getFirst(),
                names.subList(1, names.size()),
                type.family() == EntityKind.Family.POST
                        ? names.stream()
                                .map(n -> n.replaceAll(" (of|for) .*", ""))
                                .toList()
                        : List.of(),
                text(node, FOAF + "familyName", SCHEMA + "familyName"),
                text(
                        node,
                        SCHEMA + "nationality",
                        SCHEMA + "addressCountry",
                        "http://www.geonames.org/ontology#countryCode"),
                object(node, ORG + "postIn")
                        .or(() -> object(node, ORG + "unitOf"))
                        .or(() -> object(node, ORG + "subOrganizationOf"))
                        .or(() -> object(node, Terms.SKOS + "broader"))
                        .or(() -> object(node, Terms.ENTENTE + "within"))
                        .map(RdfAccounts::key)
                        .orElse(null),
                text(node, Terms.ENTENTE + "actorCode"),
                point(node),
                day(node, SCHEMA + "foundingDate", true),
                day(node, SCHEMA + "dissolutionDate", false),
                0,
                links(node)));
    }

    /** The one to show first: in English where one is, else the first label. */
    private List<String> names(Node node) {
        var preferred = new LinkedHashSet<String>();
        var others = new LinkedHashSet<String>();
        for (var property : List.of(
                Terms.SKOS + "prefLabel",
                Terms.RDFS + "label",
                FOAF + "name",
                SCHEMA + "name",
                Terms.SKOS + "altLabel",
                Terms.SKOS + "hiddenLabel",
                SCHEMA + "alternateName")) {
            graph.find(node, NodeFactory.createURI(property), Node.ANY).forEach(triple -> {
                if (triple.getObject().isLiteral()) {
                    var name = triple.getObject().getLiteralLexicalForm().strip();
                    var english = triple.getObject().getLiteralLanguage().startsWith("en")
                            && !property.endsWith("altLabel")
                            && !property.endsWith("hiddenLabel");
                    if (!name.isEmpty() && name.length() <= 300) {
                        (english ? preferred : others).add(name);
                    }
                }
            });
        }
        preferred.addAll(others);
        return List.copyOf(preferred);
    }

    private List<AuthorityLink> links(Node node) {
        var links = new ArrayList<AuthorityLink>();
        link(links, node, Terms.SKOS + "exactMatch", AuthorityLink.Match.EXACT, 1);
        link(links, node, Terms.OWL + "sameAs", AuthorityLink.Match.EXACT, 1);
        link(links, node, SCHEMA + "sameAs", AuthorityLink.Match.EXACT, 1);
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

    private Entity.@Nullable Point point(Node node) {
        var latitude = text(node, Terms.WGS84 + "lat", SCHEMA + "latitude");
        var longitude = text(node, Terms.WGS84 + "long", SCHEMA + "longitude");
        try {
            return latitude == null || longitude == null
                    ? null
                    : new Entity.Point(Double.parseDouble(latitude), Double.parseDouble(longitude));
        } catch (IllegalArgumentException e) {
            throw new UnreadableRdf(
                    "Nothing was imported: %s has no such position: %s".formatted(key(node), e.getMessage()), e);
        }
    }

    private @Nullable LocalDate day(Node node, String property, boolean first) {
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

    private @Nullable String text(Node node, String... properties) {
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

    private Optional<Node> object(Node node, String property) {
        var found = graph.find(node, NodeFactory.createURI(property), Node.ANY);
        try {
            return found.hasNext() ? Optional.of(found.next().getObject()) : Optional.empty();
        } finally {
            found.close();
        }
    }

    private interface Pair {
        void of(Node subject, Node object);
    }

    private void each(String property, Pair pair) {
        graph.find(Node.ANY, NodeFactory.createURI(property), Node.ANY).forEach(triple -> {
            if (!triple.getObject().isLiteral()) {
                pair.of(triple.getSubject(), triple.getObject());
            }
        });
    }

    /** An IRI, or a blank node's label; never of the form of our own identifiers. */
    private static String key(Node node) {
        return node.isURI() ? node.getURI() : "_:" + node.getBlankNodeLabel();
    }
}
