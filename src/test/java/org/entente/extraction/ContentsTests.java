package org.entente.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.entente.statement.Reading;
import org.entente.statement.Statement;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is requested, ordered, promised or laid to somebody's charge is a statement of its own. */
class ContentsTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Colombia urged Venezuela to release the prisoners.                                   | calls-on  | Venezuela releases prisoners
            Ukraine accused Russia of shelling Kharkiv.                                          | accuses   | Russia attacks Kharkiv
            The president ordered the army to attack the rebels.                                 | orders    | army attacks rebels
            Kenya asked Ethiopia to withdraw its forces from Moyale.                             | demands   | Ethiopia withdraws-from Moyale
            India called on Pakistan, which had shelled Poonch, to release the pilots.           | calls-on  | Pakistan releases pilots
            """)
    void isTiedToTheStatementThatTellsIt(String sentence, String relation, String content) {
        var reading = Analyses.read(sentence, null);

        assertThat(reading.statements())
                .filteredOn(s -> s.claim().relation().name().equals(relation))
                .isNotEmpty()
                .allSatisfy(s -> assertThat(content(reading, s)).isEqualTo(content));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Ukraine accused Russia and urged Germany to send tanks to Kyiv.                      | accuses
            Serbia's president warned Kosovo after police attacked protesters.                   | threatens
            """)
    void isNotWhatStandsBesideOrIsToldOfSomebody(String sentence, String relation) {
        var reading = Analyses.read(sentence, null);

        assertThat(reading.statements())
                .filteredOn(s -> s.claim().relation().name().equals(relation))
                .isNotEmpty()
                .allSatisfy(s -> assertThat(s.claim().content()).isNull());
    }

    private static String content(Reading reading, Statement statement) {
        return reading.statements().stream()
                .filter(s -> Objects.equals(s.id(), statement.claim().content()))
                .map(s -> name(reading, s, true) + " " + s.claim().relation().name() + " " + name(reading, s, false))
                .findFirst()
                .orElse("none");
    }

    private static String name(Reading reading, Statement statement, boolean subject) {
        var id = subject ? statement.claim().subject() : statement.claim().object();
        return reading.referents().stream()
                .filter(r -> r.id().equals(id))
                .findFirst()
                .orElseThrow()
                .name();
    }
}
