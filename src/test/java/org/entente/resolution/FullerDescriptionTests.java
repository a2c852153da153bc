package org.entente.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FullerDescriptionTests {

    private static final LocalDate DAY = LocalDate.of(2015, 4, 1);

    @ParameterizedTest(name = "{1} behind {0}")
    @CsvSource(textBlock = """
        Syrian rebels                   , rebels
        Iranian-backed Shiite militias  , Shiite militias
        Shiite militiamen               , militiamen
        armed Tuareg separatists        , separatists
        masked gunmen                   , gunmen
        """)
    void fewerWordsForTheSameGroupInOneText(String fuller, String bare) {
        var text = Text.of(DAY);
        text.name("state", "Chad").addTimes(2);
        var first = text.description("community", fuller).add();
        var second = text.description("community", bare).add();

        assertThat(text.id(second)).isEqualTo(text.id(first));
    }

    @ParameterizedTest(name = "{2} behind {0} and {1} are neither")
    @CsvSource(textBlock = """
        Syrian rebels    , Libyan rebels   , rebels
        Shiite militias  , Sunni militias  , militias
        masked gunmen    , Kurdish gunmen  , gunmen
        """)
    void whereTwoMayBeMeantItIsNeither(String one, String other, String bare) {
        var text = Text.of(DAY);
        var first = text.description("community", one).add();
        var second = text.description("community", other).add();
        var third = text.description("community", bare).add();

        assertThat(text.id(third)).isNotEqualTo(text.id(first)).isNotEqualTo(text.id(second));
    }

    @ParameterizedTest(name = "{1} are not {0}")
    @CsvSource(textBlock = """
        Syrian rebels    , Libyan rebels
        Syrian rebels    , other rebels
        Syrian rebels    , rival rebels
        Syrian rebels    , militants
        Shiite militias  , Sunni militias
        """)
    void otherWordsAreOtherGroups(String one, String other) {
        var text = Text.of(DAY);
        var first = text.description("community", one).add();
        var second = text.description("community", other).add();

        assertThat(text.id(second)).isNotEqualTo(text.id(first));
    }

    @Test
    void whatComesLaterOrInAnotherTextDoesNotExplain() {
        var text = Text.of(DAY);
        var bare = text.description("community", "rebels").add();
        var fuller = text.description("community", "Syrian rebels").add();
        assertThat(text.id(bare)).isNotEqualTo(text.id(fuller));

        var other = Text.called("another", DAY);
        assertThat(other.id(other.description("community", "rebels").add())).isNotEqualTo(text.id(fuller));
    }

    @Test
    void aLongerNameIsNotTheKnownOneInIt() {
        var text = Text.of(LocalDate.of(1972, 5, 31));

        assertThat(text.id(text.name("armed-group", "Japanese Red Army").add())).doesNotContain("soviet");
        assertThat(text.id(text.name("armed-group", "Iraqi Islamic Army").add()))
                .doesNotContain("armed-forces");
        assertThat(text.id(text.name("organisation", "Iraqi Army").add()))
                .contains("iraq")
                .contains("armed-forces");
        assertThat(text.id(text.description("organisation", "Iraqi army").add()))
                .contains("armed-forces");
    }

    @Test
    void thoseWhoAreSentFromElsewhereAreNotOfTheLandThatATextIsAbout() {
        var text = Text.of(DAY);
        text.name("state", "Iraq").addTimes(6);

        assertThat(text.entity(text.description("community", "military advisers")
                                .add())
                        .orElseThrow()
                        .code())
                .isNull();
        assertThat(text.entity(text.description("community", "American military advisers")
                                .add())
                        .orElseThrow()
                        .code())
                .startsWith("USA");
        assertThat(text.entity(text.description("community", "gunmen").add())
                        .orElseThrow()
                        .code())
                .startsWith("IRQ");
    }
}
