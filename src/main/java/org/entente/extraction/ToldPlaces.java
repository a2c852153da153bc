package org.entente.extraction;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Names that a document itself calls places: "X, a market town", "the village of X"; and the first and last names of those whom it names in full. */
final class ToldPlaces {

    private record Told(Set<String> kinds, int sentence) {}

    private final Map<String, Told> told = new HashMap<>();
    private final Map<String, Integer> people = new HashMap<>();

    void note(String name, Set<String> kinds, Sentence by) {
        told.merge(name, new Told(kinds, by.index()), (one, other) -> one.sentence() <= other.sentence() ? one : other);
    }

    /** What kinds of place the name was said to be, in the sentence or before it; empty where nothing was said. */
    Set<String> of(String name, Sentence in) {
        var found = told.get(name);
        return found == null || found.sentence() > in.index() ? Set.of() : found.kinds();
    }

    void notePerson(String name, Sentence by) {
        people.merge(name, by.index(), Math::min);
    }

    /** Whether somebody with that first or last name was named in full, in the sentence or before it. */
    boolean isPerson(String name, Sentence in) {
        return people.getOrDefault(name, Integer.MAX_VALUE) <= in.index();
    }
}
