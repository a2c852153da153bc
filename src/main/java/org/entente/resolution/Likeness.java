package org.entente.resolution;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.entity.Entity;
import org.entente.entity.EntityId;
import org.entente.entity.Lexicon;

/**
 * How likely two entities are one: a weighted sum of stated features, so that it explains itself. Names that sound alike bring
 * two together; type, country and the company that they keep decide.
 *
 * @param score from 0 to 1
 * @param features what it is the sum of
 */
public record Likeness(double score, List<Feature> features) {

    /** Below this nobody is asked. */
    public static final double PROPOSED = 0.74;

    private static final double LEAST_NAME = 0.7;

    /** That two share none of so few neighbours says little. */
    private static final int FEW = 2;

    /**
     * One reason.
     *
     * @param name name, type, context or neighbours
     * @param value from 0 to 1
     * @param weight all weights are 1 together
     * @param words for a reader
     */
    public record Feature(String name, double value, double weight, String words) {}

    /**
     * One of two.
     *
     * @param neighbours those of whom something is reported together with it
     * @param names its spellings, worked out once however many it is compared with: some states have fifty
     */
    public record Side(Entity entity, Set<EntityId> neighbours, List<Spelling> names) {
        public Side {
            neighbours = Set.copyOf(neighbours);
            names = List.copyOf(names);
        }

        public Side(Entity entity, Set<EntityId> neighbours) {
            this(
                    entity,
                    neighbours,
                    Stream.concat(Stream.of(entity.name()), entity.aliases().stream())
                            .distinct()
                            .map(Spelling::of)
                            .toList());
        }
    }

    public Likeness {
        features = List.copyOf(features);
    }

    /**
     * Compares two of one family; what speaks against them for certain gives 0.
     *
     * @param lexicon whose words for kinds of things ("crossing", "front") make no names alike
     */
    public static Likeness of(Side one, Side other, Lexicon lexicon) {
        var features = new ArrayList<Feature>();
        features.add(name(one, other, lexicon));
        features.add(type(one.entity(), other.entity()));
        features.add(context(one.entity(), other.entity()));
        features.add(neighbours(one.neighbours(), other.neighbours()));
        var excluded = features.getFirst().value() < LEAST_NAME || apart(one.entity(), other.entity());
        var sum = features.stream().mapToDouble(f -> f.value() * f.weight()).sum();
        return new Likeness(excluded ? 0 : Math.clamp(sum, 0, 1), features);
    }

    /** The first letters of the words that carry a name; a blank where there are fewer than three. */
    public static String initials(String folded) {
        return Spelling.initials(folded);
    }

    /** Whether something speaks against two for certain, whatever they are called. */
    public static boolean apart(Entity one, Entity other) {
        return one.kind().family() != other.kind().family()
                || context(one, other).value() == 0
                || linkedApart(one, other);
    }

    /** The features in one line. */
    public String why() {
        return features.stream()
                .map(f -> "%s %.2f × %.2f: %s".formatted(f.name(), f.value(), f.weight(), f.words()))
                .collect(Collectors.joining("; "));
    }

    /** A source outside has two identifiers for them. */
    private static boolean linkedApart(Entity one, Entity other) {
        return one.links().entrySet().stream().anyMatch(link -> {
            var there = other.links().get(link.getKey());
            return there != null && !there.equals(link.getValue());
        });
    }

    /** How alike two spellings of a name are, with the reason: the feature <i>name</i> of two entities called so. */
    public static Feature alike(String one, String other, Lexicon lexicon) {
        return Spelling.of(one).alike(Spelling.of(other), lexicon);
    }

    private static Feature name(Side one, Side other, Lexicon lexicon) {
        var best = new Feature("name", 0, Spelling.WEIGHT, "no names are alike");
        for (var a : one.names()) {
            for (var b : other.names()) {
                var alike = a.alike(b, lexicon);
                if (alike.value() > best.value()) {
                    best = alike;
                }
                if (best.value() == 1) {
                    return best;
                }
            }
        }
        return best;
    }

    private static Feature type(Entity one, Entity other) {
        var a = one.kind();
        var b = other.kind();
        if (a.equals(b)) {
            return new Feature("type", 1, 0.15, "both are of the kind " + a.label());
        }
        var open = a.name().equals(a.family().kindName())
                || b.name().equals(b.family().kindName());
        var people = a.name().equals("person") != b.name().equals("person");
        return new Feature(
                "type",
                open ? 0.6 : people ? 0 : 0.3,
                0.15,
                "one is of the kind %s, one %s".formatted(a.label(), b.label()));
    }

    private static Feature context(Entity one, Entity other) {
        var a = one.code();
        var b = other.code();
        if (a == null || b == null || a.length() < 3 || b.length() < 3) {
            var within = one.within();
            return within != null && within.equals(other.within())
                    ? new Feature("context", 1, 0.15, "both are parts of " + within)
                    : new Feature("context", 0.5, 0.15, "of one the country is not known");
        }
        var country = a.substring(0, 3).equals(b.substring(0, 3));
        return new Feature(
                "context",
                country ? 1 : 0,
                0.15,
                country
                        ? "both belong to " + a.substring(0, 3)
                        : "one belongs to %s, one to %s"
                                .formatted(a.substring(0, 3), b.substring(0, 3).toUpperCase(Locale.ROOT)));
    }

    private static Feature neighbours(Set<EntityId> one, Set<EntityId> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return new Feature("neighbours", 0.3, 0.2, "of one nothing is reported yet");
        }
        var shared = new HashSet<>(one);
        shared.retainAll(other);
        var least = Math.min(one.size(), other.size());
        return new Feature(
                "neighbours",
                shared.isEmpty() && least <= FEW ? 0.25 : (double) shared.size() / least,
                0.2,
                shared.isEmpty()
                        ? "they share none of %d neighbours".formatted(least)
                        : "they share %d of %d neighbours: %s"
                                .formatted(
                                        shared.size(),
                                        least,
                                        shared.stream()
                                                .map(EntityId::value)
                                                .sorted()
                                                .limit(5)
                                                .collect(Collectors.joining(", "))));
    }
}
