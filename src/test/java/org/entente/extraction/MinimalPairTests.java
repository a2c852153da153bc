package org.entente.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.entente.extraction.MarkedSentence.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The same statements in many grammatical dresses, over the whole vocabulary and many regions. What is read may be too
 * little; it must never be turned around, and never be told as a fact where the text does not.
 */
class MinimalPairTests {

    private static final LocalDate PUBLISHED = LocalDate.of(2016, 9, 14);
    private static final String PAIRS = "/extraction/minimal-pairs.tsv";
    private static final String MORE = "/extraction/minimal-pairs-more.tsv";
    private static final String REGIONS = "/extraction/minimal-pairs-regions.tsv";
    private static final String UNSEEN = "/unseen/minimal-pairs.tsv";

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        PAIRS + ", 540",
        "/extraction/nested-scope.tsv, 80",
        "/extraction/stances.tsv, 170",
        MORE + ", 80",
        REGIONS + ", 118",
        UNSEEN + ", 180"
    })
    void neitherDirectionNorPolarityFlipsAndNoModalityGoesUnreported(String resource, int least) {
        var marked = MarkedSentence.in(resource);

        assertThat(marked).hasSizeGreaterThanOrEqualTo(least);
        assertThat(faults(marked)).isEmpty();
    }

    @ParameterizedTest(name = "remainder {0} of 2: at least {1} of what was marked is read")
    @CsvSource({"0, 0.90", "1, 0.88"})
    void readsMostOfTheMinimalPairs(int remainder, double floor) {
        var half = MarkedSentence.in(PAIRS).stream()
                .filter(m -> m.number() % 2 == remainder)
                .toList();

        assertThat(share(half)).isGreaterThanOrEqualTo(floor);
    }

    @Test
    void readsMostOfTheRelationsThatOtherPairsLack() {
        assertThat(share(MarkedSentence.in(MORE))).isGreaterThanOrEqualTo(0.88);
    }

    @Test
    void readsMostOfThePairsOverRegionsThatTheOthersLack() {
        assertThat(share(MarkedSentence.in(REGIONS))).isGreaterThanOrEqualTo(0.75);
    }

    @Test
    void readsMostOfWhatIsNestedInWhatOthersSayAndWant() {
        assertThat(share(MarkedSentence.in("/extraction/nested-scope.tsv"))).isGreaterThanOrEqualTo(0.85);
    }

    @Test
    void readsMostStancesInTheirWords() {
        assertThat(share(MarkedSentence.in("/extraction/stances.tsv"))).isGreaterThanOrEqualTo(0.95);
    }

    @Test
    void readsMostOfTheSentencesThatItWasNotMadeOn() {
        var unseen = MarkedSentence.in(UNSEEN);

        assertThat(unseen).hasSizeGreaterThan(150);
        assertThat(share(unseen)).isGreaterThanOrEqualTo(0.80);
    }

    @Test
    void isSilentWhereNothingIsReported() {
        var sentences = MarkedSentence.lines("/unseen/silent.txt");

        var silent = sentences.stream()
                .filter(s -> Analyses.read(s, PUBLISHED).statements().isEmpty())
                .count();

        assertThat(sentences).hasSizeGreaterThanOrEqualTo(200);
        assertThat(silent * 1.0 / sentences.size()).isGreaterThanOrEqualTo(0.90);
    }

    private static double share(List<MarkedSentence> marked) {
        var counts = new EnumMap<Verdict, Integer>(Verdict.class);
        judged(marked, _ -> true).forEach((_, verdicts) -> verdicts.forEach(v -> counts.merge(v, 1, Integer::sum)));
        int all = counts.values().stream().mapToInt(Integer::intValue).sum();
        return counts.getOrDefault(Verdict.RIGHT, 0) * 1.0 / all;
    }

    private static Map<MarkedSentence, List<Verdict>> faults(List<MarkedSentence> marked) {
        return judged(marked, v -> switch (v) {
            case TURNED, POLARITY, UNREPORTED_MODALITY -> true;
            case RIGHT, MISSED, OTHER_MODALITY -> false;
        });
    }

    private static Map<MarkedSentence, List<Verdict>> judged(List<MarkedSentence> marked, Predicate<Verdict> wanted) {
        var found = new java.util.LinkedHashMap<MarkedSentence, List<Verdict>>();
        for (var sentence : marked) {
            var reading = Analyses.read(sentence.text(), PUBLISHED);
            var verdicts = new ArrayList<Verdict>();
            for (var statement : sentence.wanted()) {
                boolean symmetric =
                        Analyses.VOCABULARY.relation(statement.relation()).symmetric();
                var verdict = sentence.verdict(statement, reading, symmetric);
                if (wanted.test(verdict)) {
                    verdicts.add(verdict);
                }
            }
            if (!verdicts.isEmpty()) {
                found.put(sentence, verdicts);
            }
        }
        return found;
    }
}
