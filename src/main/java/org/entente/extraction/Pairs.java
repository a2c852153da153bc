package org.entente.extraction;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.entente.vocabulary.Wording;

/** Who "the two", "both", "the two countries" are: two that were named together, or the only two that a sentence speaks of. */
final class Pairs {

    private static final int SENTENCES_BACK = 2;

    private final Wording wording;
    private final Predicate<Nominal> actor;

    Pairs(Wording wording, Predicate<Nominal> actor) {
        this.wording = wording;
        this.actor = actor;
    }

    /** Whether the phrase speaks of two that are known. */
    boolean isPair(Nominal nominal) {
        var sentence = nominal.sentence();
        var head = nominal.head();
        var word = head.lemma().toLowerCase(Locale.ROOT);
        if (nominal.isPronoun()) {
            return word.equals("both") || (word.equals("two") && sentence.hasChild(head, "det", "the"));
        }
        boolean both = sentence.children(head, "det", "cc:preconj", "amod").stream()
                .anyMatch(d -> d.lemma().equalsIgnoreCase("both"));
        boolean two =
                sentence.hasChild(head, "nummod", "two") && sentence.hasChild(head, "det", "the", "these", "those");
        return nominal.plural()
                && !nominal.isName()
                && (both || two)
                && sentence.children(head, "nmod", "acl").stream()
                        .noneMatch(c -> c.index() > head.index() && c.time() == null && !isBeside(sentence, c));
    }

    /** "Invited both sides to talks in the capital": what they are invited to narrows them no more than where. */
    private static boolean isBeside(Sentence sentence, Token token) {
        return token.isNoun() && Set.of("to", "in", "at").contains(sentence.preposition(token));
    }

    /** The two; empty where they cannot be told. */
    List<Nominal> of(Nominal pair, List<Nominal> inOrder, Function<Nominal, Chain> chainOf) {
        for (int distance = 0; distance <= SENTENCES_BACK; distance++) {
            int at = pair.sentence().index() - distance;
            var there = inOrder.stream()
                    .filter(n -> n.sentence().index() == at
                            && n.span().start() < pair.span().start())
                    .filter(n -> !n.isPronoun() && fits(pair, n))
                    .toList();
            var together = coordinated(there);
            if (together.size() == 2) {
                return together;
            }
            var distinct = new LinkedHashMap<Chain, Nominal>();
            there.forEach(n -> distinct.putIfAbsent(chainOf.apply(n), n));
            if (distinct.size() == 2) {
                return List.copyOf(distinct.values());
            }
            if (distinct.size() > 2) {
                return List.of();
            }
        }
        return List.of();
    }

    /** A phrase with those that are joined to it by "and": whom "they" means. */
    List<Nominal> together(Nominal first, List<Nominal> inOrder) {
        var sentence = first.sentence();
        var top =
                sentence.is(first.head(), "conj") ? sentence.head(first.head()).orElse(first.head()) : first.head();
        return inOrder.stream()
                .filter(n -> n.sentence() == sentence && !n.isPronoun())
                .filter(n -> n.equals(first)
                        || n.head().equals(top)
                        || (sentence.is(n.head(), "conj")
                                && sentence.head(n.head()).filter(top::equals).isPresent()))
                .toList();
    }

    /** The last two that are joined by "and" and are no more than two. */
    private static List<Nominal> coordinated(List<Nominal> phrases) {
        for (int i = phrases.size() - 1; i >= 0; i--) {
            var first = phrases.get(i);
            var sentence = first.sentence();
            var others = new ArrayList<Nominal>();
            for (var other : phrases) {
                if (sentence.is(other.head(), "conj")
                        && sentence.head(other.head())
                                .filter(first.head()::equals)
                                .isPresent()) {
                    others.add(other);
                }
            }
            if (others.size() == 1) {
                return List.of(first, others.getFirst());
            }
        }
        return List.of();
    }

    private boolean fits(Nominal pair, Nominal member) {
        var noun = pair.isPronoun() ? "" : pair.noun();
        if (pair.isPronoun() || wording.lists("any party", noun)) {
            return member.isName() && actor.test(member);
        }
        if (wording.lists("country", noun) || wording.lists("state", noun)) {
            return member.isName() && member.is("state");
        }
        return member.isName()
                && actor.test(member)
                && (Set.copyOf(pair.kinds()).stream().anyMatch(member::is)
                        || (pair.is("community") && member.is("person"))
                        || member.kinds().stream().anyMatch(k -> wording.lists("stands for " + k, noun)));
    }
}
