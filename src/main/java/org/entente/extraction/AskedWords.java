package org.entente.extraction;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.entente.document.TextSpan;
import org.entente.extraction.Restatement.Hole;
import org.entente.vocabulary.Wording;

/**
 * The words of a question without what every answer tells anyhow, and those of a question that is only a phrase: "towns held by the
 * rebels", "list the groups that they back".
 */
final class AskedWords {

    private static final Set<String> SPEAKERS = Set.of("me", "us");
    private static final Set<String> ALL = Set.of("all", "the", "every", "any", "those");

    /** What is said, denied and laid to somebody's charge is told with every answer. */
    private static final List<String> FURTHER =
            List.of("saying", "asked denials", "asked charges", "auxiliaries asked");

    private final Sentence sentence;
    private final Wording wording;
    private final int end;

    /** @param end the last word of the question before its marks */
    AskedWords(Sentence sentence, Wording wording, int end) {
        this.sentence = sentence;
        this.wording = wording;
        this.end = end;
    }

    /**
     * The question without a further one that names nobody ("…, and on whose word?") or that stands before it ("According to whom does
     * …"): an answer tells sources, means and denials unasked. Empty where there is none.
     */
    Optional<String> alone(String text) {
        var front = front();
        if (front > 0) {
            var rest = text.substring(sentence.token(front).start());
            return Optional.of(Character.toUpperCase(rest.charAt(0)) + rest.substring(1));
        }
        var tail = tail();
        return tail < 0
                ? Optional.empty()
                : Optional.of(text.substring(0, sentence.token(tail - 1).end()) + "?");
    }

    /** Where the question proper begins behind "according to whom" and the like; 0 where it begins at once. */
    private int front() {
        var asking = -1;
        for (var i = 1; i <= Math.min(2, end) && asking < 0; i++) {
            asking = sentence.token(i).tag().startsWith("W") ? i : -1;
        }
        var source = asking < 0
                ? -1
                : wording.lists("asked besides", sentence.token(0).lemma())
                        ? asking
                        : asking < end
                                        && wording.lists(
                                                "asked besides",
                                                sentence.token(asking + 1).lemma())
                                ? asking + 1
                                : -1;
        return source > 0 && source < end ? source + 1 : 0;
    }

    /** The joint before a further question; −1 where there is none. */
    private int tail() {
        var first = new AskedPhrase(sentence, wording, end).word();
        for (var i = first == null ? 2 : first.index() + 2; i <= end; i++) {
            if (!sentence.token(i).tag().startsWith("W")) {
                continue;
            }
            var preposition = Set.of("IN", "TO").contains(sentence.token(i - 1).tag());
            var joint = preposition ? i - 2 : i - 1;
            if (joint < 2) {
                continue;
            }
            var joined = sentence.token(joint).tag();
            var further = joined.equals("CC")
                    || (joined.equals(",")
                            && (preposition || sentence.token(i).tag().equals("WRB")));
            if (further && namesNobody(i)) {
                return sentence.token(joint - 1).tag().equals(",") ? joint - 1 : joint;
            }
        }
        return -1;
    }

    /** The words of a further question that asks something else than answers tell unasked; empty where there is none. */
    Optional<String> further(String text) {
        var tail = tail();
        var asksElse = tail >= 0
                && sentence.tokens().subList(tail, end + 1).stream()
                        .filter(Token::isVerb)
                        .anyMatch(t -> FURTHER.stream().noneMatch(list -> wording.lists(list, t.lemma())));
        return asksElse
                ? Optional.of(text.substring(
                        sentence.token(tail).start(), sentence.token(end).end()))
                : Optional.empty();
    }

    private boolean namesNobody(int from) {
        return sentence.tokens().subList(from, end + 1).stream().noneMatch(t -> t.isProper() || t.isNamed());
    }

    /** Where the phrase begins that a request without a question word is for, or 0; −1 where a question word or a clause asks. */
    int phrase() {
        var tokens = sentence.tokens().subList(0, end + 1);
        if (new AskedPhrase(sentence, wording, end).word() != null && !relative(tokens)) {
            return -1;
        }
        var first = 0;
        if (wording.lists("requests for answers", sentence.token(0).lemma())) {
            first = 1;
            while (first < end && SPEAKERS.contains(word(first))) {
                first++;
            }
        }
        while (first < end && ALL.contains(word(first))) {
            first++;
        }
        return sentence.token(first).isNoun() || sentence.token(first).isAdjective() ? first : -1;
    }

    /** Whether the only question word follows a noun: "groups that back them". */
    private static boolean relative(List<Token> tokens) {
        return tokens.stream()
                .filter(t -> t.tag().startsWith("W"))
                .allMatch(t -> t.index() > 0 && tokens.get(t.index() - 1).isNoun());
    }

    /** The noun of the phrase; the last one before what narrows it. */
    Token noun(int phrase) {
        return sentence.token(Math.max(phrase, narrowed(phrase) - 1));
    }

    /** The statements that a phrase may be: who is sought is what the phrase stands for. */
    List<Hole> statements(int phrase) {
        var cut = narrowed(phrase);
        if (cut > end) {
            return List.of();
        }
        var noun = words(phrase, cut - 1);
        var at = sentence.token(cut);
        if (at.isVerb()) {
            return List.of(before(noun, " are " + words(cut, end)));
        }
        if (at.tag().equals("IN") && !at.lemma().equals("that")) {
            return List.of(
                    new Hole("a group are " + words(phrase, end) + ".", new TextSpan(0, "a group".length())),
                    before(noun, " are " + words(cut, end)));
        }
        var rest = words(cut + 1, end);
        var behind = rest + " ";
        return List.of(
                before(noun, " " + rest),
                new Hole(behind + noun + ".", new TextSpan(behind.length(), behind.length() + noun.length())));
    }

    private static Hole before(String noun, String rest) {
        return new Hole(noun + rest + ".", new TextSpan(0, noun.length()));
    }

    /** The first word that narrows the noun: a relative pronoun, a participle, a preposition. */
    private int narrowed(int phrase) {
        for (var i = phrase + 1; i <= end; i++) {
            var token = sentence.token(i);
            var previous = sentence.token(i - 1);
            if (previous.isNoun() && (token.tag().startsWith("W") || token.tag().equals("IN") || token.isVerb())) {
                return i;
            }
        }
        return end + 1;
    }

    private String word(int index) {
        return sentence.token(index).word().toLowerCase(Locale.ROOT);
    }

    private String words(int from, int to) {
        var text = new StringBuilder();
        for (var i = from; i <= to; i++) {
            AskedPhrase.append(
                    text,
                    i == 0 && !sentence.token(0).isNamed()
                            ? word(i)
                            : sentence.token(i).word());
        }
        return text.toString();
    }
}
