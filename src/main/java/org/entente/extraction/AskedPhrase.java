package org.entente.extraction;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.entente.extraction.Question.Manner;
import org.entente.vocabulary.Wording;
import org.jspecify.annotations.Nullable;

/** The phrase of a question that stands for what is sought: "which towns", "by whom", "where". */
final class AskedPhrase {

    private static final Set<String> THROUGH = Set.of("through", "via");

    private final Sentence sentence;
    private final Wording wording;
    private final int end;
    private final @Nullable Token asking;
    private final TreeSet<Integer> asked = new TreeSet<>();

    /** @param end the last word of the question before its marks */
    AskedPhrase(Sentence sentence, Wording wording, int end) {
        this.sentence = sentence;
        this.wording = wording;
        this.end = end;
        this.asking = asking();
        if (asking != null) {
            collectAsked(asking);
        }
    }

    @Nullable
    Token word() {
        return asking;
    }

    boolean isEmpty() {
        return asked.isEmpty();
    }

    /** The position of its last word. */
    int last() {
        return asked.last();
    }

    /** The noun that a question word narrows: "towns" in "which towns"; null where it stands alone. */
    @Nullable
    Token noun() {
        if (asking == null) {
            return null;
        }
        if (counts()) {
            return sentence.tokens().stream()
                    .filter(t -> t.isNoun() && t.index() > asking.index() + 1 && t.index() <= end)
                    .findFirst()
                    .orElse(null);
        }
        if (!sentence.is(asking, "det", "nmod:poss")) {
            return null;
        }
        return sentence.head(asking)
                .filter(h -> h.isNoun() && h.index() > asking.index())
                .orElse(null);
    }

    Manner manner() {
        if (asking == null) {
            return Manner.WHETHER;
        }
        if (before().stream().anyMatch(THROUGH::contains)) {
            return Manner.THROUGH;
        }
        return switch (asking.word().toLowerCase(Locale.ROOT)) {
            case "when" -> Manner.WHEN;
            case "where" -> Manner.WHERE;
            case "why" -> Manner.WHY;
            case "how" -> counts() ? Manner.HOW_MANY : follows("long") ? Manner.WHEN : Manner.HOW;
            default -> Manner.WHO;
        };
    }

    boolean asksForPerson() {
        return asking != null && asking.word().toLowerCase(Locale.ROOT).startsWith("who");
    }

    String phrase(String standIn) {
        var noun = noun();
        if (asking == null) {
            return "";
        }
        if (sentence.is(asking, "nmod:poss") || asking.tag().equals("WP$")) {
            return standIn + " 's " + words(asked.tailSet(asking.index(), false));
        }
        if (noun == null) {
            return standIn;
        }
        if (wording.lists("asked actors", noun.lemma())) {
            return standIn;
        }
        var words = words(asked.tailSet(counts() ? asking.index() + 1 : asking.index(), false));
        return noun.tag().endsWith("S") ? words : "a " + words;
    }

    /** "How many towns". */
    private boolean counts() {
        return follows("many") || follows("much");
    }

    private boolean follows(String word) {
        return asking != null
                && asking.word().equalsIgnoreCase("how")
                && asking.index() < end
                && sentence.token(asking.index() + 1).word().equalsIgnoreCase(word);
    }

    /** What stands before the question word and goes with it: "by" in "by whom". */
    List<String> before() {
        return asking == null
                ? List.of()
                : asked.headSet(asking.index()).stream()
                        .filter(i -> sentence.token(i).tag().equals("IN")
                                || sentence.token(i).tag().equals("TO"))
                        .map(i -> sentence.token(i).word().toLowerCase(Locale.ROOT))
                        .toList();
    }

    /** The question word; null where the question begins with its auxiliary. */
    private @Nullable Token asking() {
        var request = isRequest();
        for (var i = 0; i <= end; i++) {
            var token = sentence.token(i);
            if (token.tag().startsWith("W")) {
                return token;
            }
            if (!request && (token.isVerb() || token.tag().equals("MD"))) {
                return null;
            }
        }
        return null;
    }

    /** "Tell me who …" */
    private boolean isRequest() {
        var first = sentence.token(0);
        return first.isVerb() && !Set.of("do", "have", "be").contains(first.lemma());
    }

    /** The fronted phrase: from what stands before the question word to the end of the noun phrase that it begins. */
    private void collectAsked(Token word) {
        for (var i = 0; i <= word.index(); i++) {
            asked.add(i);
        }
        if (follows("long")) {
            asked.add(word.index() + 1);
        }
        var noun = noun();
        if (noun == null) {
            return;
        }
        if (counts()) {
            for (var i = word.index(); i <= noun.index(); i++) {
                asked.add(i);
            }
            return;
        }
        var phrase = new HashSet<>(sentence.subtree(noun));
        for (var i = word.index() + 1; i <= end && phrase.contains(sentence.token(i)); i++) {
            var token = sentence.token(i);
            if (i == noun.index() + 1 && !token.tag().equals("IN")) {
                break;
            }
            if (token.isVerb() || token.tag().equals("MD")) {
                break;
            }
            asked.add(i);
        }
    }

    private String words(Set<Integer> indices) {
        var text = new StringBuilder();
        indices.forEach(i -> append(text, sentence.token(i).word()));
        return text.toString();
    }

    static void append(StringBuilder text, String word) {
        if (!text.isEmpty() && !Set.of(",", "'s", "'").contains(word) && !joins(text, word)) {
            text.append(' ');
        }
        text.append(word);
    }

    /** The tokenizer cuts words at hyphens. */
    private static boolean joins(StringBuilder text, String word) {
        return word.equals("-") || text.charAt(text.length() - 1) == '-';
    }
}
