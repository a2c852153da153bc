package org.entente.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.entente.entity.Referent;
import org.entente.statement.Modality;
import org.entente.statement.Polarity;
import org.entente.statement.Reading;
import org.entente.statement.Statement;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/**
 * Sentences, some of them several together, and all that they report: subject, relation, object; with {@code not} where it is denied that it is so, and the
 * modality where it is not asserted. Nothing else may be read from them.
 */
class ReaderTests {

    private static final LocalDate PUBLISHED = LocalDate.of(2016, 9, 14);

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(
            resources = {"/extraction/statements.csv", "/extraction/events.csv", "/extraction/across-sentences.csv"},
            delimiter = '|',
            quoteCharacter = '~',
            maxCharsPerColumn = 2000)
    void readsWhoDoesWhatToWhom(String text, String statements) {
        var expected = statements == null
                ? List.<String>of()
                : List.of(statements.strip().split("\\s*;\\s*", -1));

        assertThat(described(Analyses.read(text, PUBLISHED))).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void readsTheSameTwice() {
        var text = "Rebel fighters captured the town of Kobani, and Turkey condemned the attack.";

        assertThat(Analyses.read(text, PUBLISHED)).isEqualTo(Analyses.read(text, PUBLISHED));
    }

    private static List<String> described(Reading reading) {
        var referents = reading.referents().stream().collect(Collectors.toMap(Referent::id, r -> r));
        return reading.statements().stream()
                .map(s -> name(referents.get(s.claim().subject()))
                        + " > " + relation(s) + " > "
                        + name(referents.get(s.claim().object())))
                .distinct()
                .toList();
    }

    private static String name(@Nullable Referent referent) {
        return Objects.requireNonNull(referent).name();
    }

    private static String relation(Statement statement) {
        var negative = statement.claim().polarity() == Polarity.NEGATIVE ? "not " : "";
        var modality = statement.modality() == Modality.ASSERTED
                ? ""
                : " (" + statement.modality().name().toLowerCase(Locale.ROOT) + ")";
        return negative + statement.claim().relation().name() + modality;
    }
}
