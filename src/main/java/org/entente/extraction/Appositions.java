package org.entente.extraction;

import java.util.List;
import java.util.Set;
import org.entente.vocabulary.Wording;

/** Puts a person's name beside the person: "the commander of the force, General X" is not the force, "the victim, X" is X. */
final class Appositions {

    private static final Set<String> DOUBLED = Set.of("obj", "nsubj", "nsubj:pass");

    private final Wording wording;

    Appositions(Wording wording) {
        this.wording = wording;
    }

    void mend(List<Token> tokens, Dependencies tree) {
        for (int second = 2; second < tokens.size(); second++) {
            int first = twin(tokens, tree, second);
            if (first >= 0) {
                tree.attach(second, first, "appos");
            }
        }
        for (var token : tokens) {
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
                        ? i
                        : -1;
            }
        }
        return -1;
    }

    private boolean isNameBesidePerson(Token name, Token noun) {
        return name.ner().equals("PERSON") && noun.isNoun() && !noun.isProper() && wording.isPerson(noun.lemma());
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
