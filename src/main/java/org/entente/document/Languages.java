package org.entente.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;

/**
 * Tells English from other languages by Apache OpenNLP's model of 183 languages, which weighs sequences of letters.
 *
 * <p>Of a single headline full of names the model is never sure. Over 494 short English sentences on many countries, another
 * language came out up to 1.6 times as likely as English; over sentences of a dozen other languages, mostly 2.2 to 4.7 times,
 * but as little as 1.2. So a text is taken for another language from a factor of two on, and below it where the commonest
 * function words of another language outnumber those of English.
 */
final class Languages {

    private static final String FILE = "/langdetect-183.bin";
    private static final String ENGLISH = "eng";

    /** How many times as likely as English another language has to be. */
    private static final double CLEARLY = 2;

    /** Characters from the start of a text that are looked at. */
    private static final int SAMPLE = 5_000;

    /** From the model's codes (ISO 639-3) to those of ISO 639-1, where there are any. */
    private static final Map<String, String> SHORT = Arrays.stream(Locale.getISOLanguages())
            .collect(Collectors.toMap(code -> Locale.of(code).getISO3Language(), code -> code, (first, _) -> first));

    private final Map<String, Set<String>> functionWords = PhraseFile.rows("languages.tsv").stream()
            .collect(
                    Collectors.toMap(row -> row.get(0), row -> Set.of(row.get(1).split(" ", -1))));

    /** Loaded when it is first needed: it takes about a second, and never changes. */
    private static final class Loaded {
        static final LanguageDetectorModel MODEL = load();

        private static LanguageDetectorModel load() {
            try (var in = Languages.class.getResourceAsStream(FILE)) {
                return new LanguageDetectorModel(Objects.requireNonNull(in, FILE));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /**
     * The language of a text that is read.
     *
     * @throws UnreadLanguage if it is not English
     */
    String of(String text) {
        var sample = text.length() <= SAMPLE ? text : text.substring(0, SAMPLE);
        // Detectors keep state, models do not.
        var languages = new LanguageDetectorME(Loaded.MODEL).predictLanguages(sample);
        double english = Arrays.stream(languages)
                .filter(l -> l.getLang().equals(ENGLISH))
                .mapToDouble(Language::getConfidence)
                .findFirst()
                .orElse(0);
        var best = languages[0];
        boolean other = !best.getLang().equals(ENGLISH);
        if (other && (best.getConfidence() >= CLEARLY * english || hasForeignWords(sample))) {
            throw new UnreadLanguage(SHORT.getOrDefault(best.getLang(), best.getLang()), "by its letters and words");
        }
        return "en";
    }

    private boolean hasForeignWords(String sample) {
        Map<String, Integer> counts = new HashMap<>();
        for (var word : sample.toLowerCase(Locale.ROOT).split("[^\\p{L}]+", -1)) {
            functionWords.forEach((language, known) -> {
                if (known.contains(word)) {
                    counts.merge(language, 1, Integer::sum);
                }
            });
        }
        int english = counts.getOrDefault("en", 0);
        return counts.values().stream().anyMatch(n -> n >= 3 && n > 1.5 * english);
    }
}
