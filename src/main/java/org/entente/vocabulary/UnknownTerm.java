package org.entente.vocabulary;

import java.util.Collection;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Something was named that {@code ontology/} does not define. */
public final class UnknownTerm extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * @param what what kind of term was looked for, such as "relation"
     * @param known all names that the ontology defines for it; at least one
     */
    public UnknownTerm(String what, String name, Collection<String> known) {
        super("ontology/ defines no %s '%s'. Closest: '%s'. Add it there, or use one of: %s."
                .formatted(
                        what,
                        name,
                        closest(name, known),
                        String.join(", ", known.stream().sorted().toList())));
    }

    private static String closest(String name, Collection<String> known) {
        var distance = LevenshteinDistance.getDefaultInstance();
        return known.stream()
                .sorted()
                .min(java.util.Comparator.comparingInt(k -> distance.apply(name, k)))
                .orElse("");
    }
}
