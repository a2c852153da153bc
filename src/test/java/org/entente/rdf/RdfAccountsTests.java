package org.entente.rdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.entente.entity.Account;
import org.entente.entity.AuthorityLink;
import org.entente.entity.Entity;
import org.entente.entity.Succession;
import org.entente.rdf.RdfAccounts.UnreadableRdf;
import org.entente.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RdfAccountsTests {

    private static final Vocabulary VOCABULARY = Vocabulary.shipped();
    private static final String PREFIXES = """
            @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
            @prefix org: <http://www.w3.org/ns/org#> .
            @prefix foaf: <http://xmlns.com/foaf/0.1/> .
            @prefix schema: <http://schema.org/> .
            @prefix dcterms: <http://purl.org/dc/terms/> .
            @prefix geo: <http://www.w3.org/2003/01/geo/wgs84_pos#> .
            @prefix wd: <http://www.wikidata.org/entity/> .
            @prefix : <http://harbours.test/> .
            """;

    private static List<Account> turtle(String text) {
        return read(PREFIXES + text, "harbours.ttl", null);
    }

    private static List<Account> read(String text, String name, @Nullable String concepts) {
        return RdfAccounts.read(
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), name, VOCABULARY, concepts);
    }

    private static Account.Known only(List<Account> accounts) {
        assertThat(accounts).singleElement().isInstanceOf(Account.Known.class);
        return (Account.Known) accounts.getFirst();
    }

    @Test
    void showsTheEnglishNameAndKeepsThoseInOtherScripts() {
        var warden = only(turtle("""
                :w a foaf:Person ; skos:prefLabel "Тарво Килмет"@ru , "Tarvo Kilmet"@en ; skos:altLabel "T. Kilmet"@en , "تارفو كيلمت"@ar ;
                   foaf:familyName "Kilmet" ; schema:nationality "Estonia" .
                """));

        assertThat(warden.key()).isEqualTo("http://harbours.test/w");
        assertThat(warden.kind()).isEqualTo(VOCABULARY.kind("person"));
        assertThat(warden.name()).isEqualTo("Tarvo Kilmet");
        assertThat(warden.names()).containsExactlyInAnyOrder("Тарво Килмет", "T. Kilmet", "تارفو كيلمت");
        assertThat(warden.surname()).isEqualTo("Kilmet");
        assertThat(warden.country()).isEqualTo("Estonia");
    }

    @Test
    void aCloseMatchIsNoExactOneAndKeepsItsDay() {
        var league = only(turtle("""
                :l a org:FormalOrganization ; skos:prefLabel "Pilots' League" ; skos:exactMatch wd:Q99999901 ;
                   skos:closeMatch <http://www.wikidata.org/wiki/Q99999902> , <https://sws.geonames.org/4711/> , <http://elsewhere.test/x> ;
                   dcterms:modified "2020-05-17" ; schema:foundingDate "1995" ; schema:dissolutionDate "2001-03" .
                """));

        assertThat(league.links())
                .containsExactlyInAnyOrder(
                        new AuthorityLink(
                                "wikidata", "Q99999901", AuthorityLink.Match.EXACT, LocalDate.of(2020, 5, 17), 1),
                        new AuthorityLink(
                                "wikidata", "Q99999902", AuthorityLink.Match.CLOSE, LocalDate.of(2020, 5, 17), 0.5),
                        new AuthorityLink(
                                "geonames", "4711", AuthorityLink.Match.CLOSE, LocalDate.of(2020, 5, 17), 0.5));
        assertThat(league.from()).isEqualTo(LocalDate.of(1995, 1, 1));
        assertThat(league.to()).isEqualTo(LocalDate.of(2001, 3, 31));
    }

    @Test
    void postsAndMembershipsHaveDays() {
        var accounts = turtle("""
                :league a org:Organization ; skos:prefLabel "Pilots' League" .
                :warden a org:Post ; skos:prefLabel "Warden of the Pilots' League" ; org:postIn :league .
                :kilmet a foaf:Person ; foaf:name "Tarvo Kilmet" ; org:holds :treasurer .
                :treasurer a org:Post ; skos:prefLabel "Treasurer of the League" ; org:postIn :league .
                [] a org:Membership ; org:member :kilmet ; org:organization :league ; org:role :warden ;
                   schema:startDate "2012-03" ; schema:endDate "2015" .
                """);

        assertThat(accounts)
                .contains(
                        new Account.Held(
                                "http://harbours.test/warden",
                                "http://harbours.test/kilmet",
                                LocalDate.of(2012, 3, 1),
                                LocalDate.of(2015, 12, 31)),
                        new Account.Belonged(
                                "http://harbours.test/league",
                                "http://harbours.test/kilmet",
                                LocalDate.of(2012, 3, 1),
                                LocalDate.of(2015, 12, 31)),
                        new Account.Held("http://harbours.test/treasurer", "http://harbours.test/kilmet", null, null));
        assertThat(accounts)
                .filteredOn(a -> a instanceof Account.Known k && k.key().endsWith("warden"))
                .singleElement()
                .satisfies(a -> {
                    assertThat(((Account.Known) a).titles()).containsExactly("Warden");
                    assertThat(((Account.Known) a).within()).isEqualTo("http://harbours.test/league");
                });
    }

    @Test
    void aChangeOfSeveralIntoOneIsAMergerAndOfOneIntoSeveralASplit() {
        var accounts = turtle("""
                :a a org:Organization ; skos:prefLabel "Northern Pilots" .
                :b a org:Organization ; skos:prefLabel "Southern Pilots" ; org:changedBy :merging .
                :c a org:Organization ; skos:prefLabel "United Pilots" .
                :d a org:Organization ; skos:prefLabel "True Pilots" .
                :e a org:Organization ; skos:prefLabel "Real Pilots" .
                :merging a org:ChangeEvent ; org:originalOrganization :a ; org:resultingOrganization :c ; dcterms:date "2001-05-02" .
                :parting a org:ChangeEvent ; org:originalOrganization :c ; org:resultingOrganization :d , :e .
                """);

        assertThat(accounts)
                .filteredOn(a -> a instanceof Account.Succeeded)
                .containsExactlyInAnyOrder(
                        succeeded("a", "c", Succession.Way.MERGED, LocalDate.of(2001, 5, 2)),
                        succeeded("b", "c", Succession.Way.MERGED, LocalDate.of(2001, 5, 2)),
                        succeeded("c", "d", Succession.Way.SPLIT, null),
                        succeeded("c", "e", Succession.Way.SPLIT, null));
    }

    private static Account succeeded(String before, String after, Succession.Way way, @Nullable LocalDate on) {
        return new Account.Succeeded("http://harbours.test/" + before, "http://harbours.test/" + after, way, on);
    }

    @Test
    void aPlainConceptIsOfTheKindThatTheCallerSaysOrLeftOut() {
        var concepts = PREFIXES + """
                :fed a skos:Concept ; skos:prefLabel "Federation of Harbours"@en ; skos:broader :all .
                :all a skos:Concept , org:Organization ; skos:prefLabel "All Harbours"@en .
                """;

        assertThat(read(concepts, "c.ttl", null))
                .singleElement()
                .satisfies(a -> assertThat(((Account.Known) a).name()).isEqualTo("All Harbours"));
        assertThat(read(concepts, "c.ttl", "armed-group"))
                .extracting(
                        a -> ((Account.Known) a).name(),
                        a -> ((Account.Known) a).kind().name())
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("Federation of Harbours", "armed-group"),
                        org.assertj.core.groups.Tuple.tuple("All Harbours", "organisation"));
        assertThatThrownBy(() -> read(concepts, "c.ttl", "wizard")).hasMessageContaining("no kind is called 'wizard'");
    }

    @Test
    void ownKindsAndPositionsAreUnderstoodInAnySerialisation() {
        var kind = VOCABULARY.kind("dam").iri();
        var triples = """
                <http://harbours.test/d> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <%s> .
                <http://harbours.test/d> <http://www.w3.org/2000/01/rdf-schema#label> "Kuldar Dam" .
                <http://harbours.test/d> <http://www.w3.org/2003/01/geo/wgs84_pos#lat> "58.5" .
                <http://harbours.test/d> <http://www.w3.org/2003/01/geo/wgs84_pos#long> "25.5" .
                """.formatted(kind);
        var json = """
                {"@id": "http://harbours.test/d", "@type": "%s",
                 "http://www.w3.org/2000/01/rdf-schema#label": "Kuldar Dam",
                 "http://www.w3.org/2003/01/geo/wgs84_pos#lat": "58.5",
                 "http://www.w3.org/2003/01/geo/wgs84_pos#long": "25.5"}
                """.formatted(kind);

        for (var dam : List.of(
                only(read(triples, "d.nt", null)),
                only(read(triples, "application/n-triples", null)),
                only(read(json, "d.jsonld", null)))) {
            assertThat(dam.kind().name()).isEqualTo("dam");
            assertThat(dam.point()).isEqualTo(new Entity.Point(58.5, 25.5));
        }
    }

    @Test
    void whatCannotBeReadIsRefusedAndSaysWhere() {
        assertThatThrownBy(() -> turtle(":a a foaf:Person ; skos:prefLabel \"unclosed ."))
                .isInstanceOf(UnreadableRdf.class)
                .hasMessageContaining("line: 9");
        assertThatThrownBy(() -> turtle(":a a schema:City ; skos:prefLabel \"A\" ; geo:lat \"99\" ; geo:long \"0\" ."))
                .isInstanceOf(UnreadableRdf.class)
                .hasMessageContaining("no such position");
        assertThatThrownBy(
                        () -> turtle(":a a org:Organization ; skos:prefLabel \"A\" ; schema:foundingDate \"soon\" ."))
                .isInstanceOf(UnreadableRdf.class)
                .hasMessageContaining("'soon'");
        assertThatThrownBy(() -> read("\u0000\u0001\u0002", "x.rdf", null)).isInstanceOf(UnreadableRdf.class);
        assertThatThrownBy(() -> read("not json", "x.jsonld", null)).isInstanceOf(UnreadableRdf.class);
        assertThat(turtle("")).isEmpty();
        assertThat(turtle(":a a foaf:Person .")).as("without a name").isEmpty();
    }

    @Test
    void nothingThatTheFileNamesIsFetched() throws IOException {
        var asked = new AtomicInteger();
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            var context =
                    "{\"@context\": {\"name\": \"http://xmlns.com/foaf/0.1/name\"}}".getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/ld+json");
            exchange.sendResponseHeaders(200, context.length);
            try (var body = exchange.getResponseBody()) {
                body.write(context);
            }
        });
        server.start();
        try {
            var there = "http://127.0.0.1:%d/context.jsonld"
                    .formatted(server.getAddress().getPort());

            assertThatThrownBy(() -> read("""
                            {"@context": "%s", "@id": "http://harbours.test/d",
                             "@type": "http://xmlns.com/foaf/0.1/Person", "name": "Tarvo Kilmet"}
                            """.formatted(there), "x.jsonld", null))
                    .isInstanceOf(UnreadableRdf.class);
            assertThat(read("""
                            <?xml version="1.0"?><!DOCTYPE r [<!ENTITY x SYSTEM "%s">]>
                            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:foaf="http://xmlns.com/foaf/0.1/">
                            <foaf:Person rdf:about="http://harbours.test/p"><foaf:name>a&x;b</foaf:name></foaf:Person></rdf:RDF>
                            """.formatted(there), "x.rdf", null))
                    .allSatisfy(a -> assertThat(a.toString()).doesNotContain("foaf/0.1/name"));
            assertThat(asked).hasValue(0);
        } finally {
            server.stop(0);
        }
    }
}
