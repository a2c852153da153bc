package org.entente.extraction;

import java.util.List;
import java.util.Optional;
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
            mendAccused(tokens, tree, given);
            mendStanding(tokens, tree, given);
            mendClaim(tokens, tree, given);
            mendCalled(tokens, tree, given);
            mendNeither(tokens, tree, given);
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
        // "accused of financing gangs"
        boolean several = tokens.get(name).tag().equals("NNS") && answeredBefore(tokens, i) >= 0;
        boolean named = name > i
                && (tokens.get(name).isProper() || several)
                && tree.isAttached(i - 1)
                && tree.head(i - 1) == name;
        if (named && tree.isAttached(name)) {
            boolean ofNoun = tree.label(name).startsWith("nmod");
            tree.attach(i, tree.head(name), ofNoun ? "acl" : "advcl");
            tree.attach(i - 1, i, "mark");
            tree.attach(name, i, "obj");
        }
    }

    /** "Accused by the army of arming them", "accused the rebels of arming them": who is accused arms them, not the army. */
    private void mendAccused(List<Token> tokens, Dependencies tree, Token gerund) {
        int i = gerund.index();
        boolean another = gerund.tag().equals("VBG")
                && i > 1
                && tree.isAttached(i)
                && tree.label(i).equals("conj")
                && tokens.get(i - 2).tag().equals("CC");
        int answered = another ? answeredBefore(tokens, i) : -1;
        if (answered >= 0) {
            // "accused it of shelling them and of blocking them"
            tree.attach(i, answered, "advcl");
            return;
        }
        boolean ofNoun = gerund.tag().equals("VBG")
                && i > 0
                && tree.isAttached(i)
                && tree.label(i).startsWith("acl");
        if (!ofNoun || !tree.isAttached(tree.head(i))) {
            return;
        }
        int agent = tree.head(i);
        int verb = tree.head(agent);
        boolean by = tree.label(agent).startsWith("obl")
                && tokens.get(verb).tag().equals("VBN")
                && childOf(tokens, tree, agent, "case")
                        .filter(c -> tokens.get(c).lemma().equals("by"))
                        .isPresent();
        by |= tree.label(agent).equals("obj") && tokens.get(verb).isVerb();
        if (by && isAnswered(tokens.get(verb), tokens.get(i - 1))) {
            tree.attach(i, verb, "advcl");
        }
    }

    /** The verb before "of" and a participle by which somebody is accused of doing what the participle says; −1 if there is none. */
    private int answeredBefore(List<Token> tokens, int gerund) {
        for (int verb = gerund - 2; verb >= 0; verb--) {
            if (tokens.get(verb).isVerb() && isAnswered(tokens.get(verb), tokens.get(gerund - 1))) {
                return verb;
            }
        }
        return -1;
    }

    private boolean isAnswered(Token verb, Token preposition) {
        return wording.lists("answers", verb.lemma() + " " + preposition.lemma());
    }

    /** "Stands accused of": is accused of. */
    private void mendStanding(List<Token> tokens, Dependencies tree, Token stands) {
        int i = stands.index();
        int next = i + 1;
        boolean accused = stands.isVerb()
                && Set.of("stand", "remain").contains(stands.lemma())
                && next + 1 < tokens.size()
                && tokens.get(next).tag().equals("VBN")
                && tree.isAttached(next)
                && tree.head(next) == i
                && isAnswered(tokens.get(next), tokens.get(next + 1));
        if (!accused) {
            return;
        }
        if (tree.isAttached(i)) {
            tree.attach(next, tree.head(i), tree.label(i));
        } else {
            tree.makeRoot(next);
        }
        for (int k = 0; k < tokens.size(); k++) {
            if (k != next && tree.isAttached(k) && tree.head(k) == i) {
                tree.attach(k, next, tree.label(k).equals("nsubj") ? "nsubj:pass" : tree.label(k));
            }
        }
        tree.attach(i, next, "aux:pass");
    }

    /** ", a charge that it denies", ", a claim denied by it": beside the sentence, no object of the verb before. */
    private void mendClaim(List<Token> tokens, Dependencies tree, Token claim) {
        int i = claim.index();
        boolean object = tree.isAttached(i)
                && Set.of("obj", "appos").contains(tree.label(i))
                && wording.lists("charges", claim.lemma())
                && i > 2
                && tokens.get(i - 1).tag().equals("DT")
                && tokens.get(i - 2).word().equals(",")
                && childOf(tokens, tree, i, "acl").isPresent();
        if (object) {
            int root = i;
            while (tree.isAttached(root)) {
                root = tree.head(root);
            }
            tree.attach(i, root, "parataxis");
        }
    }

    /** "Condemned what it called an attack by them": the attack, by whatever name. */
    private void mendCalled(List<Token> tokens, Dependencies tree, Token called) {
        int i = called.index();
        boolean names = called.isVerb()
                && wording.lists("calling", called.lemma())
                && tree.isAttached(i)
                && Set.of("ccomp", "obj", "acl:relcl").contains(tree.label(i))
                && tree.head(i) < i;
        int what = tree.isAttached(i) ? tree.head(i) + 1 : i;
        if (!names
                || !tokens.get(what).lemma().equals("what")
                || !tokens.get(tree.head(i)).isVerb()) {
            return;
        }
        int verb = tree.head(i);
        tokens.stream()
                .map(Token::index)
                .filter(k -> k > i
                        && tokens.get(k).isNoun()
                        && tree.isAttached(k)
                        && tree.head(k) == i
                        && Set.of("obj", "xcomp").contains(tree.label(k)))
                .findFirst()
                .ifPresent(k -> {
                    for (int child = k + 1; child < tokens.size(); child++) {
                        if (tree.isAttached(child)
                                && tree.head(child) == i
                                && tree.label(child).startsWith("obl")) {
                            tree.attach(child, k, "nmod");
                        }
                    }
                    tree.attach(k, verb, "obj");
                    tree.attach(i, k, "dep");
                    tree.attach(what, i, "dep");
                });
    }

    /** ", neither of which recognises it": neither does. */
    private static void mendNeither(List<Token> tokens, Dependencies tree, Token which) {
        int i = which.index();
        boolean ofThem = Set.of("WDT", "WP").contains(which.tag())
                && i > 1
                && tokens.get(i - 1).lemma().equals("of")
                && tokens.get(i - 2).tag().equals("DT")
                && tree.isAttached(i)
                && tree.label(i).startsWith("nsubj");
        if (ofThem) {
            tree.attach(i - 2, tree.head(i), tree.label(i));
            tree.attach(i, i - 2, "nmod");
        }
    }

    private static Optional<Integer> childOf(List<Token> tokens, Dependencies tree, int head, String label) {
        return tokens.stream()
                .map(Token::index)
                .filter(k -> tree.isAttached(k)
                        && tree.head(k) == head
                        && tree.label(k).startsWith(label))
                .findFirst();
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
