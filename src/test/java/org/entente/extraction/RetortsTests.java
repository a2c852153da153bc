package org.entente.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.entente.entity.Referent;
import org.entente.statement.Modality;
import org.entente.statement.Reading;
import org.entente.statement.Speaker;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What several people say, and what others deny of it in the same breath, is a statement of each of them. */
class RetortsTests {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            The rebels said they had captured Goma, a claim that the army denied.                                     | army denied
            The rebels said they had captured Goma, a claim denied by the army.                                       | army denied
            The militia said that rebels had attacked a convoy, which the government denied.                            | government denied
            The rebels said they had captured Goma. The army denied it.                                               | army denied
            Ukraine accused Russia of shelling Kharkiv. The Russian ministry denied the accusation.                   | Russian ministry denied
            Chad has been accused by the junta of arming the rebels, a charge N'Djamena rejects.                      | N'Djamena rejects
            Kenya accuses Chad of arming the rebels, which N'Djamena denies.                                          | N'Djamena denies
            Kenya said on Friday that its troops had killed ten militants. The militants rejected the claim.          | militants rejected
            Police accused the Red Brigade of bombing the court in Turin. The Red Brigade denied involvement.         | Red Brigade denied
            """)
    void isDeniedByWhoeverTakesItUp(String text, String speaker) {
        var reading = Analyses.read(text, null);

        assertThat(reading.statements())
                .filteredOn(s -> s.modality() == Modality.DENIED)
                .isNotEmpty()
                .allSatisfy(s -> assertThat(speakers(s)).endsWith(speaker))
                .allSatisfy(s -> assertThat(reading.statements())
                        .filteredOn(said -> said.claim().equals(s.claim()))
                        .hasSize(2));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            The rebels said they had captured Goma. The army did not deny it.
            The rebels said they had captured Goma. The army denied a visa to a reporter.
            The rebels said they had captured Goma, a claim that the army confirmed.
            Russia said that Ukraine had shelled Donetsk. France denied involvement.
            The rebels captured Goma. The army denied that it had fled.
            """)
    void isNotDeniedByWhoeverSpeaksOfSomethingElse(String text) {
        assertThat(Analyses.read(text, null).statements())
                .filteredOn(s -> s.modality() == Modality.DENIED)
                .noneMatch(s -> s.evidence().quotation().startsWith("The rebels said")
                        || s.evidence().quotation().startsWith("Russia said"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            Residents and an elder said that gunmen had attacked the village of Bama.                      | attacks  | Residents said; elder said
            The mayor and the police chief said on Monday that militants had killed three farmers.        | kills    | mayor said; police chief said
            Rebels attacked the village of Bama, residents and soldiers said.                               | attacks  | residents said; soldiers said
            Rebels attacked Bama on Monday, a local official and two witnesses said.                        | attacks  | local official said; witnesses said
            "Gunmen killed nine farmers," the mayor and the police chief said on Monday.                    | kills    | mayor said; police chief said
            Gunmen killed nine farmers, said the mayor and the police chief.                                | kills    | mayor said; police chief said
            Rebels attacked Goma, Paul Biya and Idriss Deby said.                                           | attacks  | Idriss Deby said; Paul Biya said
            Russia and China said that they opposed sanctions on Iran.                                     | opposes  | China said; Russia said
            """)
    void isSaidByEachOfSeveral(String text, String relation, String speakers) {
        var reading = Analyses.read(text, null);

        assertThat(reading.statements().stream()
                        .filter(s -> s.claim().relation().name().equals(relation))
                        .map(RetortsTests::speakers)
                        .distinct()
                        .sorted()
                        .collect(Collectors.joining("; ")))
                .isEqualTo(speakers);
        assertThat(ownWords(reading)).isTrue();
    }

    /** Nobody is told by another of two speakers to do what each says of himself. */
    private static boolean ownWords(Reading reading) {
        var names = reading.referents().stream().collect(Collectors.toMap(Referent::id, Referent::name));
        return reading.statements().stream()
                .filter(s -> s.claim().relation().name().equals("opposes"))
                .allMatch(s -> speakers(s).startsWith(names.get(s.claim().subject())));
    }

    private static String speakers(org.entente.statement.Statement statement) {
        return statement.speakers().stream().skip(1).map(Speaker::words).collect(Collectors.joining(", "));
    }
}
