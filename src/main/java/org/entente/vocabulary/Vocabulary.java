package org.entente.vocabulary;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;

/** The relations and kinds that {@code ontology/} defines, read once. Immutable. */
public final class Vocabulary {

    private final SequencedMap<String, EntityKind> kinds;
    private final SequencedMap<String, Relation> relations;
    private final Map<String, Set<EntityKind>> mayBe;
    private final List<Rule> rules;

    Vocabulary(
            Map<String, EntityKind> kinds,
            Map<String, Relation> relations,
            Map<String, Set<EntityKind>> mayBe,
            List<Rule> rules) {
        this.kinds = new TreeMap<>(kinds);
        this.relations = new TreeMap<>(relations);
        this.mayBe = Map.copyOf(mayBe);
        this.rules = List.copyOf(rules);
    }

    /** Reads the ontology that is shipped with the program. */
    public static Vocabulary shipped() {
        return OntologyFile.read("ontology/entente.ttl", "ontology/rules.ttl");
    }

    /** All relations, by name. */
    public Collection<Relation> relations() {
        return relations.sequencedValues();
    }

    /** The relations that answer a question of their own, by name. */
    public List<Relation> relations(Aspect aspect) {
        return relations.values().stream().filter(r -> r.aspect() == aspect).toList();
    }

    /** The rules by which something may be inferred, by name. */
    public List<Rule> rules() {
        return rules;
    }

    /**
     * Whether one of them may be a description of the other: "militants" may be any armed group, so that the two do not
     * exclude each other until somebody judges that they are not the same.
     */
    public boolean mayBeOne(EntityKind one, EntityKind other) {
        return mayBe.getOrDefault(one.name(), Set.of()).contains(other)
                || mayBe.getOrDefault(other.name(), Set.of()).contains(one);
    }

    /** All kinds, by name. */
    public Collection<EntityKind> kinds() {
        return kinds.sequencedValues();
    }

    /** @throws UnknownTerm if the ontology has no such relation */
    public Relation relation(String name) {
        return findRelation(name).orElseThrow(() -> new UnknownTerm("relation", name, relations.keySet()));
    }

    /** Finds a relation by its name, or by its edge type ({@code ALLIED_WITH}). */
    public Optional<Relation> findRelation(String name) {
        return Optional.ofNullable(
                relations.get(name.strip().toLowerCase(Locale.ROOT).replace('_', '-')));
    }

    /** @throws UnknownTerm if the ontology has no such kind */
    public EntityKind kind(String name) {
        return Optional.ofNullable(kinds.get(name)).orElseThrow(() -> new UnknownTerm("kind", name, kinds.keySet()));
    }

    /** The kind of those of whom only the family is known. */
    public EntityKind kind(EntityKind.Family family) {
        return kind(family.kindName());
    }
}
