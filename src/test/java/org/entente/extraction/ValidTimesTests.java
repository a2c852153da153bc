package org.entente.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Objects;
import org.entente.vocabulary.Operators;
import org.entente.vocabulary.Relation;
import org.entente.vocabulary.Wording;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/**
 * Sentences, the day they were published, the word that carries a relation in them, whether that is a state or an event,
 * and the four bounds: earliest and latest start, earliest and latest end.
 */
class ValidTimesTests {

    private static final Operators OPERATORS = Operators.shipped();

    @ParameterizedTest(name = "{0} [{2}, {1}]")
    @CsvFileSource(resources = "/extraction/times.csv", delimiter = '|', quoteCharacter = '~', maxCharsPerColumn = 2000)
    void boundsTheTimeAtWhichAClaimHolds(
            String text, @Nullable LocalDate published, String word, String sort, String start, String end) {
        var analysis = Analyses.of(text, published);
        var spot = Analyses.find(analysis, word);
        var stance = new Attribution(OPERATORS, analysis).of(spot.sentence(), spot.token());

        var time = new ValidTimes(OPERATORS, Wording.shipped(Analyses.VOCABULARY), analysis, published)
                .of(
                        spot.sentence(),
                        spot.token(),
                        Relation.Sort.valueOf(sort.toUpperCase(java.util.Locale.ROOT)),
                        stance);

        assertThat(words(time.start().earliest(), time.start().latest()) + " to "
                        + words(time.end().earliest(), time.end().latest()))
                .as(spot.sentence().toString())
                .isEqualTo(start + " to " + end);
    }

    private static String words(@Nullable LocalDate earliest, @Nullable LocalDate latest) {
        return Objects.equals(earliest, latest) && earliest != null
                ? earliest.toString()
                : (earliest == null ? "?" : earliest) + "/" + (latest == null ? "?" : latest);
    }
}
