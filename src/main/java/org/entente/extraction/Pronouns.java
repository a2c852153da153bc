package org.entente.extraction;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.entente.vocabulary.Cue;
import org.entente.vocabulary.Wording;

/** Whom a pronoun stands for: who agrees with it in number and kind, is near, and stands out by its role. */
final class Pronouns {

    private static final int SENTENCES_BACK = 3;

    private static final Set<String> PLURAL =
            Set.of("they", "them", "their", "theirs", "themselves", "these", "those", "both", "who");
    private static final Set<String> GROUPS =
            Set.of("state", "community", "armed-group", "organisation", "government", "faction", "coalition");

    private static final Set<String> DETERMINATE = Set.of("those", "these", "them");
    private static final Set<String> OWNERS = Set.of("its", "their");

    private final Predicate<Nominal> actor;
    private final Wording wording;

    /** @param actor whether a phrase is first of all one for somebody who acts */
    Pronouns(Wording wording, Predicate<Nominal> actor) {
        this.wording = wording;
        this.actor = actor;
    }

    /**
     * The phrase that a pronoun stands for.
     *
     * @param inOrder the phrases of the document, in text order
     * @param wanted what can stand in the pronoun's place
     * @param barred what it cannot stand for, whatever agrees
     */
    Optional<Nominal> antecedent(
            Nominal pronoun, List<Nominal> inOrder, Predicate<Nominal> wanted, Predicate<Nominal> barred) {
        var word = pronoun.name().toLowerCase(Locale.ROOT);
        int at = pronoun.sentence().index();
        if (DETERMINATE.contains(word)
                && !pronoun.sentence().children(pronoun.head(), "acl").isEmpty()) {
            return Optional.empty(); // "those who attacked it": whoever they are
        }
        Nominal best = null;
        double bestScore = 0;
        for (var candidate : inOrder) {
            if (candidate.isPronoun()
                    || candidate.span().start() >= pronoun.span().start()) {
                continue;
            }
            int distance = at - candidate.sentence().index();
            if (distance > SENTENCES_BACK
                    || !agrees(word, candidate)
                    || isBound(pronoun, candidate)
                    || isApposed(pronoun, candidate)
                    || isAlikeOwned(pronoun, candidate)
                    || barred.test(candidate)) {
                continue;
            }
            // of those who act, who could be meant is in the way of others, whether or not the verb here takes it
            boolean rival = !wanted.test(candidate);
            if (rival && OWNERS.contains(word) && ofActor(pronoun) && !actor.test(candidate)) {
                continue;
            }
            boolean things = word.equals("them")
                    && isObject(pronoun)
                    && isObject(candidate)
                    && candidate.plural()
                    && (candidate.is("asset") || !candidate.is("issue"));
            if (rival && !word.startsWith("it") && !things && !(acts(pronoun) && actor.test(candidate))) {
                continue;
            }
            double score = score(pronoun, word, candidate, distance);
            if (score > bestScore) {
                best = candidate;
                bestScore = score;
            }
        }
        return Optional.ofNullable(best).filter(wanted);
    }

    private static boolean isOwner(Nominal pronoun) {
        return pronoun.sentence().is(pronoun.head(), "nmod:poss");
    }

    static boolean isPlural(Nominal nominal) {
        return nominal.isPronoun() && PLURAL.contains(nominal.name().toLowerCase(Locale.ROOT));
    }

    private double score(Nominal pronoun, String word, Nominal candidate, int distance) {
        boolean subject = isSubject(candidate);
        return 10
                - 3.0 * distance
                + (subject ? 4 : 0)
                + (!subject && !isSubject(pronoun) && isObject(pronoun) && isObject(candidate) ? 2 : 0)
                + (subject && speaks(pronoun) && speaks(candidate) ? 6 : 0)
                + (isController(pronoun, candidate) || isHelped(pronoun, candidate) ? 6 : 0)
                - (isWhere(candidate) && isObject(pronoun) ? 3 : 0)
                + (candidate.isName() ? 1 : 0)
                + (PLURAL.contains(word) && (candidate.plural() || isOfOwners(pronoun, candidate)) ? 5 : 0)
                + candidate.span().start() / 1e6;
    }

    /** "Assisted the army in its campaign": the army's. */
    private boolean isHelped(Nominal pronoun, Nominal candidate) {
        var sentence = pronoun.sentence();
        if (sentence != candidate.sentence()
                || !isOwner(pronoun)
                || !actor.test(candidate)
                || !sentence.is(candidate.head(), "obj")) {
            return false;
        }
        var verb = sentence.head(candidate.head());
        return sentence.head(pronoun.head())
                        .filter(noun -> sentence.preposition(noun).equals("in"))
                        .flatMap(sentence::head)
                        .filter(above -> above.equals(candidate.head())
                                || verb.filter(above::equals).isPresent())
                        .isPresent()
                && verb.filter(v -> wording.cues(Cue.Word.VERB, v.lemma()).stream()
                                .anyMatch(c -> wording.lists("relations of help", c.relation())))
                        .isPresent();
    }

    /** "The town of X in the province": not the province is what is then done something to. */
    private static boolean isWhere(Nominal place) {
        return (place.is("province") || place.is("country") || place.is("region") || place.is("town"))
                && Set.of("in", "near", "at", "outside")
                        .contains(place.sentence().preposition(place.head()));
    }

    /** "Britain and France evacuate their citizens": those of both. */
    private static boolean isOfOwners(Nominal pronoun, Nominal candidate) {
        return isOwner(pronoun)
                && isSubject(candidate)
                && !candidate.sentence().children(candidate.head(), "conj").isEmpty();
    }

    /** "Urged him to use his influence": his who is urged. */
    private boolean isController(Nominal pronoun, Nominal candidate) {
        var sentence = pronoun.sentence();
        return sentence == candidate.sentence()
                && sentence.is(candidate.head(), "obj")
                && sentence.is(pronoun.head(), "nmod:poss")
                && sentence.ancestors(pronoun.head()).stream()
                        .filter(a -> sentence.hasChild(a, "mark", "to"))
                        .findFirst()
                        .flatMap(sentence::head)
                        .filter(verb -> wording.lists("object control", verb.lemma()))
                        .equals(sentence.head(candidate.head()));
    }

    /** "An activist said … it added": who speaks on is who spoke before. */
    private boolean speaks(Nominal nominal) {
        return nominal.sentence()
                .head(nominal.head())
                .filter(v -> wording.lists("saying", v.lemma()))
                .isPresent();
    }

    private static boolean isSubject(Nominal nominal) {
        var sentence = nominal.sentence();
        var at = nominal.head();
        while (sentence.is(at, "conj")
                && sentence.head(at).filter(Token::isNoun).isPresent()) {
            at = sentence.head(at).get();
        }
        return sentence.is(at, "nsubj");
    }

    private static boolean acts(Nominal pronoun) {
        return isSubject(pronoun) || pronoun.sentence().is(pronoun.head(), "nmod:poss");
    }

    private static boolean isObject(Nominal nominal) {
        var sentence = nominal.sentence();
        // "the town of X" as X
        boolean called = sentence.is(nominal.head(), "nmod")
                && sentence.preposition(nominal.head()).equals("of")
                && nominal.is("town")
                && sentence.head(nominal.head())
                        .filter(h -> sentence.is(h, "obj"))
                        .isPresent();
        return called || sentence.is(nominal.head(), "obj", "iobj");
    }

    /** Arguments of one verb are different: in "they attacked them" and "they plan to attack them", them is not they. */
    private static boolean isBound(Nominal pronoun, Nominal candidate) {
        var sentence = pronoun.sentence();
        if (sentence != candidate.sentence() || sentence.is(pronoun.head(), "nmod:poss")) {
            return false;
        }
        var one = sentence.head(pronoun.head());
        var other = sentence.head(candidate.head());
        // "officials whom they accuse": they are no officials
        if (one.filter(verb -> sentence.is(verb, "acl:relcl"))
                .flatMap(sentence::head)
                .filter(candidate.head()::equals)
                .isPresent()) {
            return true;
        }
        for (int steps = 0; one.isPresent() && other.isPresent() && steps < 4; steps++) {
            if (one.equals(other)) {
                return steps == 0 || isSubject(candidate);
            }
            var verb = one.get();
            boolean shares = sentence.children(verb, "nsubj").isEmpty()
                    && sentence.is(verb, "xcomp", "conj", "advcl", "obl", "nmod");
            one = shares ? sentence.head(verb) : Optional.empty();
        }
        return false;
    }

    /** "Its ally", "its leader": of somebody who acts. */
    private boolean ofActor(Nominal pronoun) {
        return pronoun.sentence()
                .head(pronoun.head())
                .filter(noun -> wording.lists("community", noun.lemma()) || wording.lists("person", noun.lemma()))
                .isPresent();
    }

    /** In "X, its ally" its is not X's. */
    private static boolean isApposed(Nominal pronoun, Nominal candidate) {
        var sentence = pronoun.sentence();
        return sentence == candidate.sentence()
                && sentence.is(pronoun.head(), "nmod:poss")
                && sentence.head(pronoun.head())
                        .filter(noun -> sentence.is(noun, "appos"))
                        .flatMap(sentence::head)
                        .filter(candidate.head()::equals)
                        .isPresent();
    }

    /** "Their negotiators left. Their commander …": of the same, not of the negotiators. */
    private static boolean isAlikeOwned(Nominal pronoun, Nominal candidate) {
        return OWNERS.contains(pronoun.name().toLowerCase(Locale.ROOT))
                && pronoun.sentence().is(pronoun.head(), "nmod:poss")
                && candidate.sentence() != pronoun.sentence()
                && candidate.sentence().children(candidate.head(), "nmod:poss").stream()
                        .anyMatch(p -> p.word().equalsIgnoreCase(pronoun.name()));
    }

    private boolean agrees(String pronoun, Nominal candidate) {
        boolean person = candidate.is("person");
        return switch (pronoun) {
            case "he", "him", "his", "she", "her", "himself", "herself" -> person && !candidate.plural();
            case "it", "its", "itself" ->
                (!person && !candidate.plural()) || (candidate.isName() && candidate.is("state"));
            case "any", "some" -> candidate.is("issue") && candidate.plural();
            case "they", "them", "their", "themselves", "these", "those", "both", "who" ->
                candidate.plural()
                        || (GROUPS.stream().anyMatch(candidate::is) && (actor.test(candidate) || isSubject(candidate)))
                        || !candidate
                                .sentence()
                                .children(candidate.head(), "conj")
                                .isEmpty();
            default -> false;
        };
    }
}
