package org.entente.extraction;

import edu.stanford.nlp.process.Morphology;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.entente.vocabulary.Cue;
import org.entente.vocabulary.Wording;

/** Mends what taggers get wrong in reports of conflict, before anything is parsed. */
final class Tags {

    private static final Set<String> GIVING =
            Set.of("give", "hand", "grant", "deny", "offer", "lend", "cede", "lose", "take", "gain");

    private static final Set<String> NAMED = Set.of("PERSON", "LOCATION");

    private static final Set<String> BEFORE_GERUNDS = Set.of("of", "by", "for", "after", "before", "without", "from");

    private static final Set<String> NEGATIONS = Set.of("not", "n't", "never");

    private final Wording wording;

    Tags(Wording wording) {
        this.wording = wording;
    }

    List<Token> mend(List<Token> tokens) {
        var mended = new ArrayList<Token>();
        for (var token : tokens) {
            mended.add(mend(tokens, token));
        }
        return new MissingVerbs(wording).found(mended);
    }

    private Token mend(List<Token> tokens, Token token) {
        int i = token.index();
        var before = i > 0 ? tokens.get(i - 1) : token;
        var after = i + 1 < tokens.size() ? tokens.get(i + 1) : token;
        if (token.time() != null && isNoTime(token, after, before)) {
            return new Token(i, token.start(), token.end(), token.word(), token.lemma(), token.tag(), "O", null);
        }
        if (token.tag().equals("JJ")
                && NAMED.contains(token.ner())
                && Character.isUpperCase(token.word().codePointAt(0))) {
            return new Token(
                    i, token.start(), token.end(), token.word(), token.word(), "NNP", token.ner(), token.time());
        }
        // "Hill 402"
        if (token.isProper()
                && wording.lists("numbered places", lower(token))
                && after.tag().equals("CD")) {
            return new Token(i, token.start(), token.end(), token.word(), token.word(), "NNP", "LOCATION", null);
        }
        if (token.tag().equals("CD") && before.isProper() && wording.lists("numbered places", lower(before))) {
            return new Token(i, token.start(), token.end(), token.word(), token.word(), "NNP", "LOCATION", null);
        }
        if (isParticipleBesides(tokens, i)) {
            var verb = Morphology.lemmaStatic(token.word().toLowerCase(Locale.ROOT), "VBN");
            return new Token(i, token.start(), token.end(), token.word(), verb, "VBN", token.ner(), token.time());
        }
        var lemma = token.lemma().toLowerCase(Locale.ROOT);
        var singular = lemma.endsWith("s") ? lemma.substring(0, lemma.length() - 1) : "";
        // the capital of a sentence makes no name
        boolean opens = i == 0 && token.tag().equals("NNPS") && token.ner().equals("O") && !after.isProper();
        if ((token.tag().equals("NNS") || opens) && wording.lists("community", singular)) {
            // of "troops" the lemmatiser leaves the plural
            return new Token(i, token.start(), token.end(), token.word(), singular, "NNS", token.ner(), token.time());
        }
        if (token.tag().equals("NN") && token.word().endsWith("men")) {
            var man = token.word().toLowerCase(Locale.ROOT).replaceFirst("men$", "man");
            if (wording.lists("community", man) || wording.lists("person", man)) {
                return new Token(i, token.start(), token.end(), token.word(), man, "NNS", token.ner(), token.time());
            }
        }
        // "a military spokesman": the body that the spokesman is of
        if (token.tag().equals("JJ")
                && wording.lists("organisation", token.lemma())
                && wording.lists("member of", after.lemma())) {
            return retagged(token, "NN");
        }
        // "in rebel hands"
        if (token.tag().equals("JJ")
                && wording.lists("holds", after.lemma())
                && Set.of("in", "into", "under").contains(before.lemma())
                && isActorNoun(token)) {
            return token.ner().equals("MISC") ? named(token) : retagged(token, "NN");
        }
        if (token.tag().equals("VBG")
                && after.isProper()
                && token.word().toLowerCase(Locale.ROOT).startsWith("neighb")) {
            return retagged(token, "JJ");
        }
        if (token.tag().equals("VBD") && followsHave(tokens, i)) {
            return new Token(
                    i, token.start(), token.end(), token.word(), token.lemma(), "VBN", token.ner(), token.time());
        }
        if (token.word().equals("to")
                && token.tag().equals("IN")
                && !after.equals(token)
                && isVerbBehindAuxiliary(tokens, i + 1)) {
            return retagged(token, "TO");
        }
        if (isVerbBehindAuxiliary(tokens, i)) {
            return retagged(token, "VB");
        }
        // "the al-Walid crossing", "gives them control over"
        if (token.tag().equals("VBG") && before.isProper() && isPlaceNoun(token.word())) {
            return new Token(
                    i,
                    token.start(),
                    token.end(),
                    token.word(),
                    token.word().toLowerCase(Locale.ROOT),
                    "NN",
                    token.ner(),
                    token.time());
        }
        // "an Angolan general"
        if (token.tag().equals("JJ")
                && wording.lists("person", token.lemma())
                && (before.tag().equals("DT") || before.isAdjective() || before.isProper())
                && !after.isNoun()
                && !after.isAdjective()
                && !after.tag().equals("CC")) {
            return retagged(token, "NN");
        }
        if (mayBeGerundWithObject(token, before, after)) {
            var verb = Morphology.lemmaStatic(token.word().toLowerCase(Locale.ROOT), "VBG");
            if (!wording.cues(Cue.Word.VERB, verb).isEmpty()) {
                return new Token(i, token.start(), token.end(), token.word(), verb, "VBG", token.ner(), token.time());
            }
        }
        boolean object = (token.tag().equals("VBP") || token.tag().equals("VB"))
                && after.tag().equals("IN")
                && !wording.cues(Cue.Word.NOUN, token.lemma()).isEmpty()
                && followsGiving(tokens, i);
        return object ? retagged(token, "NN") : token;
    }

    /**
     * "Does not back the rebels", "has yet to overrun the town", "what they did capture": behind "do", a modal verb or "to" stands a
     * verb, where it may be one and a phrase follows, whatever else the word may be.
     */
    private boolean isVerbBehindAuxiliary(List<Token> tokens, int i) {
        var token = tokens.get(i);
        boolean other = Set.of("VBN", "VBD", "RB", "NN", "NNS", "JJ", "RP").contains(token.tag());
        if (!other
                || wording.cues(Cue.Word.VERB, token.word().toLowerCase(Locale.ROOT))
                        .isEmpty()) {
            return false;
        }
        int j = i - 1;
        while (j >= 0 && NEGATIONS.contains(tokens.get(j).word().toLowerCase(Locale.ROOT))) {
            j--;
        }
        if (j < 0 || i + 1 >= tokens.size()) {
            return false;
        }
        var auxiliary = tokens.get(j);
        var next = tokens.get(i + 1);
        boolean phrase = next.isProper() || Set.of("DT", "PRP$", "PRP").contains(next.tag());
        boolean several = next.tag().equals("NNS") || next.isAdjective();
        if (auxiliary.word().equals("to") && j == i - 1) {
            boolean yet = j > 0 && tokens.get(j - 1).lemma().equals("yet");
            boolean wants =
                    j > 0 && wording.lists("with infinitive", tokens.get(j - 1).lemma()) && phrase;
            return token.isNoun() ? wants || (yet && (phrase || several || next.isNoun())) : phrase;
        }
        boolean verbal = auxiliary.lemma().equals("do") || auxiliary.tag().equals("MD");
        boolean negated = j < i - 1 && (next.tag().equals("IN") || next.tag().equals("TO"));
        boolean asked = auxiliary.lemma().equals("do")
                && token.isNoun()
                && !next.tag().equals("IN")
                && !next.tag().equals("TO");
        return verbal && (phrase || several || negated || asked);
    }

    /** "The council, armed and trained by its neighbour", "armed by": what was done to somebody, though the word is an adjective too. */
    private boolean isParticipleBesides(List<Token> tokens, int i) {
        var token = tokens.get(i);
        boolean may = token.tag().equals("JJ") && token.word().endsWith("ed") && i > 0 && i + 2 < tokens.size();
        if (!may || (!tokens.get(i - 1).word().equals(",") && !tokens.get(i - 1).isNoun())) {
            return false;
        }
        int by = i + 1;
        if (tokens.get(by).tag().equals("CC")
                && Set.of("VBN", "VBD").contains(tokens.get(by + 1).tag())) {
            by += 2;
        }
        return by < tokens.size()
                && tokens.get(by).lemma().equals("by")
                && !wording.cues(
                                Cue.Word.VERB,
                                Morphology.lemmaStatic(token.word().toLowerCase(Locale.ROOT), "VBN"))
                        .isEmpty();
    }

    /** "Accused of bombing X", "by shelling Y": without an article behind a preposition, with a name behind it. */
    private static boolean mayBeGerundWithObject(Token token, Token before, Token after) {
        return token.tag().equals("NN")
                && token.word().endsWith("ing")
                && BEFORE_GERUNDS.contains(before.lemma())
                && (after.isProper() || NAMED.contains(after.ner()))
                && after.time() == null;
    }

    /** "Have since January controlled": the adverbial hides the auxiliary from the tagger. */
    private static boolean followsHave(List<Token> tokens, int i) {
        int j = i - 1;
        while (j >= 0
                && (tokens.get(j).time() != null
                        || tokens.get(j).tag().equals("RB")
                        || (tokens.get(j).tag().equals("IN")
                                && tokens.get(j + 1).time() != null))) {
            j--;
        }
        return j >= 0 && j < i - 1 && tokens.get(j).lemma().equals("have");
    }

    /** "March" and "fall" in small letters are seasons and months far less often than movements of armies. */
    private boolean isNoTime(Token token, Token after, Token before) {
        boolean small = Character.isLowerCase(token.word().codePointAt(0));
        return small
                && token.isNoun()
                && before.time() == null
                && after.time() == null
                && !wording.cues(Cue.Word.NOUN, token.lemma()).isEmpty();
    }

    private boolean isPlaceNoun(String word) {
        var lower = word.toLowerCase(Locale.ROOT);
        return wording.lists("crossing", lower) || wording.lists("town", lower) || wording.lists("base", lower);
    }

    private static boolean followsGiving(List<Token> tokens, int i) {
        for (int j = i - 1; j >= 0 && j >= i - 6; j--) {
            if (tokens.get(j).isVerb()) {
                return GIVING.contains(tokens.get(j).lemma());
            }
        }
        return false;
    }

    private boolean isActorNoun(Token token) {
        var lemma = token.lemma().toLowerCase(Locale.ROOT);
        return token.ner().equals("MISC")
                || wording.lists("community", lemma)
                || wording.lists("organisation", lemma)
                || wording.lists("government", lemma);
    }

    private static String lower(Token token) {
        return token.word().toLowerCase(Locale.ROOT);
    }

    private static Token named(Token t) {
        return new Token(t.index(), t.start(), t.end(), t.word(), t.word(), "NNP", t.ner(), t.time());
    }

    private static Token retagged(Token t, String tag) {
        return new Token(
                t.index(), t.start(), t.end(), t.word(), t.word().toLowerCase(Locale.ROOT), tag, t.ner(), t.time());
    }
}
