package org.entente.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTests {

    private final Names names = new Names(
            name -> name.equals("LF") ? List.of("Lakeside Front", "Front of the Lake") : List.of(),
            word -> word.equals("Kenyan") ? "Kenya" : word,
            Map.of("hill fighters", "Hill Army"));

    @ParameterizedTest(name = "{0} and {1}: {2}")
    @CsvSource({
        "Juba, Juba, true",
        "Al-Jufra, Jufra, true",
        "Jufrah's port, port of Jufrah, true",
        "LF, Lakeside Front, true",
        "LF, Lakeside Party, false",
        "Kenyan government, Kenya government, true",
        "hill fighters, Hill Army, true",
        "hill farmers, Hill Army, false",
        "Kenya, Kenyan army, false",
    })
    void namesMatchByWordsAliasesAndDemonyms(String gold, String read, boolean expected) {
        assertThat(names.match(gold, List.of(read))).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} and {1}: {2}")
    @CsvSource({
        "Kenyan intervention in the lake dispute, intervention of Kenya in the lake dispute, true",
        "Kenyan airstrikes, airstrikes, true",
        "Kenyan airstrikes, withdrawal of troops, false",
    })
    void issuesMatchWhereHalfOfTheirWordsAreShared(String gold, String read, boolean expected) {
        assertThat(names.matchPhrase(gold, List.of(read))).isEqualTo(expected);
    }
}
