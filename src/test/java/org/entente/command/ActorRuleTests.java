package org.entente.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActorRuleTests {

    @ParameterizedTest(name = "{0} ({2}) and {1} ({3}): {4}")
    @CsvSource(delimiter = '|', textBlock = """
                    Kenya                 | Kenya                 |     |        | true
                    Kenyan president      | Uganda                | KEN | KENGOV | true
                    Kenyan president      | Kenyan army           |     |        | false
                    Kenyan army           | the Kenyan army chief |     |        | true
                    rebels                | Rebels of the north   |     |        | true
                    Kenya                 | Uganda                | KEN | UGA    | false
                    Japan                 | Tokyo                 | JAP | JPNGOV | true
                    Lake Front's fighters | Lake Front            |     |        | true
                    Kenya                 |                       |     |        | false
                    """)
    void twoMentionsAreTheSameByCodeOrByMoreThanHalfOfTheShorterName(
            String gold,
            @Nullable String read,
            @Nullable String goldCode,
            @Nullable String readCode,
            boolean expected) {
        assertThat(ActorRule.same(gold, read, goldCode, readCode)).isEqualTo(expected);
    }
}
