package org.entente.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.entente.answer.InvalidQuestion;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Asks again what an answer's receipt says, and tells whether the answer is still the same. */
@RestController
@Tag(name = "Receipts")
class ReplayController {

    private static final int MOST = 200;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final JsonMapper json;
    private final Environment environment;

    ReplayController(JsonMapper json, Environment environment) {
        this.json = json;
        this.environment = environment;
    }

    /**
     * A place at which two answers differ.
     *
     * @param at JSON pointer (RFC 6901)
     */
    record Difference(
            String at, @Nullable JsonNode then, @Nullable JsonNode now) {}

    /**
     * @param same whether the answer is the same, to the last character of its canonical form: what was handed in is what the receipt's
     *     hash was made of, and what is answered now gives that hash too
     * @param untouched whether what was handed in gives the hash of its receipt; null where only a receipt was
     * @param sameVersion whether the same version of the program answered both times
     * @param differences where they differ, if the whole answer was handed in; the first {@value #MOST}
     */
    record Replay(
            boolean same,
            @Nullable Boolean untouched,
            boolean sameVersion,
            String request,
            String hashThen,
            String hashNow,
            String versionThen,
            String versionNow,
            List<Difference> differences) {}

    @Operation(summary = "Asks again what a receipt says", description = """
                    The body is an answer as the service gave it, or its receipt alone. The same version of the program gives the same \
                    answer at the same position; where another one answers otherwise, the differences are listed. So are those of an answer that \
                    was altered after it was given: `untouched` tells whether its receipt fits it.""")
    @PostMapping("/api/replay")
    Replay replay(@RequestBody JsonNode given) {
        var whole = given.path(Receipts.FIELD).isObject();
        var receipt = whole ? given.path(Receipts.FIELD) : given;
        var request = receipt.path("request").asString("");
        var then = receipt.path("hash").asString("");
        if (!request.startsWith("/api/") || then.isEmpty()) {
            throw new InvalidQuestion(
                    "Hand in an answer with its receipt, or a receipt: it has 'request', which begins with /api/, and 'hash'.");
        }
        var answer = ask(request);
        var now = answer.path(Receipts.FIELD).path("hash").asString("");
        var differences = new ArrayList<Difference>();
        var untouched = whole ? Receipts.hash(given).equals(then) : null;
        if (whole) {
            differences("", bare(given), bare(answer), differences);
        }
        var versionThen = receipt.path("version").asString("");
        var versionNow = answer.path(Receipts.FIELD).path("version").asString("");
        return new Replay(
                now.equals(then) && !Boolean.FALSE.equals(untouched),
                untouched,
                versionThen.equals(versionNow),
                request,
                then,
                now,
                versionThen,
                versionNow,
                differences);
    }

    /** From this very service, as anybody would ask it. */
    private JsonNode ask(String request) {
        var address = URI.create("http://%s:%s"
                .formatted(
                        environment.getProperty("server.address", "127.0.0.1"),
                        environment.getProperty("local.server.port", "8080")));
        try (var http = HttpClient.newHttpClient()) {
            var response = http.send(
                    HttpRequest.newBuilder(address.resolve(request))
                            .timeout(PATIENCE)
                            .header("Accept", "application/json")
                            .build(),
                    BodyHandlers.ofString());
            var answer = json.readTree(response.body());
            if (response.statusCode() >= 400) {
                throw new InvalidQuestion("Asked again, '%s' has no answer: %s"
                        .formatted(request, answer.path("detail").asString("status " + response.statusCode())));
            }
            return answer;
        } catch (IOException e) {
            throw new IllegalStateException("The service does not answer itself.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The service is ending.", e);
        } catch (IllegalArgumentException e) {
            throw new InvalidQuestion("'%s' is no request.".formatted(request), e);
        }
    }

    private static JsonNode bare(JsonNode answer) {
        var bare = answer.deepCopy();
        if (bare instanceof ObjectNode object) {
            object.remove(Receipts.FIELD);
        }
        return bare;
    }

    static void differences(String at, JsonNode then, JsonNode now, List<Difference> found) {
        if (found.size() >= MOST || then.equals(now)) {
            return;
        }
        if (then instanceof ObjectNode one && now instanceof ObjectNode other) {
            var names = new TreeSet<>(one.propertyNames());
            names.addAll(other.propertyNames());
            names.forEach(name -> differences(
                    at + "/" + name.replace("~", "~0").replace("/", "~1"), one.path(name), other.path(name), found));
        } else if (then instanceof ArrayNode one && now instanceof ArrayNode other) {
            for (var i = 0; i < Math.max(one.size(), other.size()); i++) {
                differences(at + "/" + i, one.path(i), other.path(i), found);
            }
        } else if (!Receipts.alike(then, now)) {
            found.add(new Difference(at, then.isMissingNode() ? null : then, now.isMissingNode() ? null : now));
        }
    }
}
