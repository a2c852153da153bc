package org.entente.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.entente.authority.Shipped;
import org.junit.jupiter.api.Test;

class LexiconTests {

    private static final Authorities AUTHORITIES = Shipped.authorities();
    private static final Lexicon LEXICON = AUTHORITIES.lexicon();

    @Test
    void nounsSayWhatRoleTheyDescribe() {
        assertThat(LEXICON.role("rebels").orElseThrow().code()).isEqualTo("REB");
        assertThat(LEXICON.role("gunmen").orElseThrow().code()).isEqualTo("UAF");
        assertThat(LEXICON.role("Officials").orElseThrow().code()).isEqualTo("GOV");
        assertThat(LEXICON.role("deputies").orElseThrow().code()).isEqualTo("LEG");
        assertThat(LEXICON.role("Tuesday")).isEmpty();
        assertThat(LEXICON.roleNouns()).contains("militant", "protester");
    }

    @Test
    void nounsSayWhatKindOfPlaceTheyName() {
        assertThat(LEXICON.placeKind("border crossing")).contains("crossing");
        assertThat(LEXICON.placeKind("cities")).contains("town");
        assertThat(LEXICON.placeKind("governorate")).contains("province");
        assertThat(LEXICON.placeKind("government")).isEmpty();
        assertThat(LEXICON.direction("Northern")).isTrue();
        assertThat(LEXICON.extent("parts of")).isTrue();
        assertThat(LEXICON.asset("missiles")).isTrue();
    }

    @Test
    void titlesShowAPublicRoleOrNone() {
        assertThat(LEXICON.publicTitle("Ayatollah")).isTrue();
        assertThat(LEXICON.publicTitle("Mr")).isFalse();
        assertThat(LEXICON.title("Mr")).isTrue();
        assertThat(LEXICON.title("Grandfather clock")).isFalse();
        assertThat(LEXICON.privatePerson("shopkeepers")).isTrue();
        assertThat(LEXICON.privatePerson("general")).isFalse();
    }

    @Test
    void someWordsSayNothingOrTakeABodyAway() {
        assertThat(LEXICON.vague("others")).isTrue();
        assertThat(LEXICON.estranging("Former")).isTrue();
        assertThat(LEXICON.apposed("news agency")).isTrue();
        assertThat(LEXICON.generic("troops")).isTrue();
        assertThat(LEXICON.generic("Mosul")).isFalse();
        assertThat(LEXICON.organs())
                .extracting(Lexicon.Organ::name)
                .contains("armed-forces", "government", "parliament");
    }

    @Test
    void aBodyIsKnownByItsIdentifierToo() {
        assertThat(AUTHORITIES
                        .organ(new EntityId("organisation/chad-air-force"))
                        .orElseThrow()
                        .within())
                .isEqualTo(new EntityId("organisation/chad-armed-forces"));
        assertThat(AUTHORITIES.organ(new EntityId("organisation/nowhere-air-force")))
                .isEmpty();
    }

    @Test
    void groupsExistForATimeAndHaveSuccessors() {
        var nusra = AUTHORITIES.find(new EntityId("armed-group/nusra-front")).orElseThrow();

        assertThat(nusra.existedOn(LocalDate.of(2014, 6, 22))).isTrue();
        assertThat(nusra.existedOn(LocalDate.of(2018, 6, 22))).isFalse();
        assertThat(nusra.existedOn(null)).isTrue();
        var fatehAlSham = AUTHORITIES.successors(nusra.id()).getFirst();
        assertThat(fatehAlSham.after()).isEqualTo(new EntityId("armed-group/jabhat-fateh-al-sham"));
        assertThat(fatehAlSham.on()).isEqualTo(LocalDate.of(2016, 7, 28));
        assertThat(AUTHORITIES.successors(fatehAlSham.after()))
                .extracting(Succession::after)
                .containsExactly(new EntityId("armed-group/hayat-tahrir-al-sham"));
        assertThat(AUTHORITIES.predecessors(nusra.id()))
                .extracting(Succession::way)
                .containsExactly(Succession.Way.SPLIT);
        assertThat(AUTHORITIES.predecessors(new EntityId("state/germany")))
                .extracting(s -> s.before().value(), Succession::way)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("state/east-germany", Succession.Way.MERGED));
    }

    @Test
    void whatAPersonHeldIsKnownFromBothSides() {
        var post = new EntityId("post/iraq-prime-minister");
        var maliki = new EntityId("person/nouri-al-maliki");

        assertThat(AUTHORITIES.tenures(maliki)).extracting(Tenure::post).contains(post);
        assertThat(AUTHORITIES.holders(post)).extracting(Tenure::person).contains(maliki);
        assertThat(AUTHORITIES.posts(new EntityId("state/iraq"))).hasSizeGreaterThan(5);
    }

    @Test
    void smallLettersAndAdjectivesAloneNameNothing() {
        assertThat(AUTHORITIES.names().find("turkey")).isEmpty();
        assertThat(AUTHORITIES.names().find("us")).isEmpty();
        assertThat(AUTHORITIES.names().state("Iraqi").orElseThrow().id().value())
                .isEqualTo("state/iraq");
    }
}
