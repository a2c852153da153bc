package org.entente.extraction;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which words of a sentence the parsers get to see. Bare time adverbials ("the militants today captured"), bracketed
 * insertions and a reporting clause set off by commas (", officials said on Monday.") lead parsers astray and are easy to put back.
 *
 * @param main words of the sentence without what is set aside
 * @param tail words of the reporting clause, at the end or between two commas; empty where there is none
 * @param aside words that are set aside: time adverbials, brackets, and words that only weaken a number or a preposition
 * @param names names of several words, of which the parsers see one; that one comes first, its others follow
 */
record ParseInput(List<Integer> main, List<Integer> tail, List<List<Integer>> aside, List<List<Integer>> names) {

    /** In words: "[passage omitted]", an editor's word inside somebody else's sentence. */
    private static final int LONGEST_EDITORIAL = 10;

    private static final Set<String> BEFORE_TIME = Set.of(
            "on", "since", "in", "during", "by", "until", "from", "late", "early", "earlier", "last", "this", "at",
            "before", "for", "within");
    private static final Set<String> PART_OF_NOUN_PHRASE = Set.of("DT", "PRP$", "POS", "JJ", "IN", "TO", "CC");

    /** @param known names that are known beforehand, as first and last index */
    static ParseInput of(List<Token> tokens, List<NameFinder.Named> known) {
        int n = tokens.size();
        var gone = new BitSet(n);
        var aside = new ArrayList<List<Integer>>();
        var names = JoinedNames.of(tokens, known, gone);
        setBracketsAside(tokens, gone, aside);
        setTimesAside(tokens, gone, aside);
        setWeakenersAside(tokens, gone, aside);
        var said = ReportingClauses.in(tokens, gone);
        var main = new ArrayList<Integer>();
        var tail = new ArrayList<Integer>();
        for (int i = 0; i < n; i++) {
            if (!gone.get(i)) {
                (said.get(i) ? tail : main).add(i);
            }
        }
        return main.isEmpty() ? whole(n) : new ParseInput(main, tail, aside, names);
    }

    /** "up to 300", "in and around": the parsers stumble over what adds nothing to the structure. */
    private static void setWeakenersAside(List<Token> tokens, BitSet gone, List<List<Integer>> aside) {
        for (int i = 0; i + 2 < tokens.size(); i++) {
            boolean upTo = tokens.get(i).word().equalsIgnoreCase("up")
                    && tokens.get(i + 1).word().equals("to")
                    && tokens.get(i + 2).tag().equals("CD");
            boolean inAndAround = tokens.get(i).tag().equals("IN")
                    && tokens.get(i + 1).tag().equals("CC")
                    && tokens.get(i + 2).tag().equals("IN");
            if (upTo) {
                remove(i, i + 1, gone, aside);
            } else if (inAndAround) {
                remove(i + 1, i + 2, gone, aside);
            }
        }
    }

    private static ParseInput whole(int n) {
        var all = new ArrayList<Integer>();
        for (int i = 0; i < n; i++) {
            all.add(i);
        }
        return new ParseInput(all, List.of(), List.of(), List.of());
    }

    private static void setBracketsAside(List<Token> tokens, BitSet gone, List<List<Integer>> aside) {
        for (int i = 0; i < tokens.size(); i++) {
            boolean editorial = tokens.get(i).word().equals("[");
            if (!tokens.get(i).tag().equals("-LRB-") || (i == 0 && !editorial)) {
                continue;
            }
            for (int j = i + 1; j < tokens.size() && j <= i + (editorial ? LONGEST_EDITORIAL : 6); j++) {
                if (tokens.get(j).tag().equals("-RRB-")) {
                    remove(i, j, gone, aside);
                    i = j;
                    break;
                }
                if (tokens.get(j).isVerb() && !editorial) {
                    break;
                }
            }
        }
    }

    private static void setTimesAside(List<Token> tokens, BitSet gone, List<List<Integer>> aside) {
        int n = tokens.size();
        for (int i = 0; i < n; i++) {
            if (tokens.get(i).time() == null
                    || gone.get(i)
                    || tokens.get(i).ner().equals("SET")) {
                continue;
            }
            int end = i;
            while (end + 1 < n && tokens.get(end + 1).time() != null) {
                end++;
            }
            int start = i;
            i = end;
            boolean introduced = start > 0
                    && BEFORE_TIME.contains(tokens.get(start - 1).word().toLowerCase(Locale.ROOT))
                    && !tokens.get(start - 1).isVerb();
            if (introduced) {
                start--;
            }
            @Nullable Token before = start > 0 ? tokens.get(start - 1) : null;
            @Nullable Token after = end + 1 < n ? tokens.get(end + 1) : null;
            boolean verbNext = after != null
                    && (after.isVerb()
                            || after.tag().equals("MD")
                            || (after.tag().equals("RB") && !after.word().equals("ago")));
            boolean inPhrase = (after != null
                            && (after.isNoun()
                                    || after.tag().equals("POS")
                                    || after.isAdjective()
                                    || after.tag().equals("CD")))
                    || (before != null && PART_OF_NOUN_PHRASE.contains(before.tag()));
            boolean ofNext = after != null && after.word().equals("of");
            if (measures(tokens, start, end, before, after)) {
                remove(start, end, gone, aside);
                continue;
            }
            if (after != null && opens(tokens, start, end, introduced, after)) {
                remove(start, end, gone, aside);
                continue;
            }
            boolean inside = before != null && after != null && !inPhrase;
            if (inside && (introduced ? (verbNext || ofNext) && wasVerbOrNoun(before) : plain(tokens, start, end))) {
                remove(start, end, gone, aside);
            }
        }
    }

    /** "Cut ties with the Netherlands hours after …": how long after, which parsers take for a part of the name before it. */
    private static boolean measures(
            List<Token> tokens, int start, int end, @Nullable Token before, @Nullable Token after) {
        return start == end
                && tokens.get(end).tag().equals("NNS")
                && before != null
                && before.isNoun()
                && after != null
                && (after.lemma().equals("after") || after.lemma().equals("before"));
    }

    /** "On the same day the army shelled …", "Yesterday Israeli jets …": no comma tells that the sentence proper begins only here. */
    private static boolean opens(List<Token> tokens, int start, int end, boolean introduced, Token after) {
        boolean article = start == 1 && tokens.getFirst().tag().equals("DT");
        boolean first = start == 0 || (start == 1 && tokens.getFirst().tag().equals("IN"));
        boolean adverb = start == end && !tokens.get(start).isProper();
        boolean begins = after.tag().equals("DT")
                || after.tag().equals("PRP")
                || after.tag().equals("PRP$")
                || ((introduced || adverb) && (after.isProper() || after.isAdjective()));
        return (first || article)
                && begins
                && tokens.subList(start, end + 1).stream().noneMatch(Token::isVerb);
    }

    private static boolean wasVerbOrNoun(@Nullable Token before) {
        return before != null
                && (before.isNoun()
                        || before.isVerb()
                        || before.tag().equals("MD")
                        || before.tag().equals("RB"));
    }

    /** A time phrase that no parser needs: names of days, "today", "last week"; not bare numbers or durations. */
    private static boolean plain(List<Token> tokens, int start, int end) {
        var type = tokens.get(end).ner();
        return (type.equals("DATE") || type.equals("TIME"))
                && tokens.subList(start, end + 1).stream()
                        .noneMatch(t -> t.isVerb() || t.tag().equals("CD"));
    }

    private static void remove(int start, int end, BitSet gone, List<List<Integer>> aside) {
        gone.set(start, end + 1);
        var span = new ArrayList<Integer>();
        for (int k = start; k <= end; k++) {
            span.add(k);
        }
        aside.add(span);
    }
}
