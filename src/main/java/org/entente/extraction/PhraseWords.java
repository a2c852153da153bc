package org.entente.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.entente.extraction.Gazetteer.Nation;
import org.entente.extraction.NameFinder.Named;
import org.entente.vocabulary.Wording;
import org.jspecify.annotations.Nullable;

/** Which words of a sentence belong to a phrase: what narrows it, its titles, the state that it is tied to, its text. */
final class PhraseWords {

    private final String text;
    private final Sentence sentence;
    private final Arguments arguments;
    private final Wording wording;
    private final Gazetteer gazetteer;
    private final Map<Integer, Named> named;

    /** @param named the known names of the sentence, at each of their words */
    PhraseWords(
            String text,
            Sentence sentence,
            Arguments arguments,
            Wording wording,
            Gazetteer gazetteer,
            Map<Integer, Named> named) {
        this.text = text;
        this.sentence = sentence;
        this.arguments = arguments;
        this.wording = wording;
        this.gazetteer = gazetteer;
        this.named = named;
    }

    boolean belongs(Token head, Token other) {
        boolean attached = sentence.head(other).filter(h -> h.equals(head)).isPresent()
                || sentence.head(other)
                        .flatMap(sentence::head)
                        .filter(h -> h.equals(head))
                        .isPresent();
        if (!attached || named.containsKey(other.index())) {
            return false;
        }
        if (sentence.is(other, "compound", "flat", "nummod")
                || (sentence.is(other, "punct") && other.tag().equals("HYPH"))) {
            return head.ner().equals(other.ner())
                    && (other.isProper() || other.tag().equals("HYPH") || other.isNamed());
        }
        return sentence.is(other, "amod")
                && other.ner().equals(head.ner())
                && head.ner().equals("ORGANIZATION");
    }

    boolean isTitle(Token token) {
        var lemma = token.lemma().toLowerCase(Locale.ROOT);
        return wording.lists("titles", lemma) || wording.lists("titles", lemma.replace(".", ""));
    }

    int firstModifier(Token head) {
        int first = head.index();
        for (int i = head.index() - 1; i >= 0; i--) {
            var t = sentence.token(i);
            boolean own = sentence.dominates(head, t) && !t.tag().equals("POS");
            boolean outside = sentence.is(t, "det", "nmod:poss", "nummod", "case", "punct", "cc", "mark");
            if (!own || (outside && !t.tag().equals("HYPH"))) {
                break;
            }
            boolean word = t.isNoun()
                    || t.isAdjective()
                    || t.tag().equals("HYPH")
                    || t.tag().startsWith("VB")
                    || t.isNamed();
            if (!word || wording.lists("determiners", t.lemma())) {
                break;
            }
            first = i;
        }
        return first;
    }

    /** Where the name of a description begins: "large", "key" and their like are no part of it. */
    int firstOfName(Token head) {
        int first = firstModifier(head);
        while (first < head.index()
                && wording.lists("weighing", sentence.token(first).lemma())) {
            first++;
        }
        return first;
    }

    List<String> modifiers(Token head, int before) {
        var found = new ArrayList<String>();
        for (var m : sentence.children(head, "amod", "compound")) {
            if (m.index() < before && !wording.lists("determiners", m.lemma())) {
                var name = named.get(m.index());
                found.add(
                        name == null
                                ? withPrefix(m)
                                : text.substring(
                                        sentence.token(name.first()).start(),
                                        sentence.token(name.last()).end()));
            }
        }
        return found.stream().distinct().toList();
    }

    /** Titles that stand before a name, and posts in apposition to it. */
    List<String> titles(Token head, int firstOfName) {
        var found = new ArrayList<String>();
        var run = new ArrayList<String>();
        for (int i = 0; i < firstOfName; i++) {
            var t = sentence.token(i);
            if (sentence.dominates(head, t)
                    && (t.isNoun() || t.isAdjective())
                    && !gazetteer.nation(t.word()).isPresent()
                    && sentence.ancestors(t).indexOf(head) <= 1
                    && !sentence.is(t, "nmod")
                    && sentence.children(t, "case").isEmpty()) {
                run.add(t.word());
            } else if (!run.isEmpty() && !sentence.dominates(head, t)) {
                run.clear();
            }
        }
        if (run.stream()
                .anyMatch(
                        w -> wording.lists("titles", w.toLowerCase(Locale.ROOT).replace(".", "")))) {
            found.add(String.join(" ", run));
        }
        for (var appositive : sentence.children(head, "appos")) {
            if (appositive.isNoun()
                    && !appositive.isProper()
                    && (wording.lists("person", appositive.lemma())
                            || wording.lists("titles", appositive.lemma())
                            || (head.ner().equals("PERSON") && wording.isPerson(appositive.lemma())))) {
                found.add(appositive.word());
            }
        }
        // "his wife, …", "the victim, …": the name stands in apposition
        if (head.ner().equals("PERSON") && sentence.is(head, "appos")) {
            sentence.head(head)
                    .filter(noun -> noun.isNoun() && !noun.isProper() && wording.isPerson(noun.lemma()))
                    .ifPresent(noun -> found.add(noun.word()));
        }
        return found;
    }

    /** "Iranian-backed", which the tokenizer cuts in three. */
    private String withPrefix(Token modifier) {
        int i = modifier.index();
        return i >= 2 && sentence.token(i - 1).tag().equals("HYPH")
                ? text.substring(sentence.token(i - 2).start(), modifier.end())
                : modifier.word();
    }

    /** The state that the phrase is tied to by a demonym, an owner or a place in it. */
    @Nullable
    Nation nationOf(Token head) {
        for (var m : sentence.children(head, "amod", "compound", "nmod:poss", "nmod", "appos")) {
            if (sentence.is(m, "nmod")
                    && !sentence.is(m, "nmod:poss")
                    && !Set.of("of", "in", "from").contains(sentence.preposition(m))
                    && m.index() > head.index()) {
                continue;
            }
            var known = named.get(m.index());
            var nation = known != null && known.known().nation() != null
                    ? Optional.of(known.known().nation())
                    : gazetteer.nation(m.word());
            if (nation.isPresent()) {
                return nation.get();
            }
            if (!sentence.is(m, "appos") && sentence.children(m).size() < 6) {
                var deeper = nationOf(m);
                if (deeper != null) {
                    return deeper;
                }
            }
        }
        return null;
    }

    /** Of "rebels control the Syrian side" Syrian: who holds one side, and is not said to be of another state, is of that one. */
    @Nullable
    Token sideOf(Token head) {
        return sentence
                .head(head)
                .filter(v -> wording.lists("holding", v.lemma()) && sentence.is(head, "nsubj"))
                .stream()
                .flatMap(v -> sentence.children(v, "obj").stream())
                .filter(o -> wording.lists("side", o.lemma()))
                .flatMap(o -> sentence.children(o, "amod").stream())
                .filter(a -> gazetteer.nation(a.word()).isPresent())
                .findFirst()
                .orElse(null);
    }

    /** Demonyms that are coordinated before one noun. */
    List<Token> coordinatedNations(Token head) {
        return sentence.children(head, "amod", "compound").stream()
                .filter(m -> m.index() < head.index()
                        && gazetteer.nation(m.word()).isPresent()
                        && !sentence.children(m, "conj").isEmpty())
                .flatMap(m -> arguments.members(List.of(m)).stream())
                .filter(m -> gazetteer.nation(m.word()).isPresent())
                .toList();
    }

    /** The phrase with what belongs to it, without its article and its clauses. */
    String phrase(Token head) {
        var indices = new TreeSet<Integer>();
        collect(head, indices, 0);
        indices.add(firstModifier(head));
        for (int i : List.copyOf(indices)) {
            var name = named.get(i);
            if (name != null) {
                indices.add(name.first());
                indices.add(name.last());
            }
        }
        int first = indices.first();
        int last = indices.last();
        while (first < head.index()
                && (wording.lists("determiners", sentence.token(first).lemma()) || !indices.contains(first))) {
            first++;
        }
        return text.substring(
                sentence.token(first).start(), sentence.token(last).end());
    }

    private void collect(Token token, Set<Integer> found, int depth) {
        found.add(token.index());
        for (var child : sentence.children(token)) {
            boolean part = sentence.is(child, "compound", "flat", "amod", "nummod", "nmod", "det", "advmod")
                    || (depth > 0 && sentence.is(child, "case", "conj", "cc"))
                    || (sentence.is(child, "punct") && child.tag().equals("HYPH"))
                    || child.tag().equals("POS");
            boolean near = !sentence.is(child, "nmod")
                    || sentence.is(child, "nmod:poss")
                    || Set.of("of", "in", "from", "for").contains(sentence.preposition(child))
                    || child.index() < token.index();
            if (part && near && depth < 4 && child.time() == null) {
                collect(child, found, depth + 1);
            }
        }
    }
}
