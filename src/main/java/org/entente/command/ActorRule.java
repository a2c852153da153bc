package org.entente.command;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * When two mentions of actors count as the same in event data: the first three letters of their codes are equal, or their
 * words share a capitalised word of the marked-up mention and more than half of the words of the shorter one.
 */
final class ActorRule {

    private static final Set<String> STOP = Set.of(
            "the", "a", "an", "of", "to", "in", "on", "and", "for", "with", "that", "by", "at", "from", "as", "is",
            "its", "his", "her", "their");
    private static final Pattern WORD = Pattern.compile("[^\\W_]+", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern POSSESSIVE = Pattern.compile("[\\u2019']s\\b|[\\u2019']");

    /** Codes of the mark-up that are older than today's. */
    private static final Map<String, String> RENAMED = Map.of("JAP", "JPN", "ROM", "ROU");

    private ActorRule() {}

    static boolean same(String gold, @Nullable String read, @Nullable String goldCode, @Nullable String readCode) {
        var one = prefix(goldCode);
        if (one.length() == 3 && one.chars().allMatch(Character::isLetter) && one.equals(prefix(readCode))) {
            return true;
        }
        var wanted = words(gold);
        var given = words(read);
        var both = new HashSet<>(wanted);
        both.retainAll(given);
        var named = new HashSet<>(named(gold));
        named.retainAll(both);
        return !named.isEmpty() && both.size() * 2 > Math.min(wanted.size(), given.size());
    }

    private static String prefix(@Nullable String code) {
        if (code == null || code.isEmpty()) {
            return "";
        }
        var start = code.substring(0, Math.min(3, code.length()));
        return RENAMED.getOrDefault(start, start);
    }

    static Set<String> words(@Nullable String name) {
        if (name == null) {
            return Set.of();
        }
        var folded = POSSESSIVE
                .matcher(Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT))
                .replaceAll("");
        var found = new HashSet<String>();
        for (var word : matches(folded)) {
            if (!STOP.contains(word)) {
                found.add(
                        word.length() > 3 && word.endsWith("s") && !word.endsWith("ss")
                                ? word.substring(0, word.length() - 1)
                                : word);
            }
        }
        return found;
    }

    private static Set<String> named(String gold) {
        var capitalised = new HashSet<String>();
        for (var word : matches(gold)) {
            if (Character.isUpperCase(word.charAt(0))) {
                capitalised.addAll(words(word));
            }
        }
        return capitalised.isEmpty() ? words(gold) : capitalised;
    }

    private static List<String> matches(String text) {
        return WORD.matcher(text)
                .results()
                .map(java.util.regex.MatchResult::group)
                .toList();
    }
}
