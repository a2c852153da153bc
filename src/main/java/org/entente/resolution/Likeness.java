package org.entente.resolution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.entente.entity.Entity;
import org.entente.entity.EntityId;
import org.entente.entity.Lexicon;
import org.entente.entity.NameFolding;
import org.entente.entity.NameKeys;

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

    private static final JaroWinklerSimilarity SPELLING = new JaroWinklerSimilarity();
    private static final double LEAST_NAME = 0.7;

    /** What ears alone take for one, or what shares most letters: needs the company that both keep to count. */
    private static final double WEAK = 0.72;

    private static final Set<String> SMALL = Set.of("of", "and", "for", "in", "on");
    private static final double LEAST_SPELLING = 0.88;

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
     */
    public record Side(Entity entity, Set<EntityId> neighbours) {
        public Side {
            neighbours = Set.copyOf(neighbours);
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
        features.add(name(one.entity(), other.entity(), lexicon));
        features.add(type(one.entity(), other.entity()));
        features.add(context(one.entity(), other.entity()));
        features.add(neighbours(one.neighbours(), other.neighbours()));
        var excluded = one.entity().kind().family() != other.entity().kind().family()
                || features.getFirst().value() < LEAST_NAME
                || features.get(2).value() == 0
                || linkedApart(one.entity(), other.entity());
        var sum = features.stream().mapToDouble(f -> f.value() * f.weight()).sum();
        return new Likeness(excluded ? 0 : Math.clamp(sum, 0, 1), features);
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
        return spelling(one, other, lexicon);
    }

    private static Feature name(Entity one, Entity other, Lexicon lexicon) {
        var best = new Feature("name", 0, 0.5, "no names are alike");
        for (var a : names(one)) {
            for (var b : names(other)) {
                var alike = spelling(a, b, lexicon);
                if (alike.value() > best.value()) {
                    best = alike;
                }
            }
        }
        return best;
    }

    private static Feature spelling(String a, String b, Lexicon lexicon) {
        var one = NameFolding.fold(NameKeys.latin(a));
        var other = NameFolding.fold(NameKeys.latin(b));
        if (one.isEmpty() || other.isEmpty()) {
            return new Feature("name", 0, 0.5, "no letters");
        }
        if (one.equals(other)) {
            return feature(1, "'%s' and '%s' are spelled alike", a, b);
        }
        if (NameKeys.sound(a).equals(NameKeys.sound(b))) {
            return feature(0.95, "'%s' and '%s' differ as transliterations do", a, b);
        }
        if (NameKeys.vowelless(a) != NameKeys.vowelless(b)
                && NameKeys.skeleton(a)
                        .filter(s -> NameKeys.skeleton(b).filter(s::equals).isPresent())
                        .isPresent()) {
            return feature(0.9, "'%s' and '%s' have the same consonants, and one is written without vowels", a, b);
        }
        if (initials(one).equals(other) || initials(other).equals(one)) {
            return feature(0.92, "of '%s' and '%s' one has the other's initials", a, b);
        }
        if (otherDirections(one, other, lexicon)) {
            return feature(0.5, "'%s' and '%s' are told apart by where they are", a, b);
        }
        // alike to the ear alone is a weak sign, for Khamenei is not Khomeini; less weak where another word is the same
        var own = withoutKinds(one, lexicon);
        var others = withoutKinds(other, lexicon);
        var shared = sharesWord(own, others);
        if (NameKeys.phonetic(a).equals(NameKeys.phonetic(b))) {
            return shared
                    ? feature(0.86, "'%s' and '%s' sound alike, and share a word", a, b)
                    : feature(WEAK, "'%s' and '%s' sound alike", a, b);
        }
        var spelled = Math.min(SPELLING.apply(sorted(one), sorted(other)), SPELLING.apply(sorted(own), sorted(others)));
        if (spelled < LEAST_SPELLING) {
            return feature(spelled * 0.7, "'%s' and '%s' are spelled otherwise", a, b);
        }
        return shared
                ? feature(spelled * 0.9, "'%s' and '%s' have most letters in common, and share a word", a, b)
                : feature(WEAK, "'%s' and '%s' have most letters in common", a, b);
    }

    /** The words of a name that are no words for a kind of thing; all where there are no others. */
    private static String withoutKinds(String folded, Lexicon lexicon) {
        var words = List.of(folded.split(" ", -1));
        var kept = new ArrayList<String>();
        for (var i = 0; i < words.size(); i++) {
            if (i + 1 < words.size() && saysKind(words.get(i) + " " + words.get(i + 1), lexicon)) {
                i++;
            } else if (!saysKind(words.get(i), lexicon) && !SMALL.contains(words.get(i))) {
                kept.add(words.get(i));
            }
        }
        return kept.isEmpty() ? folded : String.join(" ", kept);
    }

    private static boolean saysKind(String words, Lexicon lexicon) {
        return lexicon.role(words).isPresent()
                || lexicon.organ(words).isPresent()
                || lexicon.placeKind(words).isPresent();
    }

    /** "Eastern Front" and "Western Front". */
    private static boolean otherDirections(String one, String other, Lexicon lexicon) {
        var a = directions(one, lexicon);
        var b = directions(other, lexicon);
        return !a.isEmpty() && !b.isEmpty() && !a.equals(b);
    }

    private static Set<String> directions(String folded, Lexicon lexicon) {
        return List.of(folded.split(" ", -1)).stream()
                .filter(lexicon::direction)
                .collect(Collectors.toSet());
    }

    private static boolean sharesWord(String one, String other) {
        var words = new HashSet<>(List.of(one.split(" ", -1)));
        words.retainAll(List.of(other.split(" ", -1)));
        return !words.isEmpty();
    }

    private static Feature feature(double value, String words, String a, String b) {
        return new Feature("name", value, 0.5, words.formatted(a, b));
    }

    private static Set<String> names(Entity entity) {
        var names = new LinkedHashSet<String>();
        names.add(entity.name());
        names.addAll(entity.aliases());
        return names;
    }

    /** The first letters of the words that carry a name; a blank where there are fewer than three. */
    public static String initials(String folded) {
        var out = new StringBuilder();
        for (var word : folded.split(" ", -1)) {
            if (!SMALL.contains(word)) {
                out.append(word.charAt(0));
            }
        }
        return out.length() < 3 ? " " : out.toString();
    }

    private static String sorted(String folded) {
        return List.of(folded.split(" ", -1)).stream()
                .sorted(Comparator.naturalOrder())
                .collect(Collectors.joining(" "));
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
                (double) shared.size() / least,
                0.2,
                shared.isEmpty()
                        ? "they share no neighbours"
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
