package org.entente.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.entente.entity.Referent;
import org.entente.statement.Reading;
import org.entente.statement.Speaker;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Changes to a text that must leave what is read of the rest of it as it is; {@link MetamorphicTableTests} has them over many sentences. */
class MetamorphicTests {

    private static final LocalDate PUBLISHED = LocalDate.of(2016, 9, 14);

    private static final String REPORT = """
            Fighters of Boko Haram seized the town of Banki on Monday. The group has held Gwoza since January, officials said.

            "Cameroon does not support the militants," Governor Midjiyawa Bakari said. "Nigeria has accused us of arming them."

            Chad denied that it had promised to withdraw its troops from Diffa. It urged Niger to attack the group.
            """;

    private static final String UNRELATED =
            "The museum opened a new exhibition of Flemish paintings on Saturday, and visitors queued around the block.";

    @Test
    void anUnrelatedSentenceInFrontOrBehindChangesNothing() {
        var plain = told(REPORT);

        assertThat(plain).hasSizeGreaterThanOrEqualTo(6);
        assertThat(told(UNRELATED + "\n\n" + REPORT)).containsExactlyElementsOf(plain);
        assertThat(told(REPORT + "\n" + UNRELATED)).containsExactlyElementsOf(plain);
    }

    @Test
    void curlyQuotationMarksReadAsStraightOnes() {
        var curly = REPORT.replaceAll("\"([^\"]*)\"", "“$1”").replace('\'', '’');

        assertThat(curly).isNotEqualTo(REPORT);
        assertThat(told(curly)).containsExactlyElementsOf(told(REPORT));
    }

    @Test
    void oddSpacesReadAsPlainOnesAndKeepTheSpansOfTheStoredText() {
        var odd = REPORT.replace("Boko Haram", "Boko\u00A0Haram").replace("town of", "town\u2009of");
        var reading = Analyses.read(odd, PUBLISHED);

        assertThat(told(reading)).containsExactlyElementsOf(told(REPORT));
        assertThat(reading.referents())
                .allSatisfy(r -> assertThat(r.mentions())
                        .allSatisfy(m -> assertThat(
                                        odd.substring(m.span().start(), m.span().end()))
                                .isEqualTo(m.text())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Kolofata", "Mubi", "Gashua"})
    void anotherTownInTheSamePlaceChangesTheTownAlone(String town) {
        var other = told(REPORT.replace("Banki", town));

        assertThat(other.stream().map(s -> s.replace(town, "Banki")).toList()).containsExactlyElementsOf(told(REPORT));
    }

    @Test
    void twoTextsReadTogetherSayWhatTheySayApart() {
        var second = "Polish police arrested two Belarusian activists in Warsaw. Minsk condemned the arrests.";

        var together = told(REPORT + "\n" + second);

        assertThat(together).containsAll(told(REPORT)).containsAll(told(second));
        assertThat(together).hasSize(told(REPORT).size() + told(second).size());
    }

    private static List<String> told(String text) {
        return told(Analyses.read(text, PUBLISHED));
    }

    private static List<String> told(Reading reading) {
        var names = reading.referents().stream().collect(Collectors.toMap(Referent::id, Referent::name));
        return reading.statements().stream()
                .map(s -> "%s %s %s %s %s %s %s"
                        .formatted(
                                plain(names.get(s.claim().subject())),
                                s.claim().polarity(),
                                s.claim().relation().name(),
                                plain(names.get(s.claim().object())),
                                s.modality(),
                                s.claim().time(),
                                s.speakers().stream().map(Speaker::words).collect(Collectors.joining("; "))))
                .toList();
    }

    private static String plain(@Nullable String name) {
        return Objects.requireNonNull(name).replaceAll("[\\u00A0\\u2009]", " ").replace('’', '\'');
    }
}
