package org.entente.vocabulary;

import java.util.Objects;

/**
 * A kind of entity that {@code ontology/} defines, such as <i>armed-group</i>. Every kind belongs to one family; the
 * family is itself the kind of things about which no more is known.
 *
 * @param name the local name in the ontology, lower case with hyphens
 * @param iri the IRI of its class in the ontology
 */
public record EntityKind(String name, Family family, String label, String definition, String iri) {

    public EntityKind {
        Objects.requireNonNull(name);
        Objects.requireNonNull(family);
        Objects.requireNonNull(label);
        Objects.requireNonNull(definition);
        Objects.requireNonNull(iri);
    }

    /** Of the name alone, which no two of a vocabulary share. */
    @Override
    public int hashCode() {
        return name.hashCode();
    }

    /** The families of kinds: what the code tells apart. Everything finer is data. */
    public enum Family {
        /** Who acts: person, state, government, organisation, armed group, coalition, faction, community. */
        ACTOR,
        /** An office, held from one day to another. */
        POST,
        /** Where: country, province, town, crossing, road, dam, base. */
        PLACE,
        /** An action that one can be for or against. */
        ISSUE,
        AGREEMENT,
        CONFLICT,
        /** What is attacked or supplied. */
        ASSET;

        /** The name of the family's own kind in the ontology. */
        public String kindName() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
