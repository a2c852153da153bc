package org.entente.extraction;

import java.util.List;
import org.entente.vocabulary.Wording;

/** Puts a person's name beside the person: "the commander of the force, General X" is not the force. */
final class Appositions {

    private final Wording wording;

    Appositions(Wording wording) {
        this.wording = wording;
    }

    void mend(List<Token> tokens, Dependencies tree) {
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
