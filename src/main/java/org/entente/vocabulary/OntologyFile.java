package org.entente.vocabulary;

import java.time.Period;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.jspecify.annotations.Nullable;

/** Reads the vocabulary from Turtle on the class path. */
final class OntologyFile {

    static final String NAMESPACE = "https://w3id.org/entente/ontology#";

    private final Model model;
    private final Map<String, EntityKind> kinds = new HashMap<>();
    private final Map<String, Relation> relations = new HashMap<>();

    private OntologyFile(Model model) {
        this.model = model;
    }

    static Vocabulary read(String terms, String rules) {
        var file = new OntologyFile(RDFDataMgr.loadModel(terms));
        file.readKinds();
        file.readRelations();
        return new Vocabulary(
                file.kinds,
                file.relations,
                file.mayBe(),
                new RuleFile(RDFDataMgr.loadModel(rules), file.kinds, file.relations).rules());
    }

    private void readKinds() {
        for (var family : EntityKind.Family.values()) {
            var root = term(family.kindName().substring(0, 1).toUpperCase(Locale.ROOT)
                    + family.kindName().substring(1));
            Stream.concat(Stream.of(root), model.listResourcesWithProperty(RDFS.subClassOf, root).toList().stream())
                    .map(c -> new EntityKind(
                            text(c, property("name")),
                            family,
                            text(c, RDFS.label),
                            text(c, SKOS.definition),
                            c.getURI()))
                    .forEach(kind -> kinds.put(kind.name(), kind));
        }
    }

    /** By the name of a kind of described groups: the kinds of actors that such a group may turn out to be. */
    private Map<String, Set<EntityKind>> mayBe() {
        var found = new HashMap<String, Set<EntityKind>>();
        for (var kind : kinds.values()) {
            var others = kindsOf(model.getResource(kind.iri()), property("mayBe"));
            if (!others.isEmpty()) {
                found.put(kind.name(), others);
            }
        }
        return found;
    }

    private void readRelations() {
        for (var sort : Relation.Sort.values()) {
            var type = term(sort == Relation.Sort.STATE ? "StateRelation" : "EventRelation");
            model.listResourcesWithProperty(RDF.type, type).forEach(r -> {
                var relation = relation(r, sort);
                relations.put(relation.name(), relation);
            });
        }
        relations.values().stream()
                .flatMap(r -> r.effects().stream())
                .map(Effect::state)
                .filter(state -> !relations.containsKey(state))
                .findAny()
                .ifPresent(state -> {
                    throw new UnknownTerm("relation", state, relations.keySet());
                });
    }

    private Relation relation(Resource r, Relation.Sort sort) {
        var label = text(r, RDFS.label);
        var inverse = optionalText(r, property("inverseLabel"));
        var decay = optionalText(r, property("decay"));
        var sign = optionalText(r, property("sign"));
        var stands = optionalText(r, property("stands"));
        var aspect = optionalText(r, property("aspect"));
        return new Relation(
                r.getLocalName(),
                r.getURI(),
                label,
                inverse == null ? label : inverse,
                text(r, SKOS.definition),
                sort,
                sign == null ? Relation.Sign.NEUTRAL : Relation.Sign.valueOf(sign.toUpperCase(Locale.ROOT)),
                flag(r, property("symmetric")),
                flag(r, property("exclusive")),
                decay == null ? null : Period.parse(decay),
                stands == null ? null : Period.parse(stands),
                aspect == null ? null : Aspect.named(aspect),
                kindsOf(r, property("subjectKind")),
                kindsOf(r, property("objectKind")),
                effects(r));
    }

    private Set<EntityKind> kindsOf(Resource term, Property property) {
        var found = new HashSet<EntityKind>();
        term.listProperties(property).forEach(s -> {
            var name = text(s.getResource(), property("name"));
            var kind = kinds.get(name);
            if (kind == null) {
                throw new UnknownTerm("kind", name, kinds.keySet());
            }
            found.add(kind);
        });
        return found;
    }

    private List<Effect> effects(Resource relation) {
        return relation.listProperties(property("effect")).toList().stream()
                .map(s -> s.getResource())
                .map(e -> new Effect(
                        Effect.Action.valueOf(text(e, property("action"))
                                .toUpperCase(Locale.ROOT)
                                .replace('-', '_')),
                        e.getPropertyResourceValue(property("state")).getLocalName(),
                        Role.named(text(e, property("stateSubject"))),
                        Role.named(text(e, property("stateObject"))),
                        Set.copyOf(e.listProperties(property("withMeans")).toList().stream()
                                .map(s -> s.getString())
                                .toList())))
                .sorted(java.util.Comparator.comparing(Effect::toString))
                .toList();
    }

    private Resource term(String localName) {
        return model.getResource(NAMESPACE + localName);
    }

    static Property property(String localName) {
        return ResourceFactory.createProperty(NAMESPACE, localName);
    }

    private static boolean flag(Resource r, Property p) {
        return r.hasLiteral(p, true);
    }

    static String text(Resource r, Property p) {
        var text = optionalText(r, p);
        if (text == null) {
            throw new IllegalStateException("ontology/: %s has no %s. Add it.".formatted(r, p.getLocalName()));
        }
        return text;
    }

    private static @Nullable String optionalText(Resource r, Property p) {
        var statement = r.getProperty(p);
        return statement == null ? null : statement.getString();
    }
}
