package org.entente.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.entente.vocabulary.Cue;
import org.entente.vocabulary.Wording;
import org.jspecify.annotations.Nullable;

/**
 * Finds the verb of a clause in which the tagger saw none: "AQAP shares weapons with them", "demanded that he step down", "which arms
 * the rebels". Only words that may carry a relation are looked at, and only where a subject stands before them and a phrase behind.
 */
final class MissingVerbs {

    /** Verbs whose past is their plain form. */
    private static final Set<String> UNCHANGED =
            Set.of("split", "hit", "cut", "quit", "hurt", "beat", "shut", "set", "put", "cast", "shed", "burst", "bet");

    private static final Set<String> BEGINS_PHRASE = Set.of("DT", "PRP$", "PRP", "NNP", "NNPS", "JJ", "NNS", "CD");

    private final Wording wording;

    MissingVerbs(Wording wording) {
        this.wording = wording;
    }

    List<Token> found(List<Token> tokens) {
        var mended = new ArrayList<>(tokens);
        int start = 0;
        for (int i = 0; i <= tokens.size(); i++) {
            if (i == tokens.size() || (i > start && beginsClause(tokens, i))) {
                mend(mended, start, i);
                start = i;
            }
        }
        return mended;
    }

    private static boolean beginsClause(List<Token> tokens, int i) {
        var token = tokens.get(i);
        boolean that = token.tag().equals("IN") && token.lemma().equals("that");
        return that || token.tag().equals("WDT") || token.tag().equals("WP");
    }

    /** @param end exclusive */
    private void mend(List<Token> tokens, int start, int end) {
        var clause = tokens.subList(start, end);
        boolean relative = tokens.get(start).tag().startsWith("W");
        if (!relative && clause.stream().anyMatch(MissingVerbs::isFinite)) {
            mendOpening(tokens, start, end);
            return;
        }
        int first = relative || tokens.get(start).lemma().equals("that") ? start + 1 : start;
        for (int i = first; i + 1 < end; i++) {
            var tag = relative
                    ? i > first ? null : verbTag(tokens, start, i)
                    : isPlainBehindSeveral(tokens, i) ? "VBP" : verbTag(tokens, start, i);
            if (tag != null) {
                tokens.set(i, verb(tokens.get(i), tag));
                if (relative) {
                    coordinated(tokens, i, end);
                }
                return;
            }
        }
    }

    /** "The army controls the town, officials said": the words before the comma, where the only verbs stand behind it. */
    private void mendOpening(List<Token> tokens, int start, int end) {
        int last = lastOfOpening(tokens, start, end);
        for (int i = start + 1; i + 1 < last; i++) {
            var before = tokens.get(i - 1);
            boolean subject = before.isNoun()
                    || before.isAdjective()
                    || Set.of("DT", "CC", ",").contains(before.tag())
                    || before.word().equals("of");
            if (!subject) {
                return;
            }
            var tag = isPlainBehindSeveral(tokens, i) ? "VBP" : verbTag(tokens, start, i);
            if (tag != null && Set.of("VBZ", "VBP").contains(tag) && isVerbless(tokens, i, end)) {
                tokens.set(i, verb(tokens.get(i), tag));
                return;
            }
        }
    }

    /** Where the words before the first comma end that does not stand inside a list, "Egypt, Sudan and Chad". */
    private static int lastOfOpening(List<Token> tokens, int start, int end) {
        int listed = start;
        for (int i = start; i + 1 < end && !tokens.get(i).isVerb(); i++) {
            if (tokens.get(i).tag().equals("CC")
                    && i > start
                    && tokens.get(i + 1).isNoun()) {
                listed = i;
            }
        }
        for (int i = Math.max(start, listed); i < end; i++) {
            if (tokens.get(i).word().equals(",")) {
                return i;
            }
        }
        return end;
    }

    /** "The Taliban control Ghazni", "the rebels control the town", "Qatar and Turkey back them". */
    private boolean isPlainBehindSeveral(List<Token> tokens, int i) {
        if (i == 0) {
            return false;
        }
        var before = tokens.get(i - 1);
        var next = tokens.get(i + 1);
        boolean common = before.isNoun() && !before.isProper();
        boolean listed = common ? endsList(tokens, i - 1) : isListedName(tokens, i - 1);
        boolean several = Set.of("NNS", "NNPS").contains(before.tag())
                || (before.isProper() && hasArticle(tokens, i - 1))
                || listed;
        return several
                && Set.of("NN", "RB", "RP").contains(tokens.get(i).tag())
                && isCue(tokens.get(i).word())
                && next.time() == null
                && (next.isProper()
                        || Set.of("DT", "PRP", "PRP$").contains(next.tag())
                        || next.ner().equals("MISC"));
    }

    /** "Qatar and Turkey": a name that ends there, with "and" and another noun before it. */
    private static boolean isListedName(List<Token> tokens, int last) {
        int i = last;
        while (i > 0 && tokens.get(i).isProper()) {
            i--;
        }
        return i < last && endsAnd(tokens, i);
    }

    /** "Militias and the army": a phrase that ends there, likewise. */
    private static boolean endsList(List<Token> tokens, int last) {
        int i = last;
        while (i > 0 && (tokens.get(i).isNoun() || tokens.get(i).isAdjective())) {
            i--;
        }
        return i > 0 && tokens.get(i).tag().equals("DT") && endsAnd(tokens, i - 1);
    }

    private static boolean endsAnd(List<Token> tokens, int and) {
        int i = tokens.get(and).tag().equals("DT") ? and - 1 : and;
        return i > 0 && tokens.get(i).lemma().equals("and") && tokens.get(i - 1).isNoun();
    }

    /** Whether a comma follows, and no verb before it. */
    private static boolean isVerbless(List<Token> tokens, int first, int end) {
        for (int i = first; i < end; i++) {
            if (tokens.get(i).word().equals(",")) {
                return true;
            }
            if (tokens.get(i).isVerb() || tokens.get(i).tag().equals("MD")) {
                return false;
            }
        }
        return false;
    }

    private static boolean isFinite(Token token) {
        return Set.of("VBD", "VBZ", "VBP", "MD").contains(token.tag());
    }

    /** "Which arms and finances them". */
    private void coordinated(List<Token> tokens, int verb, int end) {
        if (verb + 2 < end
                && tokens.get(verb + 1).tag().equals("CC")
                && tokens.get(verb + 2).tag().equals("NNS")) {
            var other = tokens.get(verb + 2);
            if (isCue(verbLemma(other.word()))) {
                tokens.set(verb + 2, verb(other, "VBZ"));
            }
        }
    }

    /** The tag of the verb that the word is; null where it is none. */
    private @Nullable String verbTag(List<Token> tokens, int start, int i) {
        var token = tokens.get(i);
        var word = token.word().toLowerCase(Locale.ROOT);
        if (token.isProper()
                || token.time() != null
                || Character.isUpperCase(token.word().codePointAt(0))) {
            return null;
        }
        var next = tokens.get(i + 1).tag();
        boolean phrase = BEGINS_PHRASE.contains(next);
        var before = i > 0 ? tokens.get(i - 1) : token;
        if (tokens.get(start).tag().startsWith("W") && i == start + 1) {
            boolean transitive = phrase || next.equals("CC");
            return token.tag().equals("NNS") && transitive && isCue(verbLemma(word)) ? "VBZ" : null;
        }
        boolean subject = before.isProper() || before.isPronoun() || (before.isNoun() && hasArticle(tokens, i - 1));
        if (!subject) {
            return null;
        }
        boolean that = tokens.get(start).lemma().equals("that");
        if (token.tag().equals("NN") && that && isCue(word)) {
            return phrase || Set.of("RB", "RP", "IN", "TO").contains(next) ? "VB" : null;
        }
        if (token.tag().equals("NNS") && phrase && isCue(verbLemma(word))) {
            return "VBZ";
        }
        boolean behind = phrase || next.equals("IN") || next.equals("RB") || next.equals("RP") || next.equals("TO");
        if (Set.of("NN", "JJ").contains(token.tag()) && UNCHANGED.contains(word) && behind && isCue(word)) {
            return "VBD";
        }
        if (token.tag().equals("JJ") && word.endsWith("ed") && behind && isCue(plain(word))) {
            return "VBD";
        }
        return null;
    }

    /** Whether the phrase that ends here begins with an article or an owner: "the government shares", not "government shares". */
    private static boolean hasArticle(List<Token> tokens, int last) {
        int i = last;
        while (i > 0 && (tokens.get(i - 1).isNoun() || tokens.get(i - 1).isAdjective())) {
            i--;
        }
        return i > 0 && Set.of("DT", "PRP$", "POS").contains(tokens.get(i - 1).tag());
    }

    private boolean isCue(String lemma) {
        return !wording.cues(Cue.Word.VERB, lemma).isEmpty();
    }

    private String verbLemma(String word) {
        var lower = word.toLowerCase(Locale.ROOT);
        if (lower.endsWith("ies")) {
            return lower.substring(0, lower.length() - 3) + "y";
        }
        var plain = lower.endsWith("s") ? lower.substring(0, lower.length() - 1) : lower;
        return !isCue(plain) && plain.endsWith("e") ? plain.substring(0, plain.length() - 1) : plain;
    }

    /** Of "splintered" "splinter", of "refused" "refuse". */
    private String plain(String past) {
        var stem = past.substring(0, past.length() - 2);
        return isCue(stem) ? stem : stem + "e";
    }

    private Token verb(Token token, String tag) {
        var word = token.word().toLowerCase(Locale.ROOT);
        var lemma = switch (tag) {
            case "VBZ" -> verbLemma(word);
            case "VBD" -> UNCHANGED.contains(word) ? word : plain(word);
            default -> word;
        };
        return new Token(
                token.index(), token.start(), token.end(), token.word(), lemma, tag, token.ner(), token.time());
    }
}
