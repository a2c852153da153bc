package org.entente.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.entente.entity.Referent;
import org.entente.entity.ReferentId;
import org.entente.extraction.Question.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Questions, and the statements with a hole that they are read as. */
class QuestionTests {

    private static final LocalDate TODAY = LocalDate.of(2016, 9, 14);

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    Who supports Hezbollah?                              | ? backs Hezbollah
                    Which groups are fighting the Turkish army?          | ? fights Turkish army
                    Whom does Qatar support?                             | Qatar backs ?
                    Who do Kurdish tribes support?                       | Kurdish tribes backs ?
                    By whom was Kobani controlled in January 2015?       | ? controls Kobani
                    Who is backed by Russia?                             | Russia backs ?
                    Tell me who holds Aleppo.                            | ? controls Aleppo
                    What does Hezbollah hold?                            | Hezbollah controls ?
                    Which towns did the rebels seize in May 2015?        | rebels captures ?
                    Which town fell to the rebels on 3 May 2015?         | rebels captures ?
                    Does Turkey oppose Russian intervention?             | Turkey opposes Russian intervention
                    Is Turkey against Russian intervention in Syria?     | Turkey opposes Russian intervention
                    Was Kobani held by the rebels?                       | rebels controls Kobani
                    When did the rebels capture Kobani?                  | rebels captures Kobani
                    Who is opposed to Russian airstrikes?                | ? opposes Russian airstrikes
                    Who leads Hezbollah?                                 | ? leads Hezbollah
                    who controls kobani?                                 | ? controls Kobani
                    Who supports Hezbollah, and through whom?            | ? backs Hezbollah
                    Who opposes Turkey, on whose word?                   | ? opposes Turkey
                    According to whom does Qatar support Hezbollah?      | Qatar backs Hezbollah
                    List the towns that Hezbollah controls.              | Hezbollah controls ?
                    Show me all groups that support Hezbollah.           | ? backs Hezbollah
                    Groups fighting the Turkish army                     | ? fights Turkish army
                    Towns held by the rebels                             | rebels controls ?
                    Allies of Turkey                                     | ? allied-with Turkey
                    Who are Turkey's allies?                             | ? allied-with Turkey
                    Are Turkey and Qatar allies?                         | Turkey allied-with Qatar
                    Is Turkey an ally of Qatar?                          | Turkey allied-with Qatar
                    Has Kobani fallen?                                   | ? captures Kobani
                    Is Kobani under Turkish control?                     | Turkish controls Kobani
                    Is Kobani under the control of the rebels?           | rebels controls Kobani
                    By what means does Iran back Hezbollah?              | Iran backs Hezbollah
                    Is Rutba under ISIL control?                         | ISIL controls Rutba
                    Was Kobani captured?                                 | ? captures Kobani
                    Who fights whom in Syria?                            | ? fights *
                    Who is fighting in Syria?                            | ? fights *
                    Where is Erdogan?                                    | Erdogan present-in ?
                    What does Turkey accuse Greece of?                   | Turkey accuses Greece
                    Which weapons does Iran send to Hezbollah?           | Iran supplies Hezbollah
                    Which towns does Hezbollah hold in Syria?            | Hezbollah controls ?
                    Through whom does Qatar support the rebels?          | Qatar backs rebels
                    Through which militias does Iran back Hezbollah?     | Iran backs Hezbollah
                    With what does Iran support Hezbollah?               | Iran backs Hezbollah
                    Who held every town in Aleppo in May 2015?           | ? controls *
                    Who holds which towns in Syria?                      | ? controls *
                    Who held the villages of Syria in May 2015?          | ? controls *
                    Who controls what in Syria?                          | ? controls *
                    Which villages in Syria were held by whom?           | * controls ?
                    Since when have the rebels held Kobani?              | rebels controls Kobani
                    How many towns did the rebels seize?                 | rebels captures ?
                    Which side does Qatar support?                       | Qatar backs ?
                    Who commands Hezbollah?                              | ? leads Hezbollah
                    Who controls Qarabulia?                              | ? controls Qarabulia
                    Who holds the heights of Qarabulia?                  | ? controls Qarabulia
                    Who says that Kobani has fallen?                     | * captures Kobani
                    Who denied that Kobani had fallen?                   | * captures Kobani
                    Whom has Iran been accused of arming?                | Iran supplies ?
                    Where did Iran send weapons?                         | Iran supplies ?
                    """)
    void readsAStatementWithAHole(String words, String statement) {
        assertThat(told(Analyses.READER.ask(words, TODAY))).isEqualTo(statement);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    What has Erdogan said about Syria?                   | Said
                    What changed in Aleppo between 3 and 5 May 2015?     | Changed
                    What happened in Aleppo on 3 May 2015?               | Happened
                    What is Turkey's position on Russian intervention?   | Position
                    How are Iran and Hezbollah connected?                | Connected
                    What is the relationship between Iran and Hezbollah? | Connected
                    What do we know about Hezbollah?                     | About
                    What has been said about Erdogan?                    | About
                    Tell me about Hezbollah.                             | About
                    Who is Erdogan?                                      | About
                    Do reports differ on Kobani?                         | Disputed
                    What is disputed about Kobani?                       | Disputed
                    What happened between Iran and Turkey in May 2015?   | Happened
                    How much is a loaf of bread?                         | Unread
                    What does Erdogan deny?                              | Said
                    What is contested in Syria?                          | Held
                    Which towns in Syria are disputed?                   | Held
                    What rests on the word of one side?                  | Held
                    Who has changed sides in Syria?                      | Turned
                    What is the relationship between Iran and the rebels? | Connected
                    """)
    void tellsQuestionsAboutReportsApart(String words, String sought) {
        assertThat(Analyses.READER.ask(words, TODAY).sought().getClass().getSimpleName())
                .isEqualTo(sought);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
                    Who held Aleppo on 3 May 2015?                       | 2015-05-03 | 2015-05-03
                    Who held Aleppo on May 3, 2015?                      | 2015-05-03 | 2015-05-03
                    Who held Aleppo in May 2015?                         | 2015-05-01 | 2015-05-31
                    What changed in Aleppo between 3 and 5 May 2015?     | 2015-05-03 | 2015-05-05
                    Who held Aleppo before 3 May 2015?                   | 0001-01-01 | 2015-05-02
                    Who held Aleppo by 3 May 2015?                       | 0001-01-01 | 2015-05-03
                    Which towns has Turkey taken since 3 May 2015?       | 2015-05-03 | 2016-09-14
                    Who held Aleppo after 3 May 2015?                    | 2015-05-04 | 2016-09-14
                    Who held Aleppo yesterday?                           | 2016-09-13 | 2016-09-13
                    Who holds Aleppo?                                    | -          | -
                    """)
    void findsTheDaysThatAreAskedAbout(String words, LocalDate from, LocalDate until) {
        var asked = Analyses.READER.ask(words, TODAY).asked();
        assertThat(asked == null ? null : asked.from()).isEqualTo(from);
        assertThat(asked == null ? null : asked.until()).isEqualTo(until);
    }

    @Test
    void narrowsWhoIsSoughtToTheKindThatIsNamed() {
        assertThat(((Told) Analyses.READER
                                .ask("Which countries support Hezbollah?", TODAY)
                                .sought())
                        .kinds())
                .contains("country");
    }

    private static String told(Question question) {
        if (!(question.sought() instanceof Told told)) {
            return question.sought().toString();
        }
        var names = question.referents().stream().collect(Collectors.toMap(Referent::id, Referent::name));
        var claim = told.statements().getFirst().claim();
        return name(names, told, claim.subject()) + " " + claim.relation().name() + " "
                + name(names, told, claim.object());
    }

    private static String name(Map<ReferentId, String> names, Told told, ReferentId id) {
        return id.equals(told.hole()) ? "?" : told.open().contains(id) ? "*" : Objects.requireNonNull(names.get(id));
    }
}
