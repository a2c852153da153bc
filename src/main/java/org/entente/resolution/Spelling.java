package org.entente.resolution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.entente.entity.Lexicon;
import org.entente.entity.NameFolding;
import org.entente.entity.NameKeys;
import org.entente.resolution.Likeness.Feature;

/**
 * One spelling of a name, with what is left of it for the eye, the ear and other scripts.
 *
 * @param initials a blank where there are fewer than three
 * @param vowelless whether its script leaves vowels out
 */
record Spelling(
        String name,
        String folded,
        String sound,
        String phonetic,
        String initials,
        Optional<String> skeleton,
        boolean vowelless) {

    /** Of the feature <i>name</i> among the others. */
    static final double WEIGHT = 0.5;

    private static final JaroWinklerSimilarity LETTERS = new JaroWinklerSimilarity();

    /** What ears alone take for one, or what shares most letters: needs the company that both keep to count. */
    private static final double WEAK = 0.72;

    private static final Set<String> SMALL = Set.of("of", "and", "for", "in", "on");
    private static final double LEAST_SPELLING = 0.88;

    static Spelling of(String name) {
        var latin = NameKeys.latin(name);
        var folded = NameFolding.fold(latin);
        return new Spelling(
                name,
                folded,
                NameKeys.sound(latin),
                NameKeys.phonetic(latin),
                folded.isEmpty() ? " " : initials(folded),
                NameKeys.skeleton(name),
                NameKeys.vowelless(name));
    }

    /** How alike two names are, and why: the feature <i>name</i> of two who are called so. */
    Feature alike(Spelling that, Lexicon lexicon) {
        var a = name;
        var b = that.name;
        var one = folded;
        var other = that.folded;
        if (one.isEmpty() || other.isEmpty()) {
            return new Feature("name", 0, WEIGHT, "no letters");
        }
        if (one.equals(other)) {
            return feature(1, "'%s' and '%s' are spelled alike", a, b);
        }
        if (sound.equals(that.sound)) {
            return feature(0.95, "'%s' and '%s' differ as transliterations do", a, b);
        }
        if (vowelless != that.vowelless && skeleton.isPresent() && skeleton.equals(that.skeleton)) {
            return feature(0.9, "'%s' and '%s' have the same consonants, and one is written without vowels", a, b);
        }
        if (initials.equals(other) || that.initials.equals(one)) {
            return feature(0.92, "of '%s' and '%s' one has the other's initials", a, b);
        }
        if (otherDirections(one, other, lexicon)) {
            return feature(0.5, "'%s' and '%s' are told apart by where they are", a, b);
        }
        // alike to the ear alone is a weak sign, for Khamenei is not Khomeini; less weak where another word is the same
        var own = withoutKinds(one, lexicon);
        var others = withoutKinds(other, lexicon);
        var shared = sharesWord(own, others);
        if (phonetic.equals(that.phonetic)) {
            return shared
                    ? feature(0.86, "'%s' and '%s' sound alike, and share a word", a, b)
                    : feature(WEAK, "'%s' and '%s' sound alike", a, b);
        }
        var spelled = Math.min(LETTERS.apply(sorted(one), sorted(other)), LETTERS.apply(sorted(own), sorted(others)));
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
        return new Feature("name", value, WEIGHT, words.formatted(a, b));
    }

    /** The first letters of the words that carry a name; a blank where there are fewer than three. */
    static String initials(String folded) {
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
}
