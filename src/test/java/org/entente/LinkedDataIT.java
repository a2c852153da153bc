package org.entente;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The queries of the page on linked data lead from an answer to its sentence, and agree with the map; receipts hold. */
class LinkedDataIT {

    private static final Pattern QUERY = Pattern.compile("```sparql\\n(.*?)```", Pattern.DOTALL);
    private static final JsonMapper JSON = JsonMapper.shared();

    @TempDir
    Path dataDir;

    @Test
    void anAnswerLeadsToItsSentenceAndSparqlAgreesWithTheMap() throws Exception {
        var page = Files.readString(Path.of("src/docs/linked-data.md"));
        var queries = QUERY.matcher(page).results().map(r -> r.group(1)).toList();
        try (var _ = Entente.start(dataDir);
                var http = HttpClient.newHttpClient()) {
            var address = URI.create(Files.readString(dataDir.resolve("address")));
            hand(http, address);

            var map = get(http, address, "/api/control?within=Anbar&validAt=2014-06-21");
            var onTheMap = new TreeSet<String>();
            map.path("places")
                    .forEach(place -> place.path("spans")
                            .path(0)
                            .path("holders")
                            .forEach(holder -> onTheMap.add(
                                    place.path("place").path("name").asString() + ": "
                                            + holder.path("who").path("name").asString())));
            var bySparql = new TreeSet<String>();
            rows(http, address, queries.get(1))
                    .forEach(row -> bySparql.add(value(row, "town") + ": " + value(row, "holder")));
            assertThat(onTheMap).isNotEmpty();
            assertThat(bySparql).containsAll(onTheMap);

            var cited = map.path("places")
                    .path(0)
                    .path("spans")
                    .path(0)
                    .path("support")
                    .path("statements")
                    .path(0);
            assertLeadsToItsSentence(http, address, queries.getFirst(), cited);
            assertReceiptHolds(http, address, map);
        }
    }

    private static void assertLeadsToItsSentence(HttpClient http, URI address, String query, JsonNode cited)
            throws Exception {
        var statement = "<%sid/statement/%s>"
                .formatted(base(http, address), cited.path("statement").asString());
        var rows = rows(http, address, query.replace("$statement", statement));
        assertThat(rows).isNotEmpty();
        assertThat(value(rows.getFirst(), "speaker"))
                .isEqualTo(cited.path("document").path("publisher").asString());
        assertThat(value(rows.getFirst(), "licence")).startsWith("https://creativecommons.org/");
        assertThat(value(rows.getFirst(), "rights")).contains("publisher");
        var sentence = get(
                http, address, URI.create(value(rows.getFirst(), "sentence")).getPath());
        assertThat(sentence.path("statement").path("evidence").path("quotation"))
                .isEqualTo(cited.path("quotation"));
        assertThat(sentence.path("statement").path("rule").asString()).isEqualTo(value(rows.getFirst(), "rule"));
    }

    private static void assertReceiptHolds(HttpClient http, URI address, JsonNode map) throws Exception {
        assertThat(replay(http, address, map).path("same").asBoolean()).isTrue();

        var altered = (ObjectNode) map.deepCopy();
        ((ObjectNode) altered.path("places").path(0).path("place")).put("name", "Elsewhere");
        var replayed = replay(http, address, altered);
        assertThat(replayed.path("same").asBoolean()).isFalse();
        assertThat(replayed.path("untouched").asBoolean()).isFalse();
        assertThat(replayed.path("differences").path(0).path("at").asString()).isEqualTo("/places/0/place/name");
    }

    private static JsonNode replay(HttpClient http, URI address, JsonNode answer) throws Exception {
        var response = http.send(
                HttpRequest.newBuilder(address.resolve("/api/replay"))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(answer)))
                        .build(),
                BodyHandlers.ofString());
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return JSON.readTree(response.body());
    }

    /** The language models take a while to load; the service says when to try again. */
    private static void hand(HttpClient http, URI address) throws Exception {
        var document = JSON.createObjectNode()
                .put("publisher", "Desert Courier")
                .put("published", "2014-06-22")
                .put("title", "Who holds Rutba?")
                .put(
                        "text",
                        "Fighters of the Islamic State of Iraq and the Levant captured Rutba on Saturday, security officials said. "
                                + "The army's chief spokesman, Qassim al-Moussawi, denied on Sunday that the militants had captured Rutba.");
        var request = HttpRequest.newBuilder(address.resolve("/api/documents"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(document)))
                .build();
        var response = http.send(request, BodyHandlers.ofString());
        for (var attempt = 0; attempt < 60 && response.statusCode() == 503; attempt++) {
            Thread.sleep(
                    1000 * response.headers().firstValueAsLong("Retry-After").orElseThrow());
            response = http.send(request, BodyHandlers.ofString());
        }
        assertThat(response.statusCode()).as(response.body()).isEqualTo(201);
    }

    /** The base of data IRIs, from one of them. */
    private static String base(HttpClient http, URI address) throws Exception {
        var row = rows(http, address, "SELECT ?s { ?s a <https://w3id.org/entente/ontology#Statement> } LIMIT 1")
                .getFirst();
        var iri = value(row, "s");
        return iri.substring(0, iri.indexOf("id/statement/"));
    }

    private static List<JsonNode> rows(HttpClient http, URI address, String query) throws Exception {
        var answer = get(http, address, "/sparql?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8));
        return List.copyOf(answer.path("results").path("bindings").values());
    }

    private static String value(JsonNode row, String variable) {
        return row.path(variable).path("value").asString("");
    }

    private static JsonNode get(HttpClient http, URI address, String path) throws Exception {
        var response = http.send(
                HttpRequest.newBuilder(address.resolve(path))
                        .header("Accept", "application/json")
                        .build(),
                BodyHandlers.ofString());
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return JSON.readTree(response.body());
    }
}
