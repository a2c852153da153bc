package org.entente.vocabulary;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.RDFList;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/** Reads the rules that infer from Turtle. */
record RuleFile(Model model, Map<String, EntityKind> kinds, Map<String, Relation> relations) {

    List<Rule> rules() {
        return model
                .listResourcesWithProperty(RDF.type, model.getResource(OntologyFile.NAMESPACE + "Rule"))
                .toList()
                .stream()
                .map(this::rule)
                .sorted(Comparator.comparing(Rule::name))
                .toList();
    }

    private Rule rule(Resource r) {
        var premises = r.getPropertyResourceValue(OntologyFile.property("premises"));
        var conclusion = r.getPropertyResourceValue(OntologyFile.property("conclusion"));
        if (premises == null || conclusion == null) {
            throw new IllegalStateException("ontology/: the rule %s needs premises and a conclusion.".formatted(r));
        }
        return new Rule(
                r.getLocalName(),
                r.getURI(),
                OntologyFile.text(r, RDFS.label),
                OntologyFile.text(r, SKOS.definition),
                premises.as(RDFList.class).asJavaList().stream()
                        .map(p -> premise(p.asResource()))
                        .toList(),
                OntologyFile.text(conclusion, OntologyFile.property("from")),
                relations(conclusion).stream().findAny().orElse(null),
                OntologyFile.text(conclusion, OntologyFile.property("to")));
    }

    private Rule.Premise premise(Resource p) {
        return new Rule.Premise(
                OntologyFile.text(p, OntologyFile.property("from")),
                relations(p),
                OntologyFile.text(p, OntologyFile.property("to")),
                p.listProperties(OntologyFile.property("withMeans")).toList().stream()
                        .map(s -> s.getString())
                        .collect(Collectors.toUnmodifiableSet()),
                p.listProperties(OntologyFile.property("toKind")).toList().stream()
                        .map(s -> kind(s.getResource().getURI()))
                        .collect(Collectors.toUnmodifiableSet()));
    }

    private Set<Relation> relations(Resource of) {
        return of.listProperties(OntologyFile.property("by")).toList().stream()
                .map(s -> s.getResource().getLocalName())
                .map(name -> {
                    var relation = relations.get(name);
                    if (relation == null) {
                        throw new UnknownTerm("relation", name, relations.keySet());
                    }
                    return relation;
                })
                .collect(Collectors.toUnmodifiableSet());
    }

    private EntityKind kind(String iri) {
        return kinds.values().stream()
                .filter(k -> k.iri().equals(iri))
                .findAny()
                .orElseThrow(() -> new UnknownTerm("kind", iri, kinds.keySet()));
    }
}
