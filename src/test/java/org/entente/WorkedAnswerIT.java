package org.entente;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The worked answer in the README is what the service answers. */
class WorkedAnswerIT {

    private static final Pattern BLOCK = Pattern.compile("```(?:json)?\\n(.*?)```", Pattern.DOTALL);

    @TempDir
    Path dataDir;

    @Test
    void theServiceAnswersAsTheReadmeSays() throws Exception {
        var blocks = blocks();
        try (var _ = Entente.start(dataDir);
                var http = HttpClient.newHttpClient()) {
            var address = URI.create(Files.readString(dataDir.resolve("address")));
            var taken = post(http, address.resolve(path(blocks.get(0), "POST")), blocks.get(1));
            assertThat(taken.path("change").asString()).isEqualTo("new");

            var answer = get(http, address.resolve(path(blocks.get(2), "GET")));

            assertHolds(JsonMapper.shared().readTree(blocks.get(3)), answer, "answer");
        }
    }

    private static List<String> blocks() throws IOException {
        var readme = Files.readString(Path.of("README.md"));
        var section = readme.substring(readme.indexOf("## One worked answer"), readme.indexOf("## Ask"));
        var blocks =
                BLOCK.matcher(section).results().map(r -> r.group(1).strip()).toList();
        assertThat(blocks).as("blocks of the worked answer").hasSize(4);
        return blocks;
    }

    private static String path(String line, String method) {
        assertThat(line).startsWith(method + " /");
        return line.substring(method.length() + 1);
    }

    /** The language models take a while to load; the service says when to try again. */
    private static JsonNode post(HttpClient http, URI uri, String body) throws Exception {
        var request = HttpRequest.newBuilder(uri)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        var response = http.send(request, BodyHandlers.ofString());
        for (var attempt = 0; attempt < 60 && response.statusCode() == 503; attempt++) {
            Thread.sleep(
                    1000 * response.headers().firstValueAsLong("Retry-After").orElseThrow());
            response = http.send(request, BodyHandlers.ofString());
        }
        assertThat(response.statusCode()).as(response.body()).isEqualTo(201);
        return JsonMapper.shared().readTree(response.body());
    }

    private static JsonNode get(HttpClient http, URI uri) throws Exception {
        var response = http.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(response.body());
    }

    /** Every field that the README shows is there and the same; the answer may say more. */
    private static void assertHolds(JsonNode shown, JsonNode answered, String where) {
        if (shown.isObject()) {
            shown.propertyNames()
                    .forEach(name -> assertHolds(shown.get(name), answered.path(name), where + "." + name));
        } else if (shown.isArray()) {
            assertThat(answered.size()).as(where).isEqualTo(shown.size());
            for (int i = 0; i < shown.size(); i++) {
                assertHolds(shown.get(i), answered.path(i), where + "[" + i + "]");
            }
        } else {
            assertThat(answered).as(where).isEqualTo(shown);
        }
    }
}
