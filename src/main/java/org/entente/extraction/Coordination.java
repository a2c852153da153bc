package org.entente.extraction;

import java.util.List;
import java.util.Set;

/**
 * Puts words beside those that they are coordinated with. A verb goes back beside the main verb that parsers hang on the clause before it: in "denied that it had sheltered them, and accused
 * the neighbour" what is accused is not denied. The auxiliary tells: of two that share it, the second would be a participle.
 */
final class Coordination {

    private static final Set<String> AUXILIARIES =
            Set.of("have", "will", "would", "can", "could", "may", "might", "should", "must");

    private Coordination() {}

    static void mend(List<Token> tokens, Dependencies tree) {
        for (var verb : tokens) {
            int i = verb.index();
            mendName(tokens, tree, i);
            mendSaying(tokens, tree, i);
            mendFinite(tokens, tree, i);
            if (!Set.of("VBD", "VBN").contains(verb.tag())
                    || !tree.isAttached(i)
                    || !tree.label(i).equals("conj")) {
                continue;
            }
            int inner = tree.head(i);
            boolean inClause = tree.isAttached(inner) && tree.label(inner).equals("ccomp");
            if (!inClause || !isBehindComma(tokens, tree, i) || !hasAuxiliary(tokens, tree, inner)) {
                continue;
            }
            int main = tree.head(inner);
            if (tokens.get(main).isVerb() && main < inner) {
                tree.attach(i, main, "conj");
            }
        }
    }

    /** "Criticised him for closing the port and expelled his envoy": who criticised him did, since no participle goes on like that. */
    private static void mendFinite(List<Token> tokens, Dependencies tree, int verb) {
        boolean astray =
                Set.of("VBD", "VBN", "VBZ", "VBP").contains(tokens.get(verb).tag())
                        && tree.isAttached(verb)
                        && tree.label(verb).equals("conj")
                        && tree.head(verb) < verb
                        && (tokens.get(tree.head(verb)).tag().equals("VBG")
                                || (tokens.get(tree.head(verb)).isNoun()
                                        && Set.of("VBZ", "VBP")
                                                .contains(tokens.get(verb).tag()))
                                // "said it was a sham and accused them"
                                || (!tokens.get(tree.head(verb)).isVerb()
                                        && tree.label(tree.head(verb)).equals("ccomp")))
                        && isBehindAnd(tokens, tree, verb);
        if (!astray) {
            return;
        }
        int above = tree.head(verb);
        while (tree.isAttached(above) && !isFinite(tokens, tree, above)) {
            above = tree.head(above);
        }
        boolean alike = tokens.get(verb).tag().equals("VBN")
                ? tokens.get(above).tag().equals("VBD")
                : isFinite(tokens, tree, above);
        if (alike && above < verb) {
            tree.attach(verb, above, "conj");
        }
    }

    private static boolean isFinite(List<Token> tokens, Dependencies tree, int verb) {
        return Set.of("VBD", "VBZ", "VBP").contains(tokens.get(verb).tag())
                || (tokens.get(verb).tag().equals("VBN") && hasAuxiliary(tokens, tree, verb));
    }

    /** Whether "and" stands before the verb, with no more between than what tells how or when, "and in turn accuses". */
    private static boolean isBehindAnd(List<Token> tokens, Dependencies tree, int verb) {
        int i = verb - 1;
        while (i > 0 && verb - i <= 3 && !tokens.get(i).tag().equals("CC")) {
            boolean own = tree.isAttached(i)
                    && Set.of("advmod", "obl", "case", "aux").contains(tree.label(i))
                    && tree.head(i) > i;
            if (!own) {
                return false;
            }
            i--;
        }
        return i > 0 && tokens.get(i).tag().equals("CC");
    }

    /** ", officials said, calling it a crime": who says so calls it that. */
    private static void mendSaying(List<Token> tokens, Dependencies tree, int participle) {
        boolean begins = tokens.get(participle).tag().equals("VBG")
                && participle > 1
                && tokens.get(participle - 1).word().equals(",")
                && tree.isAttached(participle);
        if (!begins) {
            return;
        }
        int clause = tree.head(participle);
        if (!tree.isAttached(clause) || !tree.label(clause).equals("ccomp")) {
            return;
        }
        int saying = tree.head(clause);
        if (saying > clause
                && saying < participle
                && ReportingClauses.REPORTING.contains(tokens.get(saying).lemma())) {
            tree.attach(participle, saying, "advcl");
        }
    }

    /** "The Front and allied militants": the name is not a word about the militants but stands beside them. */
    private static void mendName(List<Token> tokens, Dependencies tree, int name) {
        boolean modifies = tree.isAttached(name)
                && tokens.get(name).isNoun()
                && Set.of("O", "ORGANIZATION").contains(tokens.get(name).ner())
                && Set.of("amod", "compound").contains(tree.label(name))
                && tree.head(name) > name;
        if (!modifies) {
            return;
        }
        int noun = tree.head(name);
        boolean ownArticle = noun - name > 2
                && tokens.get(name + 1).tag().equals("CC")
                && tokens.get(name + 2).tag().equals("DT")
                && tree.isAttached(name + 1)
                && tree.head(name + 1) == noun
                && tree.isAttached(noun);
        if (ownArticle) {
            // "residents and an elder said"
            tree.attach(name, tree.head(noun), tree.label(noun));
            tree.attach(noun, name, "conj");
            tree.attach(name + 1, noun, "cc");
            return;
        }
        for (int k = name + 1; k < noun; k++) {
            boolean besideName = tree.isAttached(k)
                    && tree.head(k) == name
                    && tree.label(k).equals("conj")
                    && Set.of("VBN", "JJ").contains(tokens.get(k).tag());
            if (besideName && tokens.get(k - 1).tag().equals("CC") && tree.isAttached(noun)) {
                tree.attach(name, tree.head(noun), tree.label(noun));
                tree.attach(noun, name, "conj");
                tree.attach(k, noun, "amod");
                tree.attach(k - 1, noun, "cc");
                return;
            }
        }
    }

    /** Whether ", and" stands before the verb, with nothing between that could be its subject or auxiliary. */
    private static boolean isBehindComma(List<Token> tokens, Dependencies tree, int verb) {
        for (int k = 0; k < tokens.size(); k++) {
            if (tree.isAttached(k)
                    && tree.head(k) == verb
                    && (tree.label(k).startsWith("nsubj") || tree.label(k).startsWith("aux"))) {
                return false;
            }
        }
        int i = verb - 1;
        while (i > 0 && tokens.get(i).tag().startsWith("RB")) {
            i--;
        }
        return i > 0
                && tokens.get(i).tag().equals("CC")
                && tokens.get(i - 1).word().equals(",");
    }

    private static boolean hasAuxiliary(List<Token> tokens, Dependencies tree, int verb) {
        return tokens.stream()
                .anyMatch(t -> tree.isAttached(t.index())
                        && tree.head(t.index()) == verb
                        && tree.label(t.index()).equals("aux")
                        && AUXILIARIES.contains(t.lemma()));
    }
}
