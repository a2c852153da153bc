package org.entente.authority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.entente.entity.AuthorityLink;
import org.entente.entity.EntityId;
import org.entente.entity.Membership;
import org.entente.entity.NameIndex.Candidate;
import org.entente.entity.NameIndex.Via;
import org.entente.entity.Succession;
import org.entente.vocabulary.Vocabulary;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ImportTests {

    private static final Path DATA = Path.of("target", "test-imports");
    private static final AuthorityStore STORE = AuthorityStore.open(DATA, Vocabulary.shipped(), Clock.systemUTC());

    private static final String HARBOUR_CSV = """
            id,kind,name,names,country,within,from,to,wikidata,match,as-of,confidence,titles,holds,member-of
            p1,person,Tarvo Kilmet,"Тарво Килмет|Kilmet, Tarvo",EST,,,,Q99999901,exact,2020-05,0.9,,w1@2012-03..2015,o1@2010..
            w1,post,Harbour Warden of Estonia,,Estonia,state/estonia,,,,,,,harbour warden|port warden,,
            o1,organisation,Baltic Pilots' League,BPL,EE,,1995,,Q99999902,close,,0.4,,,
            """;

    @BeforeEach
    void forgetEverything() {
        STORE.imports().forEach(i -> STORE.remove(i.source()));
    }

    @AfterAll
    static void leaveNothing() {
        STORE.imports().forEach(i -> STORE.remove(i.source()));
    }

    private static Supplier<InputStream> file(String text) {
        return () -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> called(String name) {
        return STORE.authorities().names().find(name).stream()
                .map(c -> c.entity().id().value())
                .toList();
    }

    @Test
    void aTableShowsAtOnceWithNamesPostsAndMemberships() {
        assertThat(called("Tarvo Kilmet")).isEmpty();

        var report = STORE.take("harbour", ImportFormat.CSV, file(HARBOUR_CSV));

        assertThat(report.entities()).isEqualTo(3);
        assertThat(report.tenures()).isEqualTo(1);
        assertThat(report.memberships()).isEqualTo(1);
        assertThat(report.left()).isZero();
        var kilmet = STORE.authorities().names().find("Tarvo Kilmet").getFirst();
        assertThat(kilmet.authority().country()).isEqualTo(new EntityId("state/estonia"));
        assertThat(STORE.authorities().names().find("Kilmet"))
                .extracting(Candidate::via)
                .containsExactly(Via.SURNAME);
        assertThat(STORE.authorities().names().find("Тарво Килмет"))
                .extracting(c -> c.entity().id())
                .containsExactly(kilmet.entity().id());
        assertThat(kilmet.authority().links())
                .containsExactly(new AuthorityLink(
                        "wikidata", "Q99999901", AuthorityLink.Match.EXACT, LocalDate.of(2020, 5, 1), 0.9));
        var post = STORE.authorities()
                .posts(new EntityId("state/estonia"), "port warden")
                .getFirst();
        assertThat(STORE.authorities().holders(post.id(), LocalDate.of(2015, 12, 31)))
                .extracting(t -> t.person())
                .containsExactly(kilmet.entity().id());
        assertThat(STORE.authorities().holders(post.id(), LocalDate.of(2016, 1, 1)))
                .isEmpty();
        var league = STORE.authorities().names().find("Baltic Pilots' League").getFirst();
        assertThat(STORE.authorities().memberships(kilmet.entity().id()))
                .containsExactly(
                        new Membership(league.entity().id(), kilmet.entity().id(), LocalDate.of(2010, 1, 1), null));
        assertThat(league.entity().links()).as("a close link joins nothing").isEmpty();
    }

    @Test
    void anImportIsReplacedByTheNextOfItsNameAndCanBeTakenBack() {
        STORE.take("harbour", ImportFormat.CSV, file(HARBOUR_CSV));
        STORE.take("harbour", ImportFormat.CSV, file("id,kind,name\nx,person,Oskar Rinneveld\n"));

        assertThat(called("Tarvo Kilmet")).isEmpty();
        assertThat(called("Oskar Rinneveld")).hasSize(1);
        assertThat(STORE.imports()).hasSize(1);
        assertThat(STORE.remove("harbour")).isTrue();
        assertThat(called("Oskar Rinneveld")).isEmpty();
        assertThat(STORE.remove("harbour")).isFalse();
    }

    @Test
    void whatAnImportSaysOfOneThatIsKnownAddsUp() {
        var report = STORE.take("more", ImportFormat.CSV, file("""
                        id,kind,name,names,country,wikidata
                        a,state,Irak,Mesopotamian Republic of Tests,,Q796
                        b,person,Nouri al-Maliki,Abu Testname,Iraq,
                        c,person,Nouri al-Maliki,Another Testname,Peru,
                        """));

        assertThat(report.linked()).isEqualTo(1);
        assertThat(report.named()).as("one of Peru is another").isEqualTo(1);
        assertThat(called("Mesopotamian Republic of Tests")).containsExactly("state/iraq");
        assertThat(called("Iraq")).contains("state/iraq");
        assertThat(called("Abu Testname")).containsExactly("person/nouri-al-maliki");
        assertThat(called("Another Testname")).hasSize(1).doesNotContain("person/nouri-al-maliki");
    }

    @Test
    void nothingIsHalfImportedAndEachFaultNamesItsLine() {
        var faulty = """
                id,kind,name,from,lat,lon
                a,person,Fine Person,,,
                b,wizard,Odd Kind,,,
                c,town,Off The Earth,,95,10
                d,person,Bad Date,2014-13,,
                a,person,Twice There,,,
                """;

        assertThatThrownBy(() -> STORE.take("faulty", ImportFormat.CSV, file(faulty)))
                .isInstanceOf(ImportRefused.class)
                .hasMessageContaining("line 3: no kind is called 'wizard'")
                .hasMessageContaining("line 4: ")
                .hasMessageContaining("line 5: '2014-13' is no date")
                .hasMessageContaining("line 6: 'a' is there already");
        assertThat(called("Fine Person")).isEmpty();
        assertThat(STORE.imports()).isEmpty();
    }

    @Test
    void whatIsNoTableIsRefused() {
        assertThatThrownBy(() -> STORE.take("x", ImportFormat.CSV, file(""))).isInstanceOf(ImportRefused.class);
        assertThatThrownBy(() -> STORE.take("x", ImportFormat.CSV, file("id,kind,nme\n")))
                .hasMessageContaining("no column is called 'nme'");
        assertThatThrownBy(() -> STORE.take(
                        "x",
                        ImportFormat.CSV,
                        () -> new ByteArrayInputStream(new byte[] {'i', 'd', (byte) 0xC3, (byte) 0x28})))
                .hasMessageContaining("UTF-8");
        assertThatThrownBy(() -> STORE.take("../x", ImportFormat.CSV, file(HARBOUR_CSV)))
                .hasMessageContaining("A source is named");
        assertThatThrownBy(() -> STORE.take("x", ImportFormat.FTM, file("{\"id\": \"a\"\n")))
                .hasMessageContaining("line 1: no JSON");
        assertThatThrownBy(() -> STORE.take("x", ImportFormat.FTM, file("x".repeat(2_000_000))))
                .hasMessageContaining("line 1 has more than");
        assertThatThrownBy(() -> STORE.take("x", ImportFormat.GEONAMES, file("1\tOne\n")))
                .hasMessageContaining("line 1: 2 columns");
    }

    @Test
    void followTheMoneySaysWhoHeldWhat() {
        var report = STORE.take("peps", ImportFormat.FTM, file("""
                        {"id":"pep-1","schema":"Person","properties":{"name":["Ilse Vantongeren"],"alias":["Ilsa Van Tongeren"],"country":["be"],"wikidataId":["Q99999911"]}}
                        {"id":"pos-1","schema":"Position","properties":{"name":["Minister of Tides of Belgium"],"country":["be"]}}
                        {"id":"occ-1","schema":"Occupancy","properties":{"holder":["pep-1"],"post":["pos-1"],"startDate":["2011-02"],"endDate":["2013-06-01"]}}
                        {"id":"occ-2","schema":"Occupancy","properties":{"holder":["pep-9"],"post":["pos-1"]}}
                        {"id":"org-1","schema":"Organization","properties":{"name":["Tidal Commission"],"country":["be"]}}
                        {"id":"mem-1","schema":"Membership","properties":{"member":["pep-1"],"organization":["org-1"]}}
                        {"id":"ship-1","schema":"Vessel","properties":{"name":["Some Ship"]}}
                        """));

        assertThat(report.entities()).isEqualTo(3);
        assertThat(report.tenures()).isEqualTo(1);
        assertThat(report.memberships()).isEqualTo(1);
        assertThat(report.leftOut()).singleElement().asString().contains("pep-9");
        var post = STORE.authorities()
                .posts(new EntityId("state/belgium"), "minister")
                .getFirst();
        assertThat(STORE.authorities().holders(post.id(), LocalDate.of(2012, 1, 1)))
                .extracting(t -> t.person().value())
                .singleElement()
                .asString()
                .startsWith("person/ilse-vantongeren-");
    }

    @Test
    void aDumpOfGeoNamesTakesThePlaceOfTheShippedGazetteerOfItsCountries() {
        var shipped = STORE.authorities().names().find("Fallujah").getFirst().entity();
        assertThat(STORE.authorities().names().find("Ramadi"))
                .anyMatch(c -> c.entity().kind().name().equals("town")
                        && new EntityId("country/iraq").equals(c.authority().country()));

        var report = STORE.take(
                "places",
                ImportFormat.GEONAMES,
                file(String.join(
                        "\n",
                        place(99000001, "Testiwan", "Testiwān,تستيوان,TST", "P", "PPL", "IQ", "01", 800),
                        place(
                                Long.parseLong(shipped.id().value().replaceAll("\\D", "")),
                                "Al Fallūjah",
                                "Fallujah",
                                "P",
                                "PPLA2",
                                "IQ",
                                "01",
                                190159),
                        place(99000002, "Nowhere Peak", "", "T", "MT", "IQ", "01", 0),
                        place(99000003, "Testiwan Dam", "", "S", "DAM", "IQ", "01", 0),
                        place(99000004, "Somewhere", "", "P", "PPL", "ZZ", "01", 5))));

        assertThat(report.entities()).isEqualTo(3);
        assertThat(called("Testiwan")).containsExactly("town/geonames-99000001");
        assertThat(called("تستيوان")).containsExactly("town/geonames-99000001");
        assertThat(called("TST")).as("codes of airports are no names").doesNotContain("town/geonames-99000001");
        assertThat(called("Testiwan Dam")).containsExactly("dam/geonames-99000003");
        assertThat(STORE.authorities().find(shipped.id()).orElseThrow().entity().name())
                .as("the name to show stays")
                .isEqualTo(shipped.name());
        assertThat(STORE.authorities().find(shipped.id()).orElseThrow().population())
                .isEqualTo(190159);
        assertThat(STORE.authorities().names().find("Ramadi"))
                .as("the dump has no such town in Iraq")
                .noneMatch(c -> c.entity().kind().name().equals("town")
                        && new EntityId("country/iraq").equals(c.authority().country()));
        assertThat(called("Damascus")).as("the dump is not of Syria").anyMatch(id -> id.startsWith("town/"));
    }

    @Test
    void oneNameOfTwoBodiesIsTheOneOfItsDayAndTheyAreTiedNotJoined() {
        STORE.take("fronts", ImportFormat.CSV, file("""
                        id,kind,name,names,country,from,to,successor
                        a,armed-group,Harbour Front,,Peru,1990,2001-06-30,b@merged..2001-07-01
                        b,armed-group,United Harbour Army,Harbour Front,Peru,2001-07-01,,c@split..2009|d@renamed
                        c,armed-group,True Harbour Army,,Peru,2009,,
                        d,armed-group,New Harbour Army,,Peru,,,
                        """));
        var united = STORE.authorities().names().find("United Harbour Army").getFirst();

        assertThat(STORE.authorities().predecessors(united.entity().id()))
                .extracting(s -> name(s.before()), Succession::way, Succession::on)
                .containsExactly(tuple("Harbour Front", Succession.Way.MERGED, LocalDate.of(2001, 7, 1)));
        assertThat(STORE.authorities().successors(united.entity().id()))
                .extracting(s -> name(s.after()), Succession::way)
                .containsExactly(
                        tuple("True Harbour Army", Succession.Way.SPLIT),
                        tuple("New Harbour Army", Succession.Way.RENAMED));
        assertThat(STORE.authorities().names().find("Harbour Front"))
                .as("which is meant a date tells")
                .extracting(c -> c.authority().existedOn(LocalDate.of(1999, 1, 1)))
                .containsExactlyInAnyOrder(true, false);
    }

    @Test
    void successionsAreChecked() {
        assertThatThrownBy(() -> STORE.take(
                        "fronts", ImportFormat.CSV, file("id,kind,name,successor\na,armed-group,A B,b@eaten..2001\n")))
                .hasMessageContaining("line 2: a way is renamed, split, merged or succeeded, not 'eaten'");
        var report =
                STORE.take("fronts", ImportFormat.CSV, file("id,kind,name,successor\na,armed-group,A B,nobody|a\n"));
        assertThat(report.successions()).isZero();
        assertThat(report.left()).isEqualTo(2);
    }

    private static String name(EntityId id) {
        return STORE.authorities().find(id).orElseThrow().entity().name();
    }

    @Test
    void anotherProcessSeesWhatWasImported() throws InterruptedException {
        try (var other = AuthorityStore.open(DATA, Vocabulary.shipped(), Clock.systemUTC())) {
            assertThat(other.authorities().names().find("Tarvo Kilmet")).isEmpty();
            STORE.take("harbour", ImportFormat.CSV, file(HARBOUR_CSV));
            Thread.sleep(1_200);

            assertThat(other.authorities().names().find("Tarvo Kilmet")).hasSize(1);
        }
    }

    private static String place(
            long id, String name, String names, String type, String code, String country, String admin, long people) {
        return String.join(
                "\t",
                Long.toString(id),
                name,
                name,
                names,
                "33.3",
                "43.7",
                type,
                code,
                country,
                "",
                admin,
                "",
                "",
                "",
                Long.toString(people),
                "",
                "",
                "Asia/Baghdad",
                "2020-01-01");
    }
}
