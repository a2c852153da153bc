package org.entente.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchTermsTests {

    @ParameterizedTest(name = "{0}: {1} without {2}")
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            harbour town               ; harbour,town        ; 0
            "harbour town" ferry       ; "harbour town",ferry; 0
            captur*                    ; captur*             ; 0
            Al-Nour                    ; "al nour"           ; 0
            O'Dell, again              ; "o dell",again      ; 0
            ferry -strike -"old town"  ; ferry               ; 2
            Ölhafen                    ; ölhafen             ; 0
            """)
    void readsWordsQuotedWordsBeginningsAndWhatIsLeftOut(String typed, String lucene, int without) {
        var terms = SearchTerms.of(typed);

        assertThat(String.join(",", terms.lucene())).isEqualTo(lucene);
        assertThat(terms.without()).hasSize(without);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  ",
                "-ferry",
                "...",
                "\"ferry",
                "ferry OR boat",
                "name:ferry",
                "fer~",
                "(ferry)",
                "*erry",
                "fe*ry",
                "ferry^4",
                "a b c d e f g h i j k l m"
            })
    void saysWhatCannotBeSearchedFor(String typed) {
        assertThatExceptionOfType(InvalidQuestion.class)
                .isThrownBy(() -> SearchTerms.of(typed))
                .withMessageMatching(".{20,}");
    }

    @Test
    void whatIsLeftOutIsAWordAndNoPartOfOne() {
        var without = SearchTerms.of("ferry -arm").without().getFirst();

        assertThat("The army\nstopped the ferry.".matches(without)).isFalse();
        assertThat("The ferry\nlost an Arm.".matches(without)).isTrue();
    }

    @Test
    void marksWhatWasFoundAndJoinsWhatOverlaps() {
        var text = "The Old Town's ferry, a ferryboat, left the old town.";

        var marked = SearchTerms.of("\"old town\" ferry* boat").marks(text).stream()
                .map(span -> text.substring(span.start(), span.end()));

        assertThat(marked).containsExactly("Old Town", "ferry", "ferryboat", "old town");
    }
}
