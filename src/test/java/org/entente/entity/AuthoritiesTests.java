package org.entente.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.entente.authority.Shipped;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuthoritiesTests {

    private static final Authorities AUTHORITIES = Shipped.authorities();

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
}
