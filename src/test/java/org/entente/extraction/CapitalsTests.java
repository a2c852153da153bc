package org.entente.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.entente.authority.Shipped;
import org.entente.document.Passage;
import org.entente.document.TextSpan;
import org.entente.vocabulary.Vocabulary;
import org.entente.vocabulary.Wording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CapitalsTests {

    private static final Gazetteer GAZETTEER = new KnownNames(Shipped.authorities());
    private static final Capitals CAPITALS =
            new Capitals(GAZETTEER, new NameFinder(GAZETTEER, Wording.shipped(Vocabulary.shipped())));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            THE GUERRILLAS ATTACKED AN ARMY BARRACKS NEAR LIMA ON SUNDAY.         | The guerrillas attacked an army barracks near Lima on Sunday.
            PERUVIAN POLICE ARRESTED TWO STUDENTS IN AYACUCHO.                    | Peruvian police arrested two students in Ayacucho.
            PRESIDENT ALFREDO CRISTIANI CONDEMNED THE ATTACK.                     | President Alfredo Cristiani condemned the attack.
            THE UNITED STATES SENT ADVISERS TO EL SALVADOR.                       | The United States sent advisers to El Salvador.
            THE NATIONAL LIBERATION ARMY [ELN] BLEW UP A PIPELINE. THE ELN DENIED IT. | The National Liberation Army [ELN] blew up a pipeline. The ELN denied it.
            A BOMB KILLED THREE PEOPLE AND THE U.S. AMBASSADOR WAS HURT.          | A bomb killed three people and the U.S. ambassador was hurt.
            """)
    void givesAWireInCapitalsTheCaseOfPrint(String capitals, String print) {
        assertThat(mixed(capitals)).isEqualTo(print);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The ELN, the FARC and the EPL met NATO officials.
            UNESCO
            WASHINGTON (AP) - NATO
            """)
    void leavesWhatIsNotWrittenInCapitals(String text) {
        assertThat(mixed(text)).isEqualTo(text);
    }

    @Test
    void changesOnlyThePassagesThatAreInCapitals() {
        var text = "REBELS SEIZE TOWN NEAR BEIRUT\nThe UN and the EU met on Monday.";
        int end = text.indexOf('\n');
        var passages = List.of(
                new Passage(Passage.Kind.HEADLINE, new TextSpan(0, end)),
                new Passage(Passage.Kind.BODY, new TextSpan(end + 1, text.length())));

        assertThat(CAPITALS.mixed(text, passages))
                .isEqualTo("Rebels seize town near Beirut\nThe UN and the EU met on Monday.");
    }

    private static String mixed(String text) {
        return CAPITALS.mixed(text, List.of(new Passage(Passage.Kind.BODY, new TextSpan(0, text.length()))));
    }
}
