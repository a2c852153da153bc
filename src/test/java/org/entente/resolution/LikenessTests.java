package org.entente.resolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.entente.entity.Entity;
import org.entente.entity.EntityId;
import org.entente.entity.Lexicon;
import org.entente.resolution.Likeness.Side;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LikenessTests {

    private static final Lexicon LEXICON = Text.AUTHORITIES.lexicon();

    private static Entity entity(String kind, String name, String code, String... aliases) {
        var of = Text.VOCABULARY.kind(kind);
        return new Entity(
                new EntityId(kind + "/test-" + Integer.toHexString((kind + name + code).hashCode())),
                of,
                name,
                List.of(aliases),
                code.isEmpty() ? null : code,
                null,
                null,
                new TreeMap<>(),
                null);
    }

    private static Side among(Entity entity, int from, int to) {
        return new Side(
                entity,
                IntStream.range(from, to)
                        .mapToObj(i -> new EntityId("state/n" + i))
                        .collect(Collectors.toSet()));
    }

    private static double score(Side one, Side other) {
        assertThat(Likeness.of(other, one, LEXICON).score())
                .isCloseTo(Likeness.of(one, other, LEXICON).score(), within(1e-9));
        return Likeness.of(one, other, LEXICON).score();
    }

    @ParameterizedTest(name = "{0} may be {1}")
    @CsvSource(textBlock = """
        Nuri Maliki           , Nouri al-Maliki
        Muqtada al-Sadr       , Moqtada Sadr
        Qassem Soleimani      , Ghassem Soleimani
        Ayman al-Zawahiri     , Ayman al-Zawahri
        Mohammed Morsi        , Muhammad Mursi
        Haydar al-Abbadi      , Haider al-Abadi
        Bashar Assad          , Башар Асад
        Sergey Shoygu         , Сергей Шойгу
        Yulia Tymoshenko      , Юлия Тимошенко
        Binyamin Netanyahu    , Benjamin Netanyahu
        Xi Jinping            , 习近平
        Hamid Karzai          , حامد کرزی
        Nikos Kotzias         , Νίκος Κοτζιάς
        Salome Zurabishvili   , სალომე ზურაბიშვილი
        Kim Jong-un           , Kim Jong Un
        """)
    void spellingsOfOneNameInOneCountryAreProposed(String one, String other) {
        assertThat(score(among(entity("person", one, "AAA"), 0, 0), among(entity("person", other, "AAA"), 0, 0)))
                .as(Likeness.of(
                                among(entity("person", one, "AAA"), 0, 0),
                                among(entity("person", other, "AAA"), 0, 0),
                                LEXICON)
                        .why())
                .isGreaterThanOrEqualTo(Likeness.PROPOSED);
    }

    /** Alike to the ear, and nothing else speaks for it: they keep other company, or none is known. */
    @ParameterizedTest(name = "{0} is not proposed as {1}")
    @CsvSource(textBlock = """
        Khamenei              , Khomeini
        Ali Khamenei          , Ruhollah Khomeini
        Hariri                , Harare
        Barzani               , Talabani
        Masum                 , Maysam
        Mohammed Dahlan       , Khalid Meshaal
        Saleh al-Mutlaq       , Salim al-Jabouri
        Ivan Petrov           , Igor Sidorov
        Иванов                , Иванова
        Kim Jong-il           , Kim Dae-jung
        Park Geun-hye         , Park Chung-hee
        Hu Jintao             , Hu Yaobang
        Li Peng               , Li Keqiang
        Juan Santos           , Julio Salas
        Idriss Deby           , Ali Bongo
        חסן נסראללה           , חסין מנסור
        أحمد الجربا           , هادي البحرة
        """)
    void nearMissesAreNotEvenInOneCountry(String one, String other) {
        var a = entity("person", one, "AAA");
        var b = entity("person", other, "AAA");

        assertThat(score(among(a, 0, 0), among(b, 0, 0)))
                .as(Likeness.of(among(a, 0, 0), among(b, 0, 0), LEXICON).why())
                .isLessThan(Likeness.PROPOSED);
        assertThat(score(among(a, 0, 4), among(b, 4, 8))).isLessThan(Likeness.PROPOSED);
    }

    @Test
    void companyDecidesWhatOnlySoundsAlike() {
        var one = entity("armed-group", "Harkat", "PAK");
        var other = entity("armed-group", "Hirkut", "PAK");

        assertThat(score(among(one, 0, 4), among(other, 4, 8))).isLessThan(Likeness.PROPOSED);
        assertThat(score(among(one, 0, 4), among(other, 0, 4))).isGreaterThan(Likeness.PROPOSED);
    }

    @Test
    void countryAndKindDecideWhatIsSpelledAlike() {
        var union = entity("organisation", "Northern Haulage Union", "PER");

        assertThat(score(among(union, 0, 3), among(entity("organisation", "Northern Haulage Union", "CHL"), 0, 3)))
                .as("of two countries")
                .isZero();
        assertThat(score(among(union, 0, 3), among(entity("town", "Northern Haulage Union", "PER"), 0, 3)))
                .as("an actor is no place")
                .isZero();
        var person = score(among(union, 0, 0), among(entity("person", "Northern Haulage Union", "PER"), 0, 0));
        assertThat(person)
                .isLessThan(score(
                        among(union, 0, 0), among(entity("organisation", "Northern Haulage Union", "PER"), 0, 0)));
    }

    @Test
    void whatASourceHasTwoIdentifiersForIsTwo() {
        var one = linked("Q1");
        var other = linked("Q2");

        assertThat(score(among(one, 0, 3), among(other, 0, 3))).isZero();
        assertThat(score(among(one, 0, 3), among(linked("Q1"), 0, 3))).isGreaterThan(0.9);
    }

    private static Entity linked(String wikidata) {
        var plain = entity("person", "Tarvo Kilmet", "EST");
        return new Entity(
                plain.id(),
                plain.kind(),
                plain.name(),
                List.of(),
                plain.code(),
                null,
                null,
                new TreeMap<>(Map.of("wikidata", wikidata)),
                null);
    }

    @Test
    void anAcronymMayBeTheNameThatItAbbreviates() {
        var name = entity("armed-group", "Democratic Front of the Two Rivers", "COG");

        assertThat(score(among(name, 0, 0), among(entity("armed-group", "DFTTR", "COG"), 0, 0)))
                .isLessThan(score(among(name, 0, 0), among(entity("armed-group", "DFTR", "COG"), 0, 0)));
        assertThat(score(among(name, 0, 0), among(entity("armed-group", "DFTR", "COG"), 0, 0)))
                .isGreaterThan(Likeness.PROPOSED);
    }

    @Test
    void theScoreIsTheSumOfItsFeaturesAndSaysSo() {
        var one = entity("person", "Nuri Maliki", "IRQ");
        var other = entity("person", "Nouri al-Maliki", "IRQ");
        var likeness = Likeness.of(
                new Side(one, Set.of(new EntityId("state/iran"), new EntityId("state/syria"))),
                new Side(other, Set.of(new EntityId("state/iran"))),
                LEXICON);

        assertThat(likeness.features())
                .extracting(Likeness.Feature::name)
                .containsExactly("name", "type", "context", "neighbours");
        assertThat(likeness.features().stream()
                        .mapToDouble(Likeness.Feature::weight)
                        .sum())
                .isCloseTo(1, within(1e-9));
        assertThat(likeness.score())
                .isCloseTo(
                        likeness.features().stream()
                                .mapToDouble(f -> f.value() * f.weight())
                                .sum(),
                        within(1e-9));
        assertThat(likeness.why())
                .contains("'Nuri Maliki'", "'Nouri al-Maliki'", "person", "IRQ", "1 of 1 neighbours: state/iran");
    }

    /** What both are called after is no name of theirs: whatever company they keep, they are not proposed as one. */
    @ParameterizedTest(name = "{1} is not {2}")
    @CsvSource(textBlock = """
        crossing   , Torvia crossing         , Kelmet crossing
        crossing   , Kaltan border crossing  , Kelt border crossing
        armed-group, Southern Movement       , Northern Movement
        armed-group, Eastern Front           , Western Front
        armed-group, Army of Karam           , Army of Kassam
        armed-group, Lion Brigade            , Linden Brigade
        organisation, Harbour Party          , Harvest Party
        dam        , Lower Torvia dam        , Lower Tarkan dam
        base       , Kaltan air base         , Kelmet air base
        """)
    void wordsForKindsOfThingsMakeNoNamesAlike(String kind, String one, String other) {
        var likeness =
                Likeness.of(among(entity(kind, one, "AAA"), 0, 3), among(entity(kind, other, "AAA"), 0, 3), LEXICON);

        assertThat(likeness.score()).as(likeness.why()).isLessThan(Likeness.PROPOSED);
    }

    @ParameterizedTest(name = "{1} may be {2}")
    @CsvSource(textBlock = """
        crossing   , Torvia crossing         , Torviya crossing
        armed-group, Harbour Liberation Front, Harbor Liberation Front
        organisation, Kaltan Workers' Party  , Kaltaan Workers' Party
        """)
    void namesBesideSuchWordsStillDo(String kind, String one, String other) {
        assertThat(score(among(entity(kind, one, "AAA"), 0, 3), among(entity(kind, other, "AAA"), 0, 3)))
                .isGreaterThanOrEqualTo(Likeness.PROPOSED);
    }
}
