package org.entente.rdf;

import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.JsonLdOptions;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
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
import org.apache.jena.riot.system.jsonld.TitaniumJsonLdOptions;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.entente.entity.Account;
import org.entente.entity.Succession;
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

    private static final String ORG = Terms.ORG;
    private static final String FOAF = RdfNodes.FOAF;
    private static final String SCHEMA = Terms.SCHEMA;
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
    private final RdfNodes nodes;
    private final Vocabulary vocabulary;
    private final Map<String, String> types = new LinkedHashMap<>(TYPES);
    private final List<Account> accounts = new ArrayList<>();

    private RdfAccounts(Graph graph, Vocabulary vocabulary) {
        this.graph = graph;
        this.nodes = new RdfNodes(graph);
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
     * @param concepts of which kind a {@code skos:Concept} is that the file says no more of; null leaves such concepts out
     * @throws UnreadableRdf if it is none, or too large
     */
    public static List<Account> read(InputStream file, String name, Vocabulary vocabulary, @Nullable String concepts) {
        var lang = Optional.ofNullable(RDFLanguages.contentTypeToLang(name))
                .or(() -> Optional.ofNullable(RDFLanguages.filenameToLang(name)))
                .orElse(Lang.TURTLE);
        var graph = GraphFactory.createDefaultGraph();
        try {
            RDFParser.source(file)
                    .lang(lang)
                    .base("urn:import:")
                    .set(TitaniumJsonLdOptions.JSONLD_OPTIONS, fetchingNothing())
                    .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
                    .parse(new Limited(graph));
        } catch (RiotException e) {
            throw new UnreadableRdf("Nothing was imported: no %s at %s".formatted(lang.getName(), e.getMessage()), e);
        }
        return new RdfAccounts(graph, vocabulary).accounts(concepts);
    }

    /** A context or document elsewhere that JSON-LD refers to is a fault: whoever writes a file shall not choose what we call. */
    private static JsonLdOptions fetchingNothing() {
        return new JsonLdOptions((address, _) -> {
            throw new JsonLdError(
                    JsonLdErrorCode.LOADING_DOCUMENT_FAILED,
                    "%s is not fetched; put the context into the file".formatted(address));
        });
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

    private List<Account> accounts(@Nullable String concepts) {
        var kinds = new LinkedHashMap<Node, String>();
        graph.find(Node.ANY, Terms.TYPE, Node.ANY).forEach(triple -> {
            var kind = triple.getObject().isURI() ? types.get(triple.getObject().getURI()) : null;
            if (kind != null) {
                kinds.merge(triple.getSubject(), kind, this::narrower);
            }
        });
        if (concepts != null) {
            var kind = vocabulary.kinds().stream()
                    .filter(k -> k.name().equals(concepts))
                    .findFirst()
                    .orElseThrow(() -> new UnreadableRdf(
                            "Nothing was imported: no kind is called '%s'.".formatted(concepts), null));
            graph.find(Node.ANY, Terms.TYPE, NodeFactory.createURI(Terms.SKOS + "Concept"))
                    .forEach(triple -> kinds.putIfAbsent(triple.getSubject(), kind.name()));
        }
        kinds.forEach(this::known);
        each(
                ORG + "memberOf",
                (member, body) ->
                        accounts.add(new Account.Belonged(RdfNodes.key(body), RdfNodes.key(member), null, null)));
        each(
                ORG + "hasMember",
                (body, member) ->
                        accounts.add(new Account.Belonged(RdfNodes.key(body), RdfNodes.key(member), null, null)));
        each(
                ORG + "heldBy",
                (post, person) -> accounts.add(new Account.Held(RdfNodes.key(post), RdfNodes.key(person), null, null)));
        each(
                ORG + "holds",
                (person, post) -> accounts.add(new Account.Held(RdfNodes.key(post), RdfNodes.key(person), null, null)));
        graph.find(Node.ANY, NodeFactory.createURI(ORG + "resultingOrganization"), Node.ANY)
                .forEach(triple -> change(triple.getSubject(), triple.getObject()));
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
        var member = nodes.object(node, ORG + "member");
        var body = nodes.object(node, ORG + "organization");
        var role = nodes.object(node, ORG + "role");
        if (member.isEmpty()) {
            return;
        }
        var from = nodes.day(node, SCHEMA + "startDate", true);
        var to = nodes.day(node, SCHEMA + "endDate", false);
        role.filter(r -> "post".equals(kinds.get(r)))
                .ifPresent(post ->
                        accounts.add(new Account.Held(RdfNodes.key(post), RdfNodes.key(member.get()), from, to)));
        body.ifPresent(b -> accounts.add(
                "post".equals(kinds.get(b))
                        ? new Account.Held(RdfNodes.key(b), RdfNodes.key(member.get()), from, to)
                        : new Account.Belonged(RdfNodes.key(b), RdfNodes.key(member.get()), from, to)));
    }

    /**
     * An organization's change. How it came about the file says in our own terms; else one into one is a succession,
     * several into one a merger, one into several a split.
     */
    private void change(Node event, Node after) {
        var before = new LinkedHashSet<Node>();
        graph.find(event, NodeFactory.createURI(ORG + "originalOrganization"), Node.ANY)
                .forEach(triple -> before.add(triple.getObject()));
        graph.find(Node.ANY, NodeFactory.createURI(ORG + "changedBy"), event)
                .forEach(triple -> before.add(triple.getSubject()));
        var results = graph.find(event, NodeFactory.createURI(ORG + "resultingOrganization"), Node.ANY)
                .toList()
                .size();
        var way = way(event)
                .orElseGet(() -> before.size() > 1
                        ? Succession.Way.MERGED
                        : results > 1 ? Succession.Way.SPLIT : Succession.Way.SUCCEEDED);
        var on = Stream.of(SCHEMA + "startDate", Terms.DCTERMS + "date", Terms.PROV + "startedAtTime")
                .map(property -> nodes.day(event, property, true))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        before.forEach(one -> accounts.add(new Account.Succeeded(RdfNodes.key(one), RdfNodes.key(after), way, on)));
    }

    private Optional<Succession.Way> way(Node event) {
        return nodes.object(event, Terms.ENTENTE + "way")
                .flatMap(said -> Stream.of(Succession.Way.values())
                        .filter(way -> Terms.concept("way", way).equals(said))
                        .findFirst());
    }

    private void known(Node node, String kind) {
        var names = nodes.names(node);
        if (names.isEmpty()) {
            return;
        }
        var type = vocabulary.kind(kind);
        accounts.add(new Account.Known(
                RdfNodes.key(node),
                type,
                names.getFirst(),
                names.subList(1, names.size()),
                type.family() == EntityKind.Family.POST
                        ? names.stream()
                                .map(n -> n.replaceAll(" (of|for) .*", ""))
                                .toList()
                        : List.of(),
                nodes.text(node, FOAF + "familyName", SCHEMA + "familyName"),
                nodes.text(
                        node,
                        SCHEMA + "nationality",
                        SCHEMA + "addressCountry",
                        "http://www.geonames.org/ontology#countryCode"),
                nodes.object(node, ORG + "postIn")
                        .or(() -> nodes.object(node, ORG + "unitOf"))
                        .or(() -> nodes.object(node, ORG + "subOrganizationOf"))
                        .or(() -> nodes.object(node, Terms.SKOS + "broader"))
                        .or(() -> nodes.object(node, Terms.ENTENTE + "within"))
                        .map(RdfNodes::key)
                        .orElse(null),
                nodes.text(node, Terms.ENTENTE + "actorCode"),
                nodes.point(node),
                nodes.day(node, SCHEMA + "foundingDate", true),
                nodes.day(node, SCHEMA + "dissolutionDate", false),
                0,
                nodes.links(node)));
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
}
