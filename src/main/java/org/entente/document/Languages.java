package org.entente.document;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Tells English from other languages by script and by its commonest function words. A short text in Latin letters counts
 * as English unless the words of another language prevail.
 */
final class Languages {

    private static final int SAMPLE = 20_000;

    private final Map<String, Set<String>> words = new HashMap<>();

    Languages() {
        for (var row : PhraseFile.rows("languages.tsv")) {
            words.put(row.get(0), new HashSet<>(List.of(row.get(1).split(" ", -1))));
        }
    }

    /**
     * The language of a text that is read.
     *
     * @throws UnreadLanguage if it is not English
     */
    String of(String text) {
        var sample = text.length() <= SAMPLE ? text : text.substring(0, SAMPLE);
        refuseOtherScripts(sample);
        var tokens = sample.toLowerCase(Locale.ROOT).split("[^\\p{L}]+", -1);
        Map<String, Integer> counts = new HashMap<>();
        for (var token : tokens) {
            words.forEach((language, known) -> {
                if (known.contains(token)) {
                    counts.merge(language, 1, Integer::sum);
                }
            });
        }
        var english = counts.getOrDefault("en", 0);
        var best = counts.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .orElse(null);
        if (best != null && best.getValue() > 1.5 * english && best.getValue() >= 3) {
            throw new UnreadLanguage(best.getKey(), "by its function words");
        }
        if (english * 50 < tokens.length && tokens.length >= 60) {
            throw new UnreadLanguage("other", "it has hardly any English function words");
        }
        return "en";
    }

    private static void refuseOtherScripts(String sample) {
        Map<Character.UnicodeScript, Integer> scripts = new HashMap<>();
        sample.codePoints()
                .filter(Character::isLetter)
                .forEach(c -> scripts.merge(Character.UnicodeScript.of(c), 1, Integer::sum));
        var all = scripts.values().stream().mapToInt(Integer::intValue).sum();
        var latin = scripts.getOrDefault(Character.UnicodeScript.LATIN, 0);
        if (all > 0 && latin * 2 < all) {
            var most = scripts.entrySet().stream()
                    .max(Map.Entry.<Character.UnicodeScript, Integer>comparingByValue()
                            .thenComparing(Map.Entry.comparingByKey()))
                    .orElseThrow()
                    .getKey();
            throw new UnreadLanguage(most.name().toLowerCase(Locale.ROOT), "by its script");
        }
    }
}
