package org.entente.extraction;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.entente.vocabulary.Cue;
import org.entente.vocabulary.Wording;

/** Where the auxiliary of a question stands, its subject, and a verb that was taken for a noun: all as indexes of words. */
final class AskedVerbs {

    private final Sentence sentence;
    private final Wording wording;
    private final int end;

    /** @param end index of the last word that is no stop */
    AskedVerbs(Sentence sentence, Wording wording, int end) {
        this.sentence = sentence;
        this.wording = wording;
        this.end = end;
    }

    /** The auxiliary that stands at a word or behind it; −1 where none does. */
    int auxiliary(int first) {
        for (var i = first; i <= Math.min(first + 1, end); i++) {
            var token = sentence.token(i);
            if (token.tag().equals("MD")
                    || (token.isVerb() && Set.of("do", "have", "be").contains(token.lemma()))) {
                return i;
            }
            if (!token.tag().equals("RB")) {
                break;
            }
        }
        return -1;
    }

    boolean isCopula(int index) {
        return index >= 0 && sentence.token(index).lemma().equals("be");
    }

    /** The last word of the subject behind the auxiliary; −1 where there is none, or it is what is sought. */
    int subjectEnd(int auxiliary) {
        var subject = sentence.tokens().stream()
                .filter(t -> t.index() > auxiliary && t.index() <= end && sentence.is(t, "nsubj"))
                .findFirst();
        var verb = hiddenVerb(auxiliary);
        if (verb > 0) {
            return verb - 1;
        }
        if (isCopula(auxiliary)
                && isPredicate(end)
                && Character.isUpperCase(sentence.token(end - 1).word().codePointAt(0))
                && end - 1 > auxiliary
                && beforePreposition(auxiliary) < 0) {
            return end - 1;
        }
        if (subject.isEmpty()) {
            return isCopula(auxiliary) ? beforePreposition(auxiliary) : beforeVerb(auxiliary);
        }
        var phrase = new HashSet<>(sentence.subtree(subject.get()));
        var last = auxiliary;
        while (last + 1 <= end
                && phrase.contains(sentence.token(last + 1))
                && sentence.token(last + 1).time() == null) {
            last++;
        }
        var before = last == end && isCopula(auxiliary) ? beforePreposition(auxiliary) : -1;
        return before > 0 ? before : last == auxiliary ? -1 : last;
    }

    /** Behind "have" and "will" the subject ends before the next verb, even where the parse has another for it; −1 where there is none. */
    private int beforeVerb(int auxiliary) {
        for (var i = auxiliary + 1; i <= end; i++) {
            if (sentence.token(i).isVerb()) {
                return i > auxiliary + 1 && sentence.token(i - 1).isNoun() ? i - 1 : -1;
            }
        }
        return -1;
    }

    /** "Is the town under their control": the subject ends before the phrase that is predicated of it; −1 where there is none. */
    private int beforePreposition(int auxiliary) {
        for (var i = auxiliary + 2; i < end; i++) {
            if (sentence.token(i).tag().equals("IN") && sentence.token(i - 1).isNoun()) {
                return i - 1;
            }
        }
        return -1;
    }

    /** Whether a noun without an article tells a relation: "are they and we allies". */
    private boolean isPredicate(int index) {
        var token = sentence.token(index);
        return token.isNoun()
                && !wording.cues(Cue.Word.NOUN, token.lemma().toLowerCase(Locale.ROOT))
                        .isEmpty();
    }

    /** Behind "do" stands a verb, even where it was taken for a noun ("did they capture …"); −1 where one was found. */
    int hiddenVerb(int auxiliary) {
        if (!sentence.token(auxiliary).lemma().equals("do")) {
            return -1;
        }
        for (var i = auxiliary + 1; i <= end; i++) {
            if (sentence.token(i).isVerb()) {
                return -1;
            }
        }
        for (var i = auxiliary + 2; i <= end; i++) {
            var token = sentence.token(i);
            if (!token.isProper()
                    && !token.isPronoun()
                    && !wording.cues(Cue.Word.VERB, token.lemma()).isEmpty()) {
                return i;
            }
        }
        return -1;
    }
}
