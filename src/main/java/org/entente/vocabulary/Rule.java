package org.entente.vocabulary;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What may be inferred from relationships that are reported, declared in {@code ontology/rules.ttl}.
 *
 * @param premises relationships between variables, each of which shares a variable with one before it
 * @param relation that of what follows; null where it is that of the first premise
 */
public record Rule(
        String name,
        String iri,
        String label,
        String definition,
        List<Premise> premises,
        String subject,
        @Nullable Relation relation,
        String object) {

    public Rule {
        premises = List.copyOf(premises);
        var bound = new HashSet<String>();
        for (var premise : premises) {
            if (!bound.isEmpty() && !bound.contains(premise.subject()) && !bound.contains(premise.object())) {
                throw new IllegalArgumentException(
                        "ontology/: a premise of the rule '%s' shares no variable with those before it."
                                .formatted(name));
            }
            bound.add(premise.subject());
            bound.add(premise.object());
        }
        if (!bound.contains(subject) || !bound.contains(object) || subject.equals(object)) {
            throw new IllegalArgumentException(
                    "ontology/: the conclusion of the rule '%s' is between two variables of its premises, not '%s' and '%s'."
                            .formatted(name, subject, object));
        }
    }

    /**
     * A relationship that must be there.
     *
     * @param relations of which it has one
     * @param means where it is not empty, one of these means must be reported of it
     * @param objectKinds where it is not empty, the object is of one of these kinds
     */
    public record Premise(
            String subject, Set<Relation> relations, String object, Set<String> means, Set<EntityKind> objectKinds) {

        public Premise {
            relations = Set.copyOf(relations);
            means = Set.copyOf(means);
            objectKinds = Set.copyOf(objectKinds);
            if (relations.stream().anyMatch(r -> r.sort() != Relation.Sort.STATE) || relations.isEmpty()) {
                throw new IllegalArgumentException("ontology/: premises of rules have states as relations, not %s."
                        .formatted(
                                relations.stream().map(Relation::name).sorted().toList()));
            }
        }
    }
}
