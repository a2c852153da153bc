package org.entente.extraction;

import java.util.BitSet;
import java.util.List;
import java.util.Set;

/** Finds the reporting clause that commas set off from what is reported: ", officials said on Monday." */
final class ReportingClauses {

    static final Set<String> REPORTING = Set.of(
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

    private static final Set<String> INVERTED = Set.of("say", "add", "write", "explain", "note", "tell");

    private static final Set<String> OPENING = Set.of("``", "“", "‘", "«", "„", "‚", "\"", "'");
    private static final Set<String> CLOSING = Set.of("''", "”", "’", "»", "“", "\"", "'");

    /** In words; what is longer says more than who reports and when. */
    private static final int LONGEST_REPORTING_CLAUSE = 30;

    private ReportingClauses() {}

    /** The last reporting clause that commas set off from what is reported, with the comma before it; empty where there is none. */
    static BitSet in(List<Token> tokens, BitSet gone) {
        int last = tokens.size() - (isFinal(tokens.getLast()) ? 2 : 1);
        int title = titledSpeaker(tokens, last);
        if (title > 0 && last - title < LONGEST_REPORTING_CLAUSE && hasVerb(tokens.subList(0, title))) {
            var clause = new BitSet();
            clause.set(title, last + 1);
            return clause;
        }
        int end = last;
        for (int i = last; i > 0; i--) {
            if (!tokens.get(i).word().equals(",")) {
                continue;
            }
            int from = isMark(tokens, i + 1, CLOSING) ? i + 2 : i + 1;
            if (end - i < LONGEST_REPORTING_CLAUSE
                    && from <= end
                    && isReportingClause(tokens, gone, from, end)
                    && isReported(tokens, i, from, end)) {
                var clause = new BitSet();
                clause.set(firstOfListed(tokens, i, end), end + 1);
                if (from > i + 1 && isMark(tokens, 0, OPENING) && isOnlyQuotation(tokens, i)) {
                    clause.set(0);
                }
                return clause;
            }
            end = i - 1;
        }
        return new BitSet();
    }

    /** The comma before the first of several who speak: ", residents, soldiers and a priest said". */
    private static int firstOfListed(List<Token> tokens, int comma, int end) {
        int first = comma;
        boolean lists = tokens.subList(comma + 1, end).stream()
                .takeWhile(t -> !t.isVerb())
                .anyMatch(t -> t.tag().equals("CC"));
        while (lists) {
            int before = commaBefore(tokens, first);
            var last = tokens.get(first - 1);
            boolean speaks = before > 2
                    && (last.tag().equals("NNS")
                            || Set.of("PERSON", "ORGANIZATION").contains(last.ner()))
                    && startsLikeSpeaker(tokens, before + 1)
                    && hasVerb(tokens.subList(0, before));
            if (!speaks) {
                break;
            }
            first = before;
        }
        return first;
    }

    private static boolean isMark(List<Token> tokens, int at, Set<String> marks) {
        return at < tokens.size() && marks.contains(tokens.get(at).word());
    }

    /** Whether what stands before the comma is one quotation: its marks then say no more to the parsers than the comma does. */
    private static boolean isOnlyQuotation(List<Token> tokens, int comma) {
        return tokens.subList(1, comma).stream()
                .noneMatch(t -> OPENING.contains(t.word()) || CLOSING.contains(t.word()));
    }

    /** A word that only tells where a quotation begins or ends. */
    static boolean isMark(Token token) {
        return OPENING.contains(token.word()) || CLOSING.contains(token.word());
    }

    /**
     * ", a spokesman for the group, X, said on Monday": the comma before a speaker who is named and described; −1 where the sentence does
     * not end like that.
     */
    private static int titledSpeaker(List<Token> tokens, int last) {
        int verb = last;
        while (verb > 0
                && !tokens.get(verb).isVerb()
                && !tokens.get(verb).word().equals(",")) {
            verb--;
        }
        boolean says = verb > 3
                && REPORTING.contains(tokens.get(verb).lemma())
                && tokens.get(verb).tag().equals("VBD")
                && tokens.get(verb - 1).word().equals(",")
                && (verb == last
                        || tokens.get(verb + 1).time() != null
                        || !tokens.get(verb + 1).isNoun());
        if (!says) {
            return -1;
        }
        int second = commaBefore(tokens, verb - 1);
        int first = second > 0 ? commaBefore(tokens, second) : -1;
        if (first <= 0) {
            return -1;
        }
        boolean nameLast = tokens.get(verb - 2).ner().equals("PERSON");
        boolean nameFirst = tokens.get(second - 1).ner().equals("PERSON");
        boolean described = startsLikeSpeaker(tokens, first + 1) && startsLikeSpeaker(tokens, second + 1);
        return nameLast != nameFirst && described ? first : -1;
    }

    /** The comma that opens what stands before another, where no verb is between; −1 otherwise. */
    private static int commaBefore(List<Token> tokens, int comma) {
        for (int i = comma - 1; i > 0; i--) {
            var token = tokens.get(i);
            if (token.word().equals(",")) {
                return i;
            }
            if (token.isVerb() || token.tag().equals("MD") || token.tag().startsWith("W")) {
                return -1;
            }
        }
        return -1;
    }

    /**
     * Whether what stands around the clause is a sentence by itself. What follows "said Kerry," tells who Kerry is, so a verb
     * before its speaker is taken at the end only.
     */
    private static boolean isReported(List<Token> tokens, int comma, int from, int end) {
        boolean verbBefore = hasVerb(tokens.subList(0, comma));
        if (end >= tokens.size() - 2) {
            return comma >= 3 && verbBefore;
        }
        return !tokens.get(from).isVerb() && (verbBefore || hasVerb(tokens.subList(end + 1, tokens.size())));
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
            } else if ((t.tag().equals("CC") && verbs > 0 && !tokens.get(from).isVerb())
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
                || (first.isVerb() && REPORTING.contains(first.lemma()) && isInverted(tokens, from));
    }

    /** "Said a minister", "announced Mr X", but not "declared a caliphate". */
    private static boolean isInverted(List<Token> tokens, int verb) {
        if (verb + 1 >= tokens.size()) {
            return true;
        }
        var next = tokens.get(verb + 1);
        boolean speaker =
                next.time() == null && !next.tag().equals("IN") && !next.tag().equals("TO");
        return speaker && (INVERTED.contains(tokens.get(verb).lemma()) || next.isProper());
    }

    private static boolean isFinal(Token t) {
        return t.tag().equals(".") || t.tag().equals("''");
    }
}
