package org.entente.rdf;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.graph.GraphFactory;
import org.entente.entity.Authorities;
import org.entente.entity.EntityId;
import org.entente.graph.LogPosition;
import org.entente.graph.LogReader;
import org.entente.graph.LogReader.Thing;
import org.entente.graph.LoggedEntity;

/**
 * Describes what an IRI under {@code id/} names: documents, statements, readings, referents, judgements, reviews and
 * entities from the log itself, entities that no document speaks of from the authority files; publishers and readers, which are names only, from the dataset. What a newer reading or
 * judgement took the place of still answers, as it last stood.
 */
public class LinkedData {

    /** How many documents the page of a publisher lists at most. */
    private static final int LISTED = 200;

    private final LogReader log;
    private final Projection projection;
    private final Iris iris;
    private final Mapping mapping;
    private final Authorities known;
    private final Ontology ontology = Ontology.shipped();

    LinkedData(LogReader log, Export export, Projection projection, RdfSettings settings) {
        this.log = log;
        this.projection = projection;
        this.iris = settings.iris();
        this.mapping = export.mapping(false);
        this.known = export.known();
    }

    /**
     * @param kind the first step of the path behind {@code id/}, such as {@code statement}
     * @param name the rest of it, not encoded
     * @throws NothingHere if the log never held such a thing
     * @throws Withdrawn if it was retracted or erased
     */
    public Described describe(String kind, String name) {
        return switch (kind) {
            case "entity" -> entity(name);
            case "document" -> inDocument(Thing.DOCUMENT, kind, name);
            case "statement" -> inDocument(Thing.STATEMENT, kind, name);
            case "reading" -> inDocument(Thing.READING, kind, name);
            case "referent" -> inDocument(Thing.REFERENT, kind, name);
            case "judgement" -> inDocument(Thing.JUDGEMENT, kind, name);
            case "review" -> inDocument(Thing.REVIEW, kind, name);
            case "publisher" -> inDataset(iris.publisher(name));
            case "reader" -> inDataset(iris.reader(name));
            default -> throw new NothingHere(iris.id(kind + "/" + name).getURI());
        };
    }

    /** What the dataset says of itself. */
    public Described dataset() {
        var latest = log.latest();
        var named = mapping.dataset(latest);
        return new Described(iris.dataset(), named.name(), named.checked().graph(), latest.position());
    }

    /** What the SPARQL endpoint answers (SPARQL 1.1 Service Description). */
    public Described service() {
        var service = NodeFactory.createURI(iris.base() + "sparql");
        var graph = GraphFactory.createDefaultGraph();
        var description = new Description(graph, service)
                .a(Terms.iri(Terms.SD, "Service"))
                .link(Terms.iri(Terms.SD, "endpoint"), service)
                .link(Terms.iri(Terms.SD, "supportedLanguage"), Terms.iri(Terms.SD, "SPARQL11Query"))
                .link(Terms.iri(Terms.SD, "feature"), Terms.iri(Terms.SD, "UnionDefaultGraph"))
                .link(Terms.iri(Terms.SD, "defaultDataset"), iris.dataset())
                .text(
                        Terms.iri(Terms.RDFS, "comment"),
                        "Statements of different documents stand side by side in the default graph, though they may "
                                + "contradict each other. Ask by GRAPH to keep them apart.",
                        "en");
        Stream.of(ResultForm.values())
                .forEach(f ->
                        description.link(Terms.iri(Terms.SD, "resultFormat"), Terms.iri(Terms.FORMATS, f.format())));
        description.of(iris.dataset()).a(Terms.iri(Terms.SD, "Dataset"));
        return new Described(service, service, graph, projection.position());
    }

    /** Every term that is exported, with its definition. */
    public Described ontology() {
        var subject = Terms.iri(Terms.ENTENTE.substring(0, Terms.ENTENTE.length() - 1), "");
        return new Described(subject, subject, ontology.graph(), log.latest().position());
    }

    /** The shapes that everything exported conforms to. */
    public Described shapes() {
        var subject = Terms.iri("https://w3id.org/entente/shapes", "");
        return new Described(subject, subject, Shapes.source(), log.latest().position());
    }

    private Described entity(String name) {
        var latest = log.latest();
        var entity = entityId(name);
        var named = log.entity(entity, latest.position())
                .or(() -> known.find(entity).map(a -> new LoggedEntity(a.entity(), entity, List.of())))
                .map(mapping::map)
                .orElseThrow(() -> new NothingHere(iris.entity(entity).getURI()));
        return described(iris.entity(entity), named, latest);
    }

    private EntityId entityId(String name) {
        try {
            return new EntityId(name);
        } catch (IllegalArgumentException e) {
            throw new NothingHere(iris.id("entity/" + name).getURI());
        }
    }

    private Described inDocument(Thing thing, String kind, String name) {
        var subject = iris.id(kind + "/" + name);
        var where = log.find(thing, name).orElseThrow(() -> new NothingHere(subject.getURI()));
        if (where.withdrawn()) {
            throw new Withdrawn(subject.getURI());
        }
        var at = where.present() ? log.latest() : log.at(where.until() - 1).orElseThrow();
        var named = log.document(where.document(), at.position())
                .map(mapping::map)
                .orElseThrow(() -> new Withdrawn(subject.getURI()));
        return described(subject, named, at);
    }

    private static Described described(Node subject, Mapping.Named named, LogPosition at) {
        var all = named.checked().graph();
        if (!all.contains(subject, Node.ANY, Node.ANY)) {
            throw new NothingHere(subject.getURI());
        }
        return new Described(subject, named.name(), about(subject, all), at.position());
    }

    /** The thing with its parts, whatever it names directly, and what names it. A document's graph is taken whole. */
    private static Graph about(Node subject, Graph all) {
        if (all.contains(subject, Terms.TYPE, Terms.term("Document"))
                || all.contains(subject, Terms.TYPE, Terms.term("Entity"))) {
            return all;
        }
        var whole = new HashSet<Node>();
        all.stream()
                .map(t -> t.getSubject())
                .filter(s -> s.equals(subject) || s.getURI().startsWith(subject.getURI() + "#"))
                .forEach(whole::add);
        var wanted = new HashSet<>(whole);
        all.stream()
                .filter(t -> whole.contains(t.getSubject()) && t.getObject().isURI())
                .forEach(t -> wanted.add(t.getObject()));
        return only(wanted, subject, all);
    }

    private static Graph only(Set<Node> subjects, Node named, Graph all) {
        var graph = GraphFactory.createDefaultGraph();
        all.stream()
                .filter(t -> subjects.contains(t.getSubject()) || t.getObject().equals(named))
                .forEach(graph::add);
        return graph;
    }

    private Described inDataset(Node subject) {
        projection.follow(Duration.ofSeconds(2));
        var store = projection.store();
        var graph = GraphFactory.createDefaultGraph();
        store.begin(ReadWrite.READ);
        try {
            store.find(Node.ANY, subject, Node.ANY, Node.ANY).forEachRemaining(q -> graph.add(q.asTriple()));
            if (graph.isEmpty()) {
                throw new NothingHere(subject.getURI());
            }
            var naming = store.find(Node.ANY, Node.ANY, Node.ANY, subject);
            while (naming.hasNext() && graph.size() < LISTED) {
                graph.add(naming.next().asTriple());
            }
            return new Described(subject, iris.dataset(), graph, projection.storedPosition());
        } finally {
            store.end();
        }
    }
}
