package org.entente.extraction;

import java.util.BitSet;
import java.util.List;
import java.util.Set;

/** Finds the reporting clause that commas set off from what is reported: ", officials said on Monday." */
final class ReportingClauses {

    private static final Set<String> REPORTING = Set.of(
            "say",
            "report",
            "add",
            "announce",
            "state",
            "claim",
            "tell",
            "explain",
            "note",
            "write",
            "warn",
            "declare",
            "quote",
            "confirm",
            "reveal",
            "disclose",
            "acknowledge",
            "insist",
            "argue",
            "stress");

    /** In words; what is longer says more than who reports and when. */
    private static final int LONGEST_REPORTING_CLAUSE = 30;

    private ReportingClauses() {}

    /** The last reporting clause that commas set off from what is reported, with the comma before it; empty where there is none. */
    static BitSet in(List<Token> tokens, BitSet gone) {
        int last = tokens.size() - (isFinal(tokens.getLast()) ? 2 : 1);
        int end = last;
        for (int i = last; i > 0; i--) {
            if (!tokens.get(i).word().equals(",")) {
                continue;
            }
            if (end - i < LONGEST_REPORTING_CLAUSE
                    && isReportingClause(tokens, gone, i + 1, end)
                    && isReported(tokens, i, end)) {
                var clause = new BitSet();
                clause.set(i, end + 1);
                return clause;
            }
            end = i - 1;
        }
        return new BitSet();
    }

    /**
     * Whether what stands around the clause is a sentence by itself. What follows "said Kerry," tells who Kerry is, so a verb
     * before its speaker is taken at the end only.
     */
    private static boolean isReported(List<Token> tokens, int comma, int end) {
        boolean verbBefore = hasVerb(tokens.subList(0, comma));
        if (end >= tokens.size() - 2) {
            return comma >= 3 && verbBefore;
        }
        return !tokens.get(comma + 1).isVerb() && (verbBefore || hasVerb(tokens.subList(end + 1, tokens.size())));
    }

    private static boolean hasVerb(List<Token> tokens) {
        return tokens.stream().anyMatch(t -> t.isVerb() || t.tag().equals("MD"));
    }

    private static boolean isReportingClause(List<Token> tokens, BitSet gone, int from, int to) {
        int verbs = 0;
        boolean noun = false;
        for (int i = from; i <= to; i++) {
            var t = tokens.get(i);
            if (gone.get(i)) {
                continue;
            }
            if (t.isVerb() || t.tag().equals("MD")) {
                boolean auxiliary = t.lemma().equals("have") || t.lemma().equals("be");
                if (!auxiliary) {
                    verbs++;
                    boolean finite = t.tag().equals("VBD")
                            || t.tag().equals("VBZ")
                            || t.tag().equals("VBP")
                            || t.tag().equals("VBN");
                    if (!finite || !REPORTING.contains(t.lemma()) || verbs > 1) {
                        return false;
                    }
                }
            } else if (t.isNoun() || t.isPronoun()) {
                noun = true;
            } else if (t.tag().equals("NNS") && REPORTING.contains(t.lemma())) {
                return false;
            } else if ((t.tag().equals("CC") && verbs > 0)
                    || t.tag().startsWith("W")
                    || t.word().equals(",")) {
                return false;
            }
        }
        return verbs == 1 && noun && startsLikeSpeaker(tokens, from);
    }

    private static boolean startsLikeSpeaker(List<Token> tokens, int from) {
        var first = tokens.get(from);
        return first.isNoun()
                || first.isPronoun()
                || first.isAdjective()
                || first.tag().equals("DT")
                || first.tag().equals("CD")
                || first.tag().equals("PRP$")
                || (first.isVerb() && REPORTING.contains(first.lemma()));
    }

    private static boolean isFinal(Token t) {
        return t.tag().equals(".") || t.tag().equals("''");
    }
}
