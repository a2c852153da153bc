package org.entente.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Collectors;
import org.entente.vocabulary.Operators;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/**
 * Sentences, the word that carries a relation in them, its polarity and modality, and the chain of speakers without the
 * publisher, outermost first: name and attitude.
 */
class AttributionTests {

    private static final Operators OPERATORS = Operators.shipped();

    @ParameterizedTest(name = "{0} [{1}]")
    @CsvFileSource(
            resources = "/extraction/attribution.csv",
            delimiter = '|',
            quoteCharacter = '~',
            maxCharsPerColumn = 2000)
    void saysOnWhoseWordAndInWhichWay(String text, String word, String polarity, String modality, String speakers) {
        var analysis = Analyses.of(text, LocalDate.of(2016, 9, 14));
        var spot = Analyses.find(analysis, word);

        var stance = new Attribution(OPERATORS, analysis).of(spot.sentence(), spot.token());

        assertThat(described(stance))
                .as(spot.sentence().toString())
                .isEqualTo("%s %s, %s".formatted(polarity, modality, speakers == null ? "" : speakers));
    }

    private static String described(Stance stance) {
        return "%s %s, %s"
                .formatted(
                        stance.polarity() == org.entente.statement.Polarity.POSITIVE ? "+" : "-",
                        stance.modality().name().toLowerCase(java.util.Locale.ROOT),
                        stance.voices().stream()
                                .map(v -> v.name() + " " + v.attitude().name().toLowerCase(java.util.Locale.ROOT))
                                .collect(Collectors.joining("; ")));
    }
}
