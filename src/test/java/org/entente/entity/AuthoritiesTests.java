package org.entente.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.entente.vocabulary.Vocabulary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuthoritiesTests {

    private static final Authorities AUTHORITIES = Authorities.shipped(Vocabulary.shipped());

    @ParameterizedTest(name = "the {1} of {0} on {2} is {3}")
    @CsvSource(textBlock = """
                    iraq,          Prime Minister,    2014-06-22, person/nouri-al-maliki
                    iraq,          prime minister,    2015-06-22, person/haider-al-abadi
                    iran,          supreme leader,    2014-06-22, person/ali-khamenei
                    iran,          president,         2014-06-22, person/hassan-rouhani
                    syria,         president,         2014-06-22, person/bashar-al-assad
                    united-states, president,         2014-06-22, person/barack-obama
                    united-states, secretary of state, 1995-05-01, person/warren-christopher
                    russia,        foreign minister,  2014-06-22, person/sergey-lavrov
                    france,        president,         1990-01-01, person/francois-mitterrand
                    germany,       chancellor,        2014-06-22, person/angela-merkel
                    saudi-arabia,  king,              2014-06-22, person/abdullah-of-saudi-arabia
                    """)
    void postsAreHeldOnDays(String state, String title, LocalDate day, String person) {
        var holders = AUTHORITIES.posts(new EntityId("state/" + state), title).stream()
                .flatMap(post -> AUTHORITIES.holders(post.id(), day).stream())
                .map(tenure -> tenure.person().value())
                .toList();

        assertThat(holders).containsExactly(person);
    }

    @Test
    void aStateIsAlsoALandAndHasAGovernment() {
        var iraq = AUTHORITIES.find(new EntityId("state/iraq")).orElseThrow();

        assertThat(AUTHORITIES.twin(iraq.id(), "country").orElseThrow().entity().name())
                .isEqualTo("Iraq");
        var government = AUTHORITIES.twin(iraq.id(), "government").orElseThrow();
        assertThat(government.entity().name()).isEqualTo("Iraqi government");
        assertThat(government.entity().within()).isEqualTo(iraq.id());
        assertThat(government.entity().code()).isEqualTo("IRQGOV");
    }

    @Test
    void everyPartLiesWithinSomethingThatIsKnown() {
        for (var authority : AUTHORITIES.all()) {
            var whole = authority.entity().within();
            if (whole != null) {
                assertThat(AUTHORITIES.find(whole).isPresent() || whole.value().endsWith("-armed-forces"))
                        .as("%s lies within %s", authority.id(), whole)
                        .isTrue();
            }
        }
    }

    @Test
    void theFilesHoldWhatTheyPromise() {
        assertThat(AUTHORITIES.all()).hasSizeGreaterThan(25_000);
        assertThat(AUTHORITIES.names().size()).isGreaterThan(60_000);
        assertThat(AUTHORITIES
                        .find(new EntityId("crossing/turaibil"))
                        .orElseThrow()
                        .entity()
                        .point())
                .isNotNull();
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    Iraqi army                | organisation/iraq-armed-forces
                    US military               | organisation/united-states-armed-forces
                    army of Lebanon           | organisation/lebanon-armed-forces
                    Turkish police            | organisation/turkey-police
                    Iran's foreign ministry   | organisation/iran-foreign-ministry
                    Syrian government         | government/syria
                    Iraqi parliament          | organisation/iraq-parliament
                    """)
    void bodiesThatAnyStateHasAreMadeFromTheState(String phrase, String id) {
        assertThat(AUTHORITIES.names().organ(phrase).orElseThrow().id().value()).isEqualTo(id);
    }

    @Test
    void theLongestNameIsFoundInARunOfTokens() {
        var tokens = List.of("The", "Islamic", "State", "of", "Iraq", "and", "the", "Levant", "took", "Mosul");

        var match = AUTHORITIES.names().longestAt(tokens, 0).orElseThrow();

        assertThat(match.end()).isEqualTo(8);
        assertThat(match.candidates().getFirst().entity().id().value()).isEqualTo("armed-group/islamic-state");
        assertThat(AUTHORITIES.names().longestAt(tokens, 8)).isEmpty();
        assertThat(AUTHORITIES.names().longestAt(tokens, 9).orElseThrow().end()).isEqualTo(10);
    }
}
