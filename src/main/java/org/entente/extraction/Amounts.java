package org.entente.extraction;

import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import org.entente.statement.Amount;
import org.jspecify.annotations.Nullable;

/** Reads how many from the numbers before a noun: "up to 300 military advisers", "more than 2,000 troops". */
final class Amounts {

    private static final Map<String, Long> WORDS = Map.ofEntries(
            Map.entry("one", 1L),
            Map.entry("two", 2L),
            Map.entry("three", 3L),
            Map.entry("four", 4L),
            Map.entry("five", 5L),
            Map.entry("six", 6L),
            Map.entry("seven", 7L),
            Map.entry("eight", 8L),
            Map.entry("nine", 9L),
            Map.entry("ten", 10L),
            Map.entry("eleven", 11L),
            Map.entry("twelve", 12L),
            Map.entry("twenty", 20L),
            Map.entry("thirty", 30L),
            Map.entry("forty", 40L),
            Map.entry("fifty", 50L),
            Map.entry("hundred", 100L),
            Map.entry("thousand", 1000L),
            Map.entry("million", 1_000_000L));

    private Amounts() {}

    /** The amount that the subject's phrase, or the direct object's, gives; null where neither has a number. */
    static @Nullable Amount of(String text, Candidate candidate) {
        var sentence = candidate.sentence();
        for (var holder : new Token[] {candidate.subject().head(), candidate.objectWords()}) {
            var amount = of(text, sentence, holder);
            if (amount != null) {
                return amount;
            }
        }
        for (var object : sentence.children(candidate.predicate(), "obj", "nsubj:pass")) {
            var amount = of(text, sentence, object);
            if (amount != null) {
                return amount;
            }
        }
        return null;
    }

    private static @Nullable Amount of(String text, Sentence sentence, Token noun) {
        if (noun.index() >= sentence.size() || !sentence.token(noun.index()).equals(noun)) {
            return null;
        }
        var number = sentence.child(noun, "nummod");
        if (number.isEmpty()) {
            return null;
        }
        long value = 1;
        boolean read = false;
        int first = number.get().index();
        for (var part : sentence.subtree(number.get())) {
            var parsed = number(part.word());
            if (parsed.isPresent()) {
                value = read && parsed.getAsLong() < 100 ? value : value * parsed.getAsLong();
                read = true;
            }
        }
        if (!read) {
            return null;
        }
        var before = new StringBuilder();
        for (int i = Math.max(0, first - 3); i < first; i++) {
            before.append(sentence.token(i).word().toLowerCase(Locale.ROOT)).append(' ');
        }
        var hedge = before.toString();
        boolean least = hedge.endsWith("more than ") || hedge.endsWith("over ") || hedge.endsWith("at least ");
        boolean most = hedge.endsWith("up to ")
                || hedge.endsWith("less than ")
                || hedge.endsWith("fewer than ")
                || hedge.endsWith("at most ");
        boolean about = hedge.endsWith("about ")
                || hedge.endsWith("some ")
                || hedge.endsWith("around ")
                || hedge.endsWith("nearly ")
                || hedge.endsWith("almost ");
        int start = first - (about || hedge.endsWith("over ") ? 1 : least || most ? 2 : 0);
        int end = Math.max(noun.end(), number.get().end()); // "Article 5": the number may stand behind
        var words = text.substring(Math.min(sentence.token(Math.max(0, start)).start(), noun.start()), end);
        return new Amount(most || about ? null : value, least || about ? null : value, words);
    }

    private static OptionalLong number(String word) {
        var known = WORDS.get(word.toLowerCase(Locale.ROOT));
        if (known != null) {
            return OptionalLong.of(known);
        }
        var digits = word.replace(",", "");
        return !digits.isEmpty() && digits.length() < 15 && digits.chars().allMatch(Character::isDigit)
                ? OptionalLong.of(Long.parseLong(digits))
                : OptionalLong.empty();
    }
}
