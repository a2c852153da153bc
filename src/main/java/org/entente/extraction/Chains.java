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

    private static final Set<String> FIRST_PERSON = Set.of("we", "us", "our", "i", "me", "my", "ourselves");

    private final Definites definites;
    private final Pronouns pronouns;
    private final Pairs pairs;
    private final List<Chain> chains = new ArrayList<>();
    private final Map<TextSpan, Chain> bySpan = new HashMap<>();
    private final List<Nominal> inOrder = new ArrayList<>();
    private Function<Nominal, Optional<Nominal>> speakers = _ -> Optional.empty();

    /** @param actor whether a phrase is first of all one for somebody who acts */
    Chains(Wording wording, Predicate<Nominal> actor) {
        this.definites = new Definites(wording);
        this.pronouns = new Pronouns(wording, actor);
        this.pairs = new Pairs(wording, actor);
    }

    /** Takes the next sentence of the document. */
    void add(Scene scene) {
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

    /** Lets go of the sentences before one: of what they named the names are kept, of what they described what may still be taken up. */
    void forgetBefore(int sentence) {
        inOrder.removeIf(n -> n.sentence().index() < sentence);
        bySpan.values().removeIf(c -> c.last().sentence().index() < sentence);
        chains.forEach(c -> c.forgetBefore(sentence));
        chains.removeIf(c -> !c.named() && c.last().sentence().index() < sentence - Definites.SAME_DESCRIPTION_BACK);
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
        return noun
                && !(sentence.is(token, "compound", "flat", "det", "nummod") && !token.isNamed())
                && !isForename(sentence, token);
    }

    private static boolean isForename(Sentence sentence, Token token) {
        return token.ner().equals("PERSON")
                && sentence.is(token, "compound", "flat")
                && sentence.head(token).filter(h -> h.ner().equals("PERSON")).isPresent();
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
        chain.add(nominal);
        bySpan.put(nominal.span(), chain);
        inOrder.add(nominal);
    }

    private Optional<Chain> find(Nominal nominal) {
        var apposed = apposed(nominal);
        if (apposed.isPresent()) {
            return apposed;
        }
        if (nominal.isName()) {
            return chains.reversed().stream()
                    .filter(c -> NameForms.isSameName(c, nominal))
                    .findFirst();
        }
        return pairs.isPair(nominal) ? Optional.empty() : definites.antecedent(nominal, chains);
    }

    /** A name and the description beside it: "the movement's leader, X". */
    private Optional<Chain> apposed(Nominal nominal) {
        var sentence = nominal.sentence();
        return Optional.of(nominal.head())
                .filter(name -> sentence.is(name, "appos"))
                .flatMap(sentence::head)
                .or(() -> knownBy(nominal))
                .flatMap(h -> inOrder.stream()
                        .filter(n -> n.sentence() == sentence && n.head().equals(h))
                        .findFirst())
                .filter(n -> n.plural() == nominal.plural())
                .filter(n -> n.kinds().stream().anyMatch(nominal.kinds()::contains)
                        || definites.mayName(nominal, n)
                        || definites.mayName(n, nominal))
                .map(n -> bySpan.get(n.span()));
    }

    /** "The militia, known as X", "a group called X": whom the name is given to. */
    private static Optional<Token> knownBy(Nominal name) {
        var sentence = name.sentence();
        return sentence.head(name.head())
                .filter(_ -> name.isName())
                .filter(verb -> (verb.lemma().equals("know")
                                && sentence.preposition(name.head()).equals("as"))
                        || (verb.lemma().equals("call") && sentence.is(name.head(), "xcomp", "obj")))
                .filter(verb -> sentence.is(verb, "acl") && verb.tag().equals("VBN"))
                .flatMap(sentence::head);
    }

    @Override
    public Optional<Nominal> of(Nominal nominal, Predicate<Nominal> wanted) {
        return of(nominal, wanted, _ -> false);
    }

    private Optional<Nominal> of(Nominal nominal, Predicate<Nominal> wanted, Predicate<Nominal> barred) {
        if (!nominal.isPronoun()) {
            return wanted.test(nominal) ? Optional.of(nominal) : Optional.empty();
        }
        if (FIRST_PERSON.contains(nominal.name().toLowerCase(Locale.ROOT))) {
            return speakers.apply(nominal).filter(n -> !n.equals(nominal)).flatMap(n -> of(n, wanted));
        }
        return pronouns.antecedent(nominal, inOrder, wanted, barred);
    }

    @Override
    public Nominal known(Nominal nominal) {
        return chainOf(nominal).best();
    }

    @Override
    public List<Nominal> all(Nominal nominal, Predicate<Nominal> wanted, Predicate<Nominal> barred) {
        if (pairs.isPair(nominal)) {
            var two = pairs.of(nominal, inOrder, this::chainOf);
            if (!two.isEmpty() && two.stream().allMatch(wanted)) {
                return two;
            }
        }
        var one = of(nominal, wanted, barred);
        if (one.isPresent() && Pronouns.isPlural(nominal) && !one.get().plural()) {
            var together = pairs.together(one.get(), inOrder);
            return together.stream().allMatch(wanted) ? together : List.of(one.get());
        }
        return one.stream().toList();
    }

    /** Sets who "we" and "I" are: given the pronoun, the phrase of whoever speaks there. */
    void speakers(Function<Nominal, Optional<Nominal>> speakers) {
        this.speakers = speakers;
    }

    /** The chain that a mention is in; a chain of its own where it is in none. */
    Chain chainOf(Nominal nominal) {
        return bySpan.computeIfAbsent(nominal.span(), _ -> {
            var chain = new Chain();
            chain.add(nominal);
            chains.add(chain);
            return chain;
        });
    }

    List<Chain> all() {
        return List.copyOf(chains);
    }
}
