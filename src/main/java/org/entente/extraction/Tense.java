package org.entente.extraction;

import java.util.Locale;
import java.util.Set;

/** When, seen from the writing, a predicate puts what it says. */
enum Tense {
    PAST,
    /** "has controlled": begun before, and so at the time of writing. */
    PERFECT,
    PRESENT,
    /** "is deploying". */
    PROGRESSIVE,
    FUTURE,
    /** No verb tells: a noun, an adjective, a title. */
    NONE;

    private static final int HIGHEST = 6;

    /** The tense of the verb that carries a predicate; participles and infinitives take that of the verb above. */
    static Tense of(Sentence sentence, Token predicate) {
        return of(sentence, predicate, 0);
    }

    private static Tense of(Sentence sentence, Token predicate, int depth) {
        var own = own(sentence, predicate);
        if (own != NONE || depth > HIGHEST) {
            return own;
        }
        var head = sentence.head(predicate);
        if (head.isEmpty()) {
            return NONE;
        }
        var carried = predicate.isVerb()
                ? sentence.is(predicate, "xcomp", "advcl", "conj", "ccomp", "acl", "obl", "dep")
                : predicate.isNoun()
                        && sentence.is(predicate, "obj", "conj", "nsubj:pass", "xcomp")
                        && head.get().isVerb();
        return carried ? of(sentence, head.get(), depth + 1) : NONE;
    }

    private static Tense own(Sentence sentence, Token head) {
        var auxiliaries = sentence.children(head, "aux", "cop");
        var tense = head.isVerb() ? byTag(head.tag()) : NONE;
        if (head.tag().equals("VBN") && auxiliaries.isEmpty() && isFinite(sentence, head)) {
            tense = PAST;
        }
        var have = NONE;
        for (var auxiliary : auxiliaries) {
            var word = auxiliary.word().toLowerCase(Locale.ROOT);
            if (Set.of("will", "shall", "'ll", "wo", "would", "may", "might", "must", "should", "can", "ca")
                            .contains(word)
                    || word.equals("could")) {
                var perfect = auxiliaries.stream().anyMatch(a -> a.lemma().equals("have"));
                return perfect ? PAST : FUTURE;
            }
            if (auxiliary.lemma().equals("have")) {
                have = auxiliary.tag().equals("VBD") ? PAST : PERFECT;
            } else if (auxiliary.lemma().equals("be") || auxiliary.lemma().equals("do")) {
                var time = byTag(auxiliary.tag());
                tense = time == PRESENT && head.tag().equals("VBG") ? PROGRESSIVE : time == NONE ? tense : time;
            }
        }
        return have == NONE ? tense : have;
    }

    /** With a subject of its own and nothing beside it, what was taken for a participle is the past. */
    private static boolean isFinite(Sentence sentence, Token verb) {
        return sentence.children(verb, "nsubj").stream().anyMatch(s -> !sentence.is(s, "nsubj:pass"));
    }

    private static Tense byTag(String tag) {
        return switch (tag) {
            case "VBD" -> PAST;
            case "VBZ", "VBP" -> PRESENT;
            default -> NONE;
        };
    }
}
