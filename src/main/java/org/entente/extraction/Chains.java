package org.entente.extraction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.entente.document.TextSpan;
import org.entente.vocabulary.Wording;

/**
 * Which mentions of a document speak of the same: names by their words, descriptions by head and modifiers, pronouns by what
 * can stand in their place. A doubtful link is left open.
 */
final class Chains implements Predicates.Antecedents {

    private static final int SENTENCES_BACK = 3;

    private static final Set<String> FIRST_PERSON = Set.of("we", "us", "our", "i", "me", "my", "ourselves");

    private final Wording wording;
    private final List<Chain> chains = new ArrayList<>();
    private final Map<TextSpan, Chain> bySpan = new HashMap<>();
    private final List<Nominal> inOrder = new ArrayList<>();
    private Function<Nominal, Optional<Nominal>> speakers = _ -> Optional.empty();

    /** Mentions of one referent, in text order. */
    static final class Chain {
        private final List<Nominal> mentions = new ArrayList<>();

        List<Nominal> mentions() {
            return java.util.Collections.unmodifiableList(mentions);
        }

        /** The most telling mention: the longest name, else the first description. */
        Nominal best() {
            return mentions.stream()
                    .filter(Nominal::isName)
                    .max(java.util.Comparator.comparingInt(
                                    (Nominal n) -> n.name().length())
                            .thenComparingInt(n -> -n.span().start()))
                    .orElseGet(() -> mentions.stream()
                            .filter(n -> !n.isPronoun())
                            .findFirst()
                            .orElse(mentions.getFirst()));
        }

        boolean named() {
            return mentions.stream().anyMatch(Nominal::isName);
        }
    }

    Chains(List<Scene> scenes, Wording wording) {
        this.wording = wording;
        for (var scene : scenes) {
            var seen = new HashSet<TextSpan>();
            for (var token : scene.sentence().tokens()) {
                if (!isHead(scene, token)) {
                    continue;
                }
                for (var nominal : scene.nominals().of(token)) {
                    if (seen.add(nominal.span())) {
                        add(nominal);
                    }
                }
            }
        }
    }

    private static boolean isHead(Scene scene, Token token) {
        var sentence = scene.sentence();
        if (scene.nominals().isInsideName(token) || token.time() != null) {
            return false;
        }
        boolean noun = token.isNoun()
                || token.isPronoun()
                || token.tag().equals("DT")
                || token.tag().equals("CD")
                || token.tag().equals("PRP$");
        return noun && !(sentence.is(token, "compound", "flat", "det", "nummod") && !token.isNamed());
    }

    private void add(Nominal nominal) {
        if (nominal.isPronoun() || (nominal.kinds().isEmpty() && !nominal.isName())) {
            if (nominal.isPronoun()) {
                inOrder.add(nominal);
            }
            return;
        }
        var chain = find(nominal).orElseGet(() -> {
            var fresh = new Chain();
            chains.add(fresh);
            return fresh;
        });
        chain.mentions.add(nominal);
        bySpan.put(nominal.span(), chain);
        inOrder.add(nominal);
    }

    private Optional<Chain> find(Nominal nominal) {
        var apposed = apposed(nominal);
        if (apposed.isPresent()) {
            return apposed;
        }
        if (nominal.isName()) {
            return lastWhere(chain -> isSameName(chain, nominal));
        }
        return lastWhere(chain -> isSameDescription(chain, nominal, false))
                .or(() -> lastWhere(chain -> isSameDescription(chain, nominal, true)))
                .or(() -> placeMeant(nominal));
    }

    private Optional<Chain> lastWhere(Predicate<Chain> wanted) {
        for (int i = chains.size() - 1; i >= 0; i--) {
            if (wanted.test(chains.get(i))) {
                return Optional.of(chains.get(i));
            }
        }
        return Optional.empty();
    }

    /** "The country", "the city": the country that most is said of, the place of that kind that was named last. */
    private Optional<Chain> placeMeant(Nominal nominal) {
        if (!nominal.definite() || nominal.plural() || !nominal.modifiers().isEmpty() || hasOwner(nominal)) {
            return Optional.empty();
        }
        if (nominal.is("country")) {
            return chains.stream()
                    .filter(c -> c.named() && c.best().is("country"))
                    .max(java.util.Comparator.comparingInt((Chain c) -> c.mentions.size())
                            .thenComparingInt(c -> c.mentions.getLast().span().start()));
        }
        return nominal.kinds().stream()
                .filter(k ->
                        Set.of("town", "province", "crossing", "dam", "base").contains(k))
                .findFirst()
                .flatMap(kind -> chains.stream()
                        .filter(c -> c.named() && c.best().is(kind))
                        .filter(c -> nominal.sentence().index()
                                        - c.mentions.getLast().sentence().index()
                                <= 2)
                        .max(java.util.Comparator.comparingInt(
                                c -> c.mentions.getLast().span().start())));
    }

    private static boolean hasOwner(Nominal nominal) {
        return !nominal.sentence().children(nominal.head(), "nmod").isEmpty();
    }

    /** A name and the description beside it: "the movement's leader, X". */
    private Optional<Chain> apposed(Nominal nominal) {
        var sentence = nominal.sentence();
        if (!sentence.is(nominal.head(), "appos")) {
            return Optional.empty();
        }
        return sentence.head(nominal.head())
                .flatMap(h -> inOrder.stream()
                        .filter(n -> n.sentence() == sentence && n.head().equals(h))
                        .findFirst())
                .filter(n -> n.kinds().stream().anyMatch(nominal.kinds()::contains) && n.plural() == nominal.plural())
                .map(n -> bySpan.get(n.span()));
    }

    private static boolean isSameName(Chain chain, Nominal nominal) {
        return chain.mentions.stream().filter(Nominal::isName).anyMatch(other -> {
            if (fold(other.name()).equals(fold(nominal.name()))) {
                return sharesKind(other, nominal);
            }
            if (other.is("person") && nominal.is("person")) {
                return isShorterForm(other.name(), nominal.name()) || isShorterForm(nominal.name(), other.name());
            }
            boolean both = sharesKind(other, nominal) && (other.is("organisation") || other.is("armed-group"));
            return both
                    && (fold(other.name()).startsWith(fold(nominal.name()) + " ")
                            || isAcronym(nominal.name(), other.name())
                            || isAcronym(other.name(), nominal.name()));
        });
    }

    private static boolean isShorterForm(String shorter, String longer) {
        var last = fold(longer).split(" ", -1);
        var words = fold(shorter).split(" ", -1);
        if (!last[last.length - 1].equals(words[words.length - 1])) {
            return false;
        }
        return words.length == 1 || Set.of(last).containsAll(Set.of(words[0]));
    }

    private static boolean isAcronym(String shorter, String longer) {
        if (shorter.length() < 2 || !shorter.equals(shorter.toUpperCase(Locale.ROOT))) {
            return false;
        }
        var initials = new StringBuilder();
        for (var word : longer.split("[ -]", -1)) {
            if (!word.isEmpty() && Character.isUpperCase(word.charAt(0))) {
                initials.append(word.charAt(0));
            }
        }
        return initials.toString().equals(shorter.replace(".", ""));
    }

    private static boolean sharesKind(Nominal one, Nominal other) {
        return one.kinds().isEmpty()
                || other.kinds().isEmpty()
                || one.kinds().stream().anyMatch(other.kinds()::contains);
    }

    /** A definite description takes up one with the same head; an indefinite one only the very same words. */
    private boolean isSameDescription(Chain chain, Nominal nominal, boolean interchangeable) {
        if (chain.named()) {
            return false;
        }
        return chain.mentions.stream().anyMatch(other -> {
            var one = other.head().lemma().toLowerCase(Locale.ROOT);
            var two = nominal.head().lemma().toLowerCase(Locale.ROOT);
            if (other.plural() != nominal.plural()
                    || nominal.is("issue")
                    || (nominal.nation() != null && !nominal.nation().equals(other.nation()))) {
                return false;
            }
            if (!nominal.definite()) {
                return one.equals(two)
                        && Set.copyOf(other.modifiers()).equals(Set.copyOf(nominal.modifiers()))
                        && !nominal.modifiers().isEmpty();
            }
            boolean close = nominal.sentence().index()
                                    - chain.mentions.getLast().sentence().index()
                            <= 4
                    || nominal.modifiers().equals(other.modifiers());
            return close
                    && (one.equals(two) || (interchangeable && wording.mayStandForEachOther(one, two)))
                    && other.modifiers().containsAll(nominal.modifiers())
                    && sameOwner(other, nominal);
        });
    }

    private static boolean sameOwner(Nominal one, Nominal other) {
        return other.sentence().children(other.head(), "nmod:poss").isEmpty()
                || one.words().equals(other.words());
    }

    @Override
    public Optional<Nominal> of(Nominal nominal, Predicate<Nominal> wanted) {
        if (!nominal.isPronoun()) {
            return wanted.test(nominal) ? Optional.of(nominal) : Optional.empty();
        }
        if (FIRST_PERSON.contains(nominal.name().toLowerCase(Locale.ROOT))) {
            return speakers.apply(nominal).filter(n -> !n.equals(nominal)).flatMap(n -> of(n, wanted));
        }
        return antecedent(nominal, wanted);
    }

    private Optional<Nominal> antecedent(Nominal pronoun, Predicate<Nominal> wanted) {
        var word = pronoun.name().toLowerCase(Locale.ROOT);
        int at = pronoun.sentence().index();
        Nominal best = null;
        double bestScore = 0;
        for (var candidate : inOrder) {
            if (candidate.isPronoun()
                    || candidate.span().start() >= pronoun.span().start()) {
                continue;
            }
            int distance = at - candidate.sentence().index();
            if (distance > SENTENCES_BACK || !agrees(word, candidate) || isBound(pronoun, candidate)) {
                continue;
            }
            // a thing may be "it" as well as an actor: where it is nearer, it is in the way
            boolean rival = !wanted.test(candidate);
            if (rival && !word.startsWith("it")) {
                continue;
            }
            double score = 10
                    - 3.0 * distance
                    + (isSubject(candidate) ? 4 : 0)
                    + (candidate.isName() ? 1 : 0)
                    + candidate.span().start() / 1e6;
            if (score > bestScore) {
                best = candidate;
                bestScore = score;
            }
        }
        return Optional.ofNullable(best).filter(wanted);
    }

    private static boolean isSubject(Nominal nominal) {
        return nominal.sentence().is(nominal.head(), "nsubj", "nsubj:pass");
    }

    /** Arguments of one verb are different: in "they attacked them", them is not they. */
    private static boolean isBound(Nominal pronoun, Nominal candidate) {
        var sentence = pronoun.sentence();
        if (sentence != candidate.sentence() || sentence.is(pronoun.head(), "nmod:poss")) {
            return false;
        }
        var one = sentence.head(pronoun.head());
        var other = sentence.head(candidate.head());
        return one.isPresent() && one.equals(other);
    }

    private static boolean agrees(String pronoun, Nominal candidate) {
        boolean person = candidate.is("person");
        return switch (pronoun) {
            case "he", "him", "his", "she", "her", "himself", "herself" -> person && !candidate.plural();
            case "it", "its", "itself" -> (!person && !candidate.plural()) || candidate.is("state");
            case "any", "some" -> candidate.is("issue") && candidate.plural();
            case "they", "them", "their", "themselves", "these", "those", "both", "who" ->
                candidate.plural()
                        || candidate.is("state")
                        || candidate.is("community")
                        || candidate.is("armed-group")
                        || candidate.is("organisation")
                        || candidate.is("government")
                        || !candidate
                                .sentence()
                                .children(candidate.head(), "conj")
                                .isEmpty();
            default -> false;
        };
    }

    /** Sets who "we" and "I" are: given the pronoun, the phrase of whoever speaks there. */
    void speakers(Function<Nominal, Optional<Nominal>> speakers) {
        this.speakers = speakers;
    }

    /** The chain that a mention is in; a chain of its own where it is in none. */
    Chain chainOf(Nominal nominal) {
        return bySpan.computeIfAbsent(nominal.span(), _ -> {
            var chain = new Chain();
            chain.mentions.add(nominal);
            chains.add(chain);
            return chain;
        });
    }

    List<Chain> all() {
        return List.copyOf(chains);
    }

    private static String fold(String name) {
        return name.toLowerCase(Locale.ROOT).replace("the ", "").replace(".", "");
    }
}
