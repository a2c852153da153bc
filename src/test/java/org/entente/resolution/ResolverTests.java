package org.entente.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Set;
import org.entente.vocabulary.EntityKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResolverTests {

    private static final LocalDate DAY = LocalDate.of(2014, 6, 22);

    @ParameterizedTest(name = "the {1} of {0} on {2} is {3}")
    @CsvSource(textBlock = """
                    Iraq,          prime minister,      2014-06-22, person/nouri-al-maliki
                    Iraq,          prime minister,      2015-06-22, person/haider-al-abadi
                    Iran,          supreme leader,      2014-06-22, person/ali-khamenei
                    Iran,          supreme leader,      1985-06-22, person/ruhollah-khomeini
                    Iran,          top leader,          2014-06-22, person/ali-khamenei
                    Iran,          president,           2009-06-22, person/mahmoud-ahmadinejad
                    Syria,         president,           1990-06-22, person/hafez-al-assad
                    Turkey,        prime minister,      2014-06-22, person/recep-tayyip-erdogan
                    Turkey,        foreign minister,    2014-06-22, person/ahmet-davutoglu
                    France,        president,           2014-06-22, person/francois-hollande
                    Germany,       chancellor,          1995-06-22, person/helmut-kohl
                    United States, secretary of state,  2014-06-22, person/john-kerry
                    Britain,       prime minister,      1985-06-22, person/margaret-thatcher
                    Quds Force,    commander,           2014-06-22, person/qassem-soleimani
                    Hezbollah,     leader,              2014-06-22, person/hassan-nasrallah
                    """)
    void aPostIsItsHolderOnTheDayOfPublication(String body, String title, LocalDate day, String person) {
        var text = Text.of(day);
        var owner = text.name("actor", body).add();

        assertThat(text.id(text.description("person", title).of(owner).add())).isEqualTo(person);
    }

    @Test
    void aPostBeforeAnAdjectiveIsItsHolderToo() {
        var text = Text.of(DAY);

        assertThat(text.id(text.description("person", "Iraqi prime minister").add()))
                .isEqualTo("person/nouri-al-maliki");
    }

    @Test
    void withoutADateNobodyIsGuessedToHoldAPost() {
        var text = Text.undated();
        var minister = text.entity(
                        text.description("person", "Iraqi prime minister").add())
                .orElseThrow();

        assertThat(minister.id().value()).startsWith("actor/");
        assertThat(minister.code()).isEqualTo("IRQGOV");
    }

    @Test
    void onADayOfTwoHoldersNobodyIsGuessed() {
        var text = Text.of(LocalDate.of(2014, 9, 8));

        assertThat(text.id(text.description("person", "Iraqi prime minister").add()))
                .startsWith("actor/");
    }

    @Test
    void leadersInThePluralAreNoHolderOfAPost() {
        var text = Text.of(DAY);
        var leaders =
                text.entity(text.description("actor", "Iraqi leaders").add()).orElseThrow();

        assertThat(leaders.id().value()).startsWith("actor/");
        assertThat(leaders.kind().name()).isEqualTo("community");
        assertThat(leaders.code()).isEqualTo("IRQGOV");
    }

    @Test
    void aTitleTellsPeopleOfOneFamilyNameApart() {
        var text = Text.undated();

        assertThat(text.id(text.name("person", "Clinton").titled("President").add()))
                .isEqualTo("person/bill-clinton");
        assertThat(text.id(text.name("person", "Gorbachev").titled("President").add()))
                .isEqualTo("person/mikhail-gorbachev");
        assertThat(text.id(text.name("person", "Reagan").titled("President").add()))
                .isEqualTo("person/ronald-reagan");
    }

    @Test
    void aFamilyNameOfTwoPresidentsStaysOpenButKeepsTheirState() {
        var text = Text.undated();
        var bush = text.entity(text.name("person", "Bush").titled("President").add())
                .orElseThrow();

        assertThat(bush.id().value()).startsWith("actor/");
        assertThat(bush.code()).isEqualTo("USAGOV");

        var dated = Text.of(LocalDate.of(2003, 3, 1));
        assertThat(dated.id(dated.name("person", "Bush").titled("President").add()))
                .isEqualTo("person/george-w-bush");
    }

    @Test
    void whatAPersonHeadsIsTheStatesOwn() {
        var text = Text.of(DAY);
        var maliki =
                text.name("person", "Nouri Maliki").titled("Prime Minister").add();
        var soleimani = text.name("person", "Ghasem Soleimani").titled("Gen").add();
        var assad = text.name("person", "Bashar Assad").titled("President").add();

        assertThat(text.id(text.description("actor", "Shiite-dominated government")
                        .of(maliki)
                        .add()))
                .isEqualTo("government/iraq");
        assertThat(text.id(text.description("actor", "forces").of(soleimani).add()))
                .isEqualTo("organisation/quds-force");
        assertThat(text.id(text.description("actor", "forces").of(assad).add()))
                .isEqualTo("organisation/syria-armed-forces");
    }

    @Test
    void anAdministrationNamedAfterItsHeadIsTheGovernment() {
        var text = Text.undated();

        assertThat(text.id(
                        text.description("organisation", "Bush administration").add()))
                .isEqualTo("government/united-states");
    }

    @Test
    void rebelsOfTwoCountriesNeverMeet() {
        var text = Text.of(DAY);
        var libya = text.name("place", "Libya").add();
        var syria = text.name("place", "Syria").add();
        var inLibya =
                text.entity(text.description("actor", "rebels").in(libya).add()).orElseThrow();
        var inSyria =
                text.entity(text.description("actor", "rebels").in(syria).add()).orElseThrow();
        var libyan =
                text.entity(text.description("actor", "Libyan rebels").add()).orElseThrow();
        var syrian =
                text.entity(text.description("actor", "Syrian rebels").add()).orElseThrow();

        assertThat(Set.of(inLibya.id(), inSyria.id(), libyan.id(), syrian.id())).hasSize(4);
        assertThat(inLibya.code()).isEqualTo("LBYREB");
        assertThat(syrian.code()).isEqualTo("SYRREB");
    }

    @Test
    void descriptionsOfTwoTextsAreTwoButOfCopiesOne() {
        var one = Text.called("one", DAY);
        var other = Text.called("other", DAY);
        var again = Text.called("one", DAY);

        var first = one.id(one.description("actor", "Sunni militants").add());
        assertThat(other.id(other.description("actor", "Sunni militants").add()))
                .isNotEqualTo(first);
        assertThat(again.id(again.description("actor", "Sunni militants").add()))
                .isEqualTo(first);
    }

    @Test
    void aNewNameIsOneEntityInEveryText() {
        var one = Text.called("one", DAY);
        var other = Text.called("other", DAY.plusYears(1));

        assertThat(one.id(one.name("organisation", "Hamrin Salvation Council").add()))
                .isEqualTo(other.id(other.name("armed-group", "the Hamrin Salvation Council")
                        .add()))
                .isEqualTo("actor/hamrin-salvation-council");
    }

    @Test
    void aFamilyNameIsThePersonNamedInFullInTheSameText() {
        var text = Text.of(DAY);
        var full = text.name("person", "Rami Haddad").titled("Colonel").add();
        var short_ = text.name("person", "Haddad").add();

        assertThat(text.id(short_)).isEqualTo(text.id(full)).isEqualTo("actor/rami-haddad");
    }

    @Test
    void privatePeopleBecomeNoEntities() {
        var text = Text.of(DAY);

        assertThat(text.id(text.name("person", "Umm Salma Jabbar").inPassing().add()))
                .isEqualTo("none");
        assertThat(text.id(
                        text.name("person", "Karim Jabbar").titled("shopkeeper").add()))
                .isEqualTo("none");
        assertThat(text.id(text.name("person", "Layla Hamid").titled("resident").add()))
                .isEqualTo("none");
        assertThat(text.id(text.description("person", "shopkeeper").add())).isEqualTo("none");
        assertThat(text.id(text.description("actor", "grieving mother").add())).isEqualTo("none");
    }

    @Test
    void peopleWithAPublicRoleAndGroupsDoBecomeEntities() {
        var text = Text.of(DAY);

        assertThat(text.id(
                        text.name("person", "Karim Jabbar").titled("Brigadier").add()))
                .isEqualTo("actor/karim-jabbar");
        assertThat(text.id(text.name("person", "Salim Aboud")
                        .titled("tribal leader")
                        .inPassing()
                        .add()))
                .isEqualTo("actor/salim-aboud");
        assertThat(text.id(text.description("actor", "residents").add())).startsWith("actor/");
        assertThat(text.id(text.name("person", "Ban Ki-moon").inPassing().add()))
                .isEqualTo("person/ban-ki-moon");
    }

    @Test
    void aCapitalThatActsIsTheGovernmentAndOneThatIsTakenTheTown() {
        var text = Text.of(DAY);

        assertThat(text.id(text.name("actor", "Baghdad").add())).isEqualTo("government/iraq");
        assertThat(text.id(text.name("place", "Baghdad").add())).isEqualTo("town/geonames-98182");
        assertThat(text.id(text.name("government", "Washington").add())).isEqualTo("government/united-states");
        assertThat(text.id(text.name("actor", "Iraq").add())).isEqualTo("state/iraq");
        assertThat(text.id(text.name("place", "Iraq").add())).isEqualTo("country/iraq");
    }

    @Test
    void theTextsCountryTellsPlacesOfOneNameApart() {
        var libya = Text.of(DAY);
        libya.name("state", "Libya").addTimes(3);
        var lebanon = Text.called("lebanon", DAY);
        lebanon.name("state", "Lebanon").addTimes(3);

        assertThat(libya.id(libya.name("town", "Tripoli").add())).isEqualTo("town/geonames-2210247");
        assertThat(lebanon.id(lebanon.name("town", "Tripoli").add())).isEqualTo("town/geonames-266826");
    }

    @Test
    void aNounTellsATownFromTheCrossingOfItsName() {
        var text = Text.of(DAY);

        assertThat(text.id(text.name("town", "Qaim").add())).isEqualTo("town/geonames-92138");
        assertThat(text.id(text.name("place", "Qaim crossing").add())).isEqualTo("crossing/qaim");
        assertThat(text.id(text.name("province", "Anbar province").add())).isEqualTo("province/iq-an");
    }

    @Test
    void partsOfACountryAreRegionsHoweverTheyAreSaid() {
        var text = Text.of(DAY);
        var iraq = text.name("place", "Iraq").add();

        assertThat(text.id(text.name("place", "northern Iraq").add()))
                .isEqualTo(text.id(text.description("place", "north").of(iraq).add()))
                .isEqualTo("region/iraq-northern");
    }

    @Test
    void aPlaceThatTheGazetteerLacksIsAPlaceWithoutCoordinates() {
        var text = Text.of(DAY);
        var hamlet =
                text.entity(text.name("town", "Umm al-Zaytoun al-Sharqi").add()).orElseThrow();

        assertThat(hamlet.id().value()).isEqualTo("place/umm-zaytoun-sharqi");
        assertThat(hamlet.point()).isNull();
    }

    @Test
    void anIssueIsItsActionAndParties() {
        var text = Text.of(DAY);
        var us = text.name("state", "US").add();
        var iraqLand = text.name("country", "Iraq").add();
        var iraqState = text.name("state", "Iraq").add();
        var iran = text.name("state", "Iran").add();

        var inIraq = text.entity(text.issue("intervention", us, null, iraqLand)).orElseThrow();
        assertThat(text.id(text.issue("intervention", us, iraqState, null)))
                .isEqualTo(inIraq.id().value());
        assertThat(inIraq.name()).isEqualTo("US intervention in Iraq");
        assertThat(text.id(text.issue("intervention", iran, null, iraqLand)))
                .isNotEqualTo(inIraq.id().value());
        assertThat(text.id(text.issue("airstrikes", us, null, iraqLand)))
                .isNotEqualTo(inIraq.id().value());
    }

    @Test
    void aPlaceIsFoundBehindTheWordsAboutIt() {
        var text = Text.of(DAY);
        var haditha = text.name("town", "Haditha").add();

        assertThat(text.id(text.description("crossing", "Turaibil crossing").add()))
                .isEqualTo("crossing/turaibil");
        assertThat(text.id(text.description("province", "Sunni Anbar province").add()))
                .isEqualTo("province/iq-an");
        assertThat(text.id(text.description("town", "Shiite Sadr City district").add()))
                .isEqualTo("town/sadr-city");
        assertThat(text.id(text.description("dam", "key dam").in(haditha).add()))
                .isEqualTo("dam/haditha");
    }

    @Test
    void aBodyWithoutItsStateIsThatOfTheCountryThatTheTextIsAbout() {
        var text = Text.of(DAY);
        text.name("state", "Iraq").addTimes(4);
        text.name("state", "Jordan").add();

        assertThat(text.id(text.description("actor", "government").add())).isEqualTo("government/iraq");
        assertThat(text.id(text.description("actor", "troops").add())).isEqualTo("organisation/iraq-armed-forces");
        assertThat(text.id(text.description("person", "prime minister").add())).isEqualTo("person/nouri-al-maliki");
        assertThat(text.id(text.description("actor", "unity government").add())).startsWith("actor/");
    }

    @Test
    void whereNoCountryStandsOutNoBodyIsGuessed() {
        var text = Text.of(DAY);
        text.name("state", "Iraq").addTimes(3);
        text.name("state", "Syria").addTimes(3);

        assertThat(text.id(text.description("actor", "army").add())).startsWith("actor/");
    }

    @Test
    void estrangedBodiesAreNotTheStates() {
        var text = Text.of(DAY);

        assertThat(text.id(text.description("actor", "Syrian rebel army").add()))
                .startsWith("actor/");
        assertThat(text.id(text.description("person", "former Iraqi president").add()))
                .startsWith("actor/");
        assertThat(text.id(text.description("actor", "Iraqi Kurdish forces").add()))
                .isNotEqualTo("organisation/iraq-armed-forces");
        assertThat(text.id(text.description("actor", "Iraqi foreign ministry").add()))
                .isEqualTo("organisation/iraq-foreign-ministry");
    }

    @Test
    void fightersOfAGroupAreTheGroupButItsAlliesAreNot() {
        var text = Text.of(DAY);
        var group = text.name("armed-group", "ISIL").add();

        assertThat(text.id(text.description("actor", "fighters").of(group).add()))
                .isEqualTo("armed-group/islamic-state");
        assertThat(text.id(text.description("actor", "allies").of(group).add())).startsWith("actor/");
        var army = text.name("organisation", "Hamrin Liberation Army").add();
        assertThat(text.id(text.description("actor", "fighters").of(army).add()))
                .isEqualTo(text.id(army));
        assertThat(text.id(text.description("actor", "allies").of(army).add())).isNotEqualTo(text.id(army));
        assertThat(text.id(text.description("actor", "Taliban militants").add()))
                .isEqualTo("armed-group/taliban");
        assertThat(text.id(text.description("actor", "Hamas movement").add())).isEqualTo("armed-group/hamas");
    }

    @Test
    void peoplesAreOneInEveryText() {
        var one = Text.called("one", DAY);
        var other = Text.called("other", DAY);

        assertThat(one.id(one.description("actor", "Palestinians").add()))
                .isEqualTo(
                        other.id(other.description("community", "Palestinians").add()))
                .isEqualTo("community/palestine-people");
        assertThat(one.id(one.description("community", "Iraqi Kurds").add())).isEqualTo("community/iraq-kurds");
        assertThat(one.id(one.description("community", "Kurds").add())).isEqualTo("community/kurds");
    }

    @Test
    void anIssueWithoutPartiesIsOfItsTextAlone() {
        var one = Text.called("one", DAY);
        var other = Text.called("other", DAY);

        assertThat(one.id(one.issue("offensive", null, null, null)))
                .isNotEqualTo(other.id(other.issue("offensive", null, null, null)));
    }

    @Test
    void wordsThatNameNobodyBecomeNoEntities() {
        var text = Text.of(DAY);

        assertThat(text.id(text.name("actor", "Friday").add())).isEqualTo("none");
        assertThat(text.id(text.description("actor", "others").add())).isEqualTo("none");
        assertThat(text.id(text.name("province", "West").add())).doesNotStartWith("province/");
    }

    @Test
    void theOrderOfReferentsPlaysNoPart() {
        var text = Text.of(DAY);
        var maliki =
                text.name("person", "Nouri Maliki").titled("Prime Minister").add();
        text.description("actor", "government").of(maliki).add();
        text.name("person", "Maliki").add();
        text.description("actor", "Sunni militants").add();
        var shuffled = new ArrayList<>(text.referents());
        Collections.reverse(shuffled);

        assertThat(Text.RESOLVER.resolve(text.document(), shuffled)).isEqualTo(text.resolve());
    }

    @Test
    void aNameWithoutADocumentIsWhatItMayBeStatesFirst() {
        assertThat(Text.RESOLVER.named("Georgia", null).getFirst().id().value()).isEqualTo("state/georgia");
        assertThat(Text.RESOLVER
                        .named("Georgia", EntityKind.Family.PLACE)
                        .getFirst()
                        .id()
                        .value())
                .isEqualTo("country/georgia");
        assertThat(Text.RESOLVER.named("Iraqi army", null).getFirst().id().value())
                .isEqualTo("organisation/iraq-armed-forces");
        assertThat(Text.RESOLVER.named("Nobody of that name", null)).isEmpty();
    }

    @Test
    void aRoadOrCrossingIsNotTheTownOfItsName() {
        var text = Text.of(DAY);
        text.name("state", "Syria").addTimes(3);

        assertThat(text.id(text.description("road", "Raqqa road").add())).doesNotStartWith("town/");
        assertThat(text.id(text.name("town", "Raqqa city").add())).isEqualTo("town/geonames-172955");
        assertThat(text.id(text.description("town", "Kafr Nabudeh village").add()))
                .isEqualTo(text.id(text.name("town", "Kafr Nabudeh").add()));
    }

    @Test
    void aFamilyNameForWhichNothingElseSpeaksIsNobodyKnown() {
        var text = Text.undated();

        assertThat(text.id(text.name("person", "Nova").add())).startsWith("actor/");
        assertThat(text.id(text.name("actor", "Islamic").add())).isEqualTo("none");
    }

    @Test
    void everyEntityThatIsNamedIsThereWithItsWholes() {
        var text = Text.of(DAY);
        text.name("town", "Rutba").add();
        text.name("organisation", "Quds Force").add();
        text.description("actor", "Iraqi air force").add();

        var ids = text.resolve().entities().stream().map(e -> e.id().value()).toList();

        assertThat(ids)
                .contains(
                        "town/geonames-98677",
                        "province/iq-an",
                        "country/iraq",
                        "organisation/islamic-revolutionary-guard-corps",
                        "state/iran",
                        "organisation/iraq-air-force",
                        "organisation/iraq-armed-forces",
                        "state/iraq");
    }
}
