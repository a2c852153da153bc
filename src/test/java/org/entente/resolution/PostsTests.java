package org.entente.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is meant by a post: the holder on the day of publication, and nobody where a word takes the post away. */
class PostsTests {

    @ParameterizedTest(name = "{0}: {1} {2} is {3}")
    @CsvSource(textBlock = """
        2014-06-22, Iraq          , prime minister    , person/nouri-al-maliki
        2015-06-22, Iraq          , prime minister    , person/haider-al-abadi
        2006-07-01, Israel        , prime minister    , person/ehud-olmert
        2014-07-01, Israel        , prime minister    , person/benjamin-netanyahu
        2012-05-01, France        , president         , person/nicolas-sarkozy
        2012-06-01, France        , president         , person/francois-hollande
        2014-06-22, Iran          , president         , person/hassan-rouhani
        2012-06-22, Iran          , president         , person/mahmoud-ahmadinejad
        2014-11-02, Nigeria       , president         , person/goodluck-jonathan
        2016-11-02, Nigeria       , president         , person/muhammadu-buhari
        2014-08-10, South Korea   , president         , person/park-geun-hye
        2018-08-10, South Korea   , president         , person/moon-jae-in
        2014-08-10, China         , president         , person/xi-jinping
        2008-08-10, China         , president         , person/hu-jintao
        2005-01-10, Venezuela     , president         , person/hugo-chavez
        2014-01-10, Venezuela     , president         , person/nicolas-maduro
        2014-06-22, United States , president         , person/barack-obama
        2014-06-22, United States , secretary of state, person/john-kerry
        2010-06-22, United States , secretary of state, person/hillary-clinton
        2014-06-22, Germany       , chancellor        , person/angela-merkel
        2014-06-22, Russia        , foreign minister  , person/sergey-lavrov
        """)
    void aPostIsItsHolderOnTheDayHoweverItsStateIsNamed(LocalDate day, String state, String post, String holder) {
        var owned = Text.of(day);
        var whose = owned.name("state", state).add();
        assertThat(owned.id(owned.description("person", post).of(whose).add()))
                .as("%s's %s", state, post)
                .isEqualTo(holder);

        var adjective = Text.AUTHORITIES
                .find(Text.AUTHORITIES.names().state(state).orElseThrow().id())
                .orElseThrow()
                .adjectives()
                .getFirst();
        var before = Text.of(day);
        assertThat(before.id(
                        before.description("person", adjective + " " + post).add()))
                .as("the %s %s", adjective, post)
                .isEqualTo(holder);

        var about = Text.of(day);
        about.name("state", state).addTimes(5);
        assertThat(about.id(about.description("person", post).add()))
                .as("the %s, in a text about %s", post, state)
                .isEqualTo(holder);
    }

    @ParameterizedTest(name = "{0}: {1} is not the holder")
    @CsvSource(textBlock = """
        2014-06-22, former Iraqi prime minister       , person/nouri-al-maliki
        2014-06-22, deputy Iraqi prime minister       , person/nouri-al-maliki
        2014-06-22, Iraqi deputy prime minister       , person/nouri-al-maliki
        2014-06-22, Iraqi vice president              , person/nouri-al-maliki
        2014-06-22, American vice president           , person/barack-obama
        2014-06-22, acting American president         , person/barack-obama
        2014-06-22, ousted American president         , person/barack-obama
        2014-06-22, then American president           , person/barack-obama
        2014-06-22, assistant American secretary of state, person/john-kerry
        2014-06-22, deputy Russian foreign minister   , person/sergey-lavrov
        2014-06-22, Russian deputy foreign minister   , person/sergey-lavrov
        """)
    void whatStandsBesideThePostIsNotItsHolder(LocalDate day, String words, String holder) {
        var text = Text.of(day);

        assertThat(text.id(text.description("person", words).add())).isNotEqualTo(holder);
    }

    @ParameterizedTest(name = "{0}: {1} {2}, called {3}, is {4}")
    @CsvSource(textBlock = """
        2014-06-22, John Kerry    , Secretary of State , United States, person/john-kerry
        2014-06-22, Kerry         , Secretary of State , United States, person/john-kerry
        2014-06-22, Abadi         , Prime Minister     , Iraq         , person/haider-al-abadi
        2014-12-22, Abadi         , Prime Minister     , Iraq         , person/haider-al-abadi
        2014-06-22, Hague         , Foreign Secretary  , United Kingdom, person/william-hague
        2016-06-22, Maliki        , former Prime Minister, Iraq       , person/nouri-al-maliki
        """)
    void aTitleBesideANameHelpsToTellWhoItIs(LocalDate day, String name, String title, String about, String person) {
        var text = Text.of(day);
        text.name("state", about).addTimes(3);

        assertThat(text.id(text.name("person", name).titled(title).add())).isEqualTo(person);
    }

    @Test
    void ofATextWithoutADateNobodyIsGuessed() {
        var text = Text.undated();

        assertThat(text.id(text.description("person", "Iraqi prime minister").add()))
                .doesNotStartWith("person/nouri")
                .doesNotStartWith("person/haider");
    }

    @Test
    void aSpokesmanIsAPartOfWhomHeSpeaksFor() {
        var text = Text.of(LocalDate.of(2014, 6, 22));
        var iraq = text.name("state", "Iraq").add();
        var spokesman =
                text.description("person", "military spokesman").of(iraq).add();
        var hamas = text.name("armed-group", "Hamas").add();
        var other = text.description("person", "spokesman").of(hamas).add();

        assertThat(text.entity(spokesman).orElseThrow().within())
                .isNotNull()
                .satisfies(id -> assertThat(id.value()).contains("iraq"));
        assertThat(text.entity(other).orElseThrow().within())
                .isNotNull()
                .satisfies(id -> assertThat(id.value()).isEqualTo("armed-group/hamas"));
    }
}
