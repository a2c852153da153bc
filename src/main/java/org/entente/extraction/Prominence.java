package org.entente.extraction;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Which of those spoken of a description takes up, by nearness and by the roles in which they stand. */
final class Prominence {

    /** How far back it may stand, in sentences. */
    static final int SENTENCES_BACK = 3;

    private Prominence() {}

    /**
     * The one that stands out; nothing where another could be meant as well.
     *
     * @param margin by how much it must stand out where there are others
     */
    static Optional<Chain> clearest(Nominal nominal, List<Chain> chains, Predicate<Chain> wanted, double margin) {
        Chain best = null;
        double bestScore = 0;
        double next = 0;
        for (var chain : chains) {
            int distance = distance(chain.last(), nominal);
            if (distance > SENTENCES_BACK
                    || chain.last().span().start() > nominal.span().start()
                    || !wanted.test(chain)
                    || isInside(chain.last(), nominal)
                    || isRivalArgument(chain.last(), nominal)) {
                continue;
            }
            double score = score(chain, nominal, distance);
            if (score > bestScore) {
                next = bestScore;
                bestScore = score;
                best = chain;
            } else {
                next = Math.max(next, score);
            }
        }
        boolean clear = next == 0 || bestScore - next >= margin;
        return clear ? Optional.ofNullable(best) : Optional.empty();
    }

    private static double score(Chain chain, Nominal nominal, int distance) {
        var last = chain.last();
        var role = role(last);
        boolean prominent = Set.of("nsubj", "obj", "nsubj:pass").contains(role);
        boolean saidSo = chain.mentions().stream()
                .anyMatch(m -> m.words().toLowerCase(Locale.ROOT).contains(nominal.noun()));
        return 20
                - 3.0 * distance
                + (role.equals("nsubj") ? 2 : 0)
                + (prominent ? 1 : 0)
                + (saidSo ? 2 : 0)
                + Math.min(2, chain.size() - 1);
    }

    /** How the phrase, or the list that it stands in, depends on its head. */
    private static String role(Nominal nominal) {
        var sentence = nominal.sentence();
        var at = nominal.head();
        while (sentence.is(at, "conj") && sentence.head(at).isPresent()) {
            at = sentence.head(at).get();
        }
        return sentence.label(at);
    }

    static int distance(Nominal one, Nominal other) {
        return other.sentence().index() - one.sentence().index();
    }

    /** A word of the phrase itself is nobody whom it takes up. */
    private static boolean isInside(Nominal one, Nominal other) {
        return one.sentence() == other.sentence() && other.sentence().dominates(other.head(), one.head());
    }

    /** Arguments of one verb are different. */
    static boolean isRivalArgument(Nominal one, Nominal other) {
        var sentence = other.sentence();
        return one.sentence() == sentence
                && sentence.head(one.head()).isPresent()
                && sentence.head(one.head()).equals(sentence.head(other.head()));
    }
}
