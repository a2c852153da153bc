package org.entente.extraction;

import java.util.List;

/** A reporting clause is so regular that it needs no parser: who speaks, a verb of saying, and what hangs on it. */
final class ReportingTree {

    private ReportingTree() {}

    /**
     * Attaches the words of a reporting clause to each other.
     *
     * @return the verb of saying, which is attached to nothing yet
     */
    static int attach(Dependencies tree, List<Token> tokens, List<Integer> tail) {
        int said = tail.stream()
                .filter(i -> tokens.get(i).isVerb()
                        && !List.of("have", "be").contains(tokens.get(i).lemma()))
                .findFirst()
                .orElseThrow();
        boolean inverted = tail.stream()
                .noneMatch(i ->
                        i < said && (tokens.get(i).isNoun() || tokens.get(i).isPronoun()));
        int from = inverted ? tail.indexOf(said) + 1 : 0;
        int to = inverted ? tail.size() : tail.indexOf(said);
        boolean passive =
                tail.stream().anyMatch(i -> i < said && tokens.get(i).lemma().equals("be"));
        speakers(tree, tokens, tail.subList(from, to), said, passive ? "nsubj:pass" : "nsubj");
        var rest = inverted ? List.<Integer>of() : tail.subList(to + 1, tail.size());
        if (!rest.isEmpty()) {
            nounPhrase(tree, tokens, rest, said, "obl");
        }
        for (int i : tail) {
            if (i != said && !tree.isAttached(i)) {
                tree.attach(i, said, tokens.get(i).isVerb() ? (passive ? "aux:pass" : "aux") : "punct");
            }
        }
        return said;
    }

    /** Who speaks: one phrase, or two that "and" joins, as in "residents and a soldier". */
    private static void speakers(Dependencies tree, List<Token> tokens, List<Integer> span, int said, String label) {
        var words = span.stream()
                .filter(i -> !ReportingClauses.isMark(tokens.get(i))
                        && !tokens.get(i).word().equals(","))
                .toList();
        int cut = cut(tokens, words);
        int first = nounPhrase(tree, tokens, cut < 0 ? words : words.subList(0, cut), said, label);
        if (cut >= 0 && first >= 0) {
            int other = nounPhrase(tree, tokens, words.subList(cut + 1, words.size()), first, "conj");
            tree.attach(words.get(cut), other < 0 ? first : other, "cc");
        }
    }

    /** The "and" between two speakers, each with a noun of its own; −1 where it joins words of one ("the trade and industry minister"). */
    private static int cut(List<Token> tokens, List<Integer> words) {
        for (int k = 1; k + 1 < words.size(); k++) {
            if (tokens.get(words.get(k)).tag().equals("CC")) {
                var before = tokens.get(words.get(k - 1));
                var after = tokens.get(words.get(k + 1));
                boolean begins = List.of("DT", "CD", "PRP$").contains(after.tag());
                boolean names = isName(before) && isName(after);
                return before.isNoun() && (begins || names || before.tag().equals("NNS")) ? k : -1;
            }
        }
        return -1;
    }

    private static boolean isName(Token token) {
        return token.isProper() && token.isNamed() && !token.ner().equals("ORGANIZATION");
    }

    /** Attaches a run of words without verbs: chains of "noun preposition noun", each noun the head of what stands before it. */
    private static int nounPhrase(
            Dependencies tree, List<Token> tokens, List<Integer> span, int governor, String label) {
        int top = -1;
        int first = -1;
        int start = 0;
        while (start < span.size()) {
            int end = start;
            int head = -1;
            boolean open = true;
            while (end < span.size() && open) {
                var t = tokens.get(span.get(end));
                if (head >= 0
                        && (t.tag().equals("IN")
                                || t.tag().equals("TO")
                                || t.tag().equals("POS"))) {
                    open = false;
                    continue;
                }
                if (t.isNoun() || t.isPronoun() || (t.tag().equals("CD") && head < 0)) {
                    head = span.get(end);
                }
                end++;
            }
            boolean owner = end < span.size() && tokens.get(span.get(end)).tag().equals("POS");
            if (head < 0) {
                break;
            }
            int last = Math.min(end, span.size());
            for (int k = start; k < last; k++) {
                int i = span.get(k);
                if (i == head) {
                    continue;
                }
                var t = tokens.get(i);
                tree.attach(i, head, inNounPhrase(t));
            }
            if (owner) {
                int mark = span.get(end);
                tree.attach(mark, head, "case");
                int next = end + 1;
                int possessed = -1;
                while (next < span.size() && !tokens.get(span.get(next)).tag().equals("IN")) {
                    if (tokens.get(span.get(next)).isNoun()) {
                        possessed = span.get(next);
                    }
                    next++;
                }
                if (possessed >= 0) {
                    tree.attach(head, possessed, "nmod:poss");
                }
                start = end + 1;
                continue;
            }
            if (first < 0) {
                first = head;
                tree.attach(head, governor, label);
            } else {
                boolean time = tokens.get(head).time() != null;
                tree.attach(head, time ? governor : top, time ? "obl" : top == governor ? "obl" : "nmod");
            }
            top = label.equals("obl") ? governor : head;
            start = end;
        }
        return first;
    }

    private static String inNounPhrase(Token t) {
        return switch (t.tag()) {
            case "IN", "TO" -> "case";
            case "DT" -> "det";
            case "PRP$" -> "nmod:poss";
            case "CD" -> "nummod";
            case "JJ", "JJS", "JJR" -> "amod";
            case "RB" -> "advmod";
            case ",", "``", "''" -> "punct";
            default -> t.isNoun() ? "compound" : "dep";
        };
    }
}
