package org.entente.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.entente.statement.Reading;
import org.entente.statement.Statement;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who did what a noun tells, in the ways in which reports lay a deed on somebody. */
class PerpetratorsTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Prosecutors accused the Red Lance militia of the murder of four nurses.        | Red Lance militia kills nurses: ALLEGED
            The Red Lance militia claimed responsibility for the kidnapping of the mayor of Tarn. | Red Lance militia detains mayor: ALLEGED
            The massacre of the villagers was perpetrated by the army.                     | army kills villagers: ASSERTED
            Police blamed the bombing of the embassy on the Karim Front.                   | Karim Front attacks embassy: ALLEGED
            The killing of the bishop was attributed to the death squads.                  | death squads kills bishop: ALLEGED
            Three officers were charged with the murder of six priests.                    | officers kills priests: ALLEGED
            The Karim Front was behind the attack on the barracks.                         | Karim Front attacks barracks: ASSERTED
            The rebels denied responsibility for the abduction of the engineers.           | rebels detains engineers: DENIED
            The Karim Front has not claimed responsibility for the bombing of the bridge.  | Karim Front attacks bridge: HYPOTHETICAL
            The bombing of the pipeline, claimed by the National Liberation Army, cut exports. | National Liberation Army attacks pipeline: ASSERTED
            The army took part in the massacre of peasants.                                | army kills peasants: ASSERTED
            """)
    void laysTheDeedOnWhomTheSentenceLaysIt(String sentence, String deed) {
        var reading = Analyses.read(sentence, null);

        assertThat(reading.statements()).extracting(s -> shown(reading, s)).contains(deed);
    }

    private static String shown(Reading reading, Statement statement) {
        var claim = statement.claim();
        return "%s %s %s: %s"
                .formatted(
                        name(reading, claim.subject().toString()),
                        claim.relation().name(),
                        name(reading, claim.object().toString()),
                        statement.modality());
    }

    private static String name(Reading reading, String id) {
        return reading.referents().stream()
                .filter(r -> Objects.equals(r.id().toString(), id))
                .findFirst()
                .orElseThrow()
                .name();
    }
}
