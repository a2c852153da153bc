package org.entente.extraction;

import java.util.List;
import java.util.Set;
import org.entente.vocabulary.Cue;
import org.entente.vocabulary.Wording;

/**
 * Takes apart what parsers make one phrase of: who is given something and what is given ("gives the insurgents control"), what is
 * done and to whom ("without attacking Germany").
 */
final class Phrases {

    private static final Set<String> GIVING =
            Set.of("give", "hand", "grant", "deny", "offer", "lend", "cede", "promise");

    private static final Set<String> CAPTIVE = Set.of("hostage", "captive", "prisoner");

    private final Wording wording;

    Phrases(Wording wording) {
        this.wording = wording;
    }

    void mend(List<Token> tokens, Dependencies tree) {
        for (var given : tokens) {
            int i = given.index();
            boolean object = tree.isAttached(i)
                    && tree.label(i).equals("obj")
                    && GIVING.contains(tokens.get(tree.head(i)).lemma())
                    && given.tag().equals("NN")
                    && !wording.cues(Cue.Word.NOUN, given.lemma()).isEmpty();
            mendGerund(tokens, tree, given);
            mendObject(tokens, tree, given);
            if (object && i > 0 && isRecipient(tokens.get(i - 1), tree, i)) {
                give(tree, i - 1, i);
            }
        }
    }

    /** A verb that has one object has a direct one, whatever the parser calls it; "took officers hostage" is done to the officers. */
    private static void mendObject(List<Token> tokens, Dependencies tree, Token object) {
        int i = object.index();
        if (!tree.isAttached(i) || !tree.label(i).equals("iobj")) {
            return;
        }
        int verb = tree.head(i);
        boolean only = tokens.stream()
                .map(Token::index)
                .noneMatch(k -> tree.isAttached(k)
                        && tree.head(k) == verb
                        && Set.of("obj", "ccomp", "xcomp").contains(tree.label(k)));
        if (only) {
            tree.attach(i, verb, "obj");
        }
        int next = i + 1;
        if (next < tokens.size()
                && CAPTIVE.contains(tokens.get(next).lemma())
                && tree.isAttached(next)
                && tree.head(next) == i) {
            tree.attach(next, verb, "xcomp");
        }
    }

    /** "Of opposing the state": a participle between a preposition and a name is what is done to whom it names. */
    private void mendGerund(List<Token> tokens, Dependencies tree, Token gerund) {
        int i = gerund.index();
        boolean doing = gerund.tag().equals("VBG")
                && tree.isAttached(i)
                && tree.label(i).equals("amod")
                && i > 0
                && tokens.get(i - 1).tag().equals("IN")
                && !wording.cues(Cue.Word.VERB, gerund.lemma()).isEmpty();
        if (!doing) {
            return;
        }
        int name = tree.head(i);
        boolean named = name > i && tokens.get(name).isProper() && tree.isAttached(i - 1) && tree.head(i - 1) == name;
        if (named && tree.isAttached(name)) {
            boolean ofNoun = tree.label(name).startsWith("nmod");
            tree.attach(i, tree.head(name), ofNoun ? "acl" : "advcl");
            tree.attach(i - 1, i, "mark");
            tree.attach(name, i, "obj");
        }
    }

    /** Several people or a name that stand before the thing with nothing between. */
    private static boolean isRecipient(Token token, Dependencies tree, int given) {
        boolean attached = tree.isAttached(token.index())
                && tree.head(token.index()) == given
                && tree.label(token.index()).equals("compound");
        return attached && (token.tag().equals("NNS") || token.tag().equals("NNPS") || token.isProper());
    }

    private static void give(Dependencies tree, int recipient, int given) {
        tree.attach(recipient, tree.head(given), "iobj");
        for (int k = recipient - 1; k >= 0 && tree.isAttached(k) && tree.head(k) == given; k--) {
            tree.attach(k, recipient, tree.label(k));
        }
    }
}
