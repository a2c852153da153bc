package org.entente.extraction;

import java.util.List;
import java.util.Set;
import org.entente.vocabulary.Wording;

/** Puts a person's name beside the person: "the commander of the force, General X" is not the force, "the victim, X" is X. */
final class Appositions {

    private static final Set<String> PLACES = Set.of("town", "province", "region", "country", "crossing", "base");
    private static final Set<String> DOUBLED = Set.of("obj", "nsubj", "nsubj:pass");

    private final Wording wording;

    Appositions(Wording wording) {
        this.wording = wording;
    }

    void mend(List<Token> tokens, Dependencies tree) {
        for (int second = 2; second < tokens.size(); second++) {
            mendName(tokens, tree, second);
            mendOrder(tokens, tree, second);
            int first = twin(tokens, tree, second);
            if (first >= 0) {
                tree.attach(second, first, "appos");
            }
        }
        for (var token : tokens) {
            mendDescription(tokens, tree, token.index());
            mendDistance(tokens, tree, token);
            if (tree.label(token.index()).equals("appos")
                    && token.ner().equals("PERSON")
                    && tree.isAttached(token.index())) {
                int beside = tree.head(token.index());
                int person = isPerson(tokens.get(beside)) ? beside : personAbove(tokens, tree, beside);
                if (person >= 0 && person != beside) {
                    tree.attach(token.index(), person, "appos");
                }
            }
        }
    }

    /** "X, long an ally of Y", "X, a general and close ally of Y": what stands behind the comma with an article describes X. */
    private static void mendDescription(List<Token> tokens, Dependencies tree, int noun) {
        boolean hangs = tree.isAttached(noun)
                && Set.of("acl:relcl", "conj").contains(tree.label(noun))
                && tokens.get(noun).tag().equals("NN")
                && tree.head(noun) < noun
                && tokens.get(tree.head(noun)).isProper();
        if (!hangs || hasChild(tree, noun, "nsubj") || hasChild(tree, noun, "cop")) {
            return;
        }
        int name = tree.head(noun);
        if (hasChild(tree, noun, "cc")) {
            // "a general and close ally": the ally is coordinated with the general
            for (int before = noun - 1; before > name; before--) {
                boolean described = tree.isAttached(before)
                        && tree.head(before) == name
                        && tree.label(before).equals("appos")
                        && tokens.get(before).tag().equals("NN");
                if (described && !hasChild(tree, noun, "det")) {
                    tree.attach(noun, before, "conj");
                    return;
                }
            }
            return;
        }
        int first = noun;
        while (first > name + 1 && !tokens.get(first).word().equals(",")) {
            first--;
        }
        boolean article = tokens.subList(first, noun).stream()
                .anyMatch(t -> Set.of("DT", "PRP$").contains(t.tag())
                        && tree.isAttached(t.index())
                        && tree.head(t.index()) == noun);
        if (first == name + 1 && article) {
            tree.attach(noun, name, "appos");
        }
    }

    private static boolean hasChild(Dependencies tree, int head, String label) {
        for (int i = 0; i < tree.size(); i++) {
            if (tree.isAttached(i) && tree.head(i) == head && tree.label(i).startsWith(label)) {
                return true;
            }
        }
        return false;
    }

    /** "Backs the president, X", "fled Y, the capital": an apposition stands beside the noun just before its comma. */
    private void mendDistance(List<Token> tokens, Dependencies tree, Token apposed) {
        int i = apposed.index();
        if (!tree.isAttached(i) || !tree.label(i).equals("appos")) {
            return;
        }
        int first = i;
        while (first > 0 && tree.isAttached(first - 1) && tree.head(first - 1) == i) {
            first--;
        }
        int before = first - 2;
        boolean behindComma = before > 0 && tokens.get(first - 1).word().equals(",") && tree.head(i) < before;
        if (!behindComma) {
            return;
        }
        var near = tokens.get(before);
        boolean person = apposed.ner().equals("PERSON") && near.isNoun() && !near.isProper() && isPerson(near);
        if (person || isNameBesidePlace(near, apposed)) {
            tree.attach(i, before, "appos");
        }
    }

    /** "X, a spokesman for the group, said": X says it. */
    private void mendOrder(List<Token> tokens, Dependencies tree, int noun) {
        int comma = noun - 1;
        while (comma > 1
                && !tokens.get(comma).word().equals(",")
                && tree.isAttached(comma)
                && tree.head(comma) == noun) {
            comma--;
        }
        int name = comma - 1;
        boolean before = comma > 0
                && tokens.get(comma).word().equals(",")
                && tree.isAttached(name)
                && tree.head(name) == noun
                && tree.label(name).equals("compound")
                && tree.isAttached(noun)
                && isNameBesidePerson(tokens.get(name), tokens.get(noun));
        if (before) {
            tree.attach(name, tree.head(noun), tree.label(noun));
            tree.attach(noun, name, "appos");
        }
    }

    /** "A spokesman for the Front, X": the name behind the comma is no part of the one before it. */
    private static void mendName(List<Token> tokens, Dependencies tree, int name) {
        boolean hangs = tree.isAttached(name)
                && tree.label(name).equals("nmod")
                && tokens.get(name).ner().equals("PERSON");
        int comma = name - 1;
        while (hangs && comma > 1 && tokens.get(comma).ner().equals("PERSON")) {
            comma--;
        }
        int before = comma - 1;
        boolean apart = hangs
                && comma > 1
                && tokens.get(comma).word().equals(",")
                && tokens.get(before).isNoun()
                && tree.isAttached(before)
                && tree.head(before) == name;
        if (!apart) {
            return;
        }
        int above = tree.head(name);
        for (int k = 0; k < before; k++) {
            if (tree.isAttached(k) && tree.head(k) == name) {
                tree.attach(k, before, tree.label(k));
            }
        }
        tree.attach(before, above, "nmod");
        tree.attach(name, above, "appos");
    }

    /**
     * Of "shot X, a schoolgirl" and "the victim, X, was killed" the one before, where the parser gives the verb two of a kind; −1 if there
     * is none.
     */
    private int twin(List<Token> tokens, Dependencies tree, int second) {
        if (!tree.isAttached(second) || !DOUBLED.contains(tree.label(second))) {
            return -1;
        }
        int commas = 0;
        for (int i = second - 1; i >= 0 && commas < 2; i--) {
            var between = tokens.get(i);
            if (between.isVerb() || between.tag().equals("CC")) {
                return -1;
            }
            if (between.word().equals(",")) {
                commas++;
            } else if (commas == 1
                    && tree.isAttached(i)
                    && tree.head(i) == tree.head(second)
                    && tree.label(i).equals(tree.label(second))) {
                return isNameBesidePerson(between, tokens.get(second))
                                || isNameBesidePerson(tokens.get(second), between)
                                || isNameBesidePlace(between, tokens.get(second))
                        ? i
                        : -1;
            }
        }
        return -1;
    }

    private boolean isNameBesidePerson(Token name, Token noun) {
        return name.ner().equals("PERSON") && noun.isNoun() && !noun.isProper() && wording.isPerson(noun.lemma());
    }

    /** "Entered X, the largest city": not two places. */
    private boolean isNameBesidePlace(Token name, Token noun) {
        return name.isProper()
                && noun.tag().equals("NN")
                && PLACES.stream().anyMatch(kind -> wording.lists(kind, noun.lemma()));
    }

    /** The person that a phrase belongs to, "the commander <i>of the force</i>"; −1 if there is none. */
    private int personAbove(List<Token> tokens, Dependencies tree, int phrase) {
        int at = phrase;
        for (int steps = 0; steps < 3 && tree.isAttached(at) && tree.label(at).startsWith("nmod"); steps++) {
            at = tree.head(at);
            if (isPerson(tokens.get(at))) {
                return at;
            }
        }
        return -1;
    }

    private boolean isPerson(Token token) {
        return token.ner().equals("PERSON") || (!token.isProper() && wording.lists("person", token.lemma()));
    }
}
