package org.entente.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The service, as a command uses it: the one that runs on the data directory, else one started for the command. */
final class Service implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final URI address;
    private final @Nullable AutoCloseable own;
    private final @Nullable String key;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    private Service(URI address, @Nullable AutoCloseable own, @Nullable String key) {
        this.address = address;
        this.own = own;
        this.key = key;
    }

    /** @param key for a service that takes changes only with one */
    static Service of(Path dataDir, @Nullable String key, Program.Start start) {
        var running = Address.read(dataDir).map(address -> new Service(address, null, key));
        if (running.isPresent() && running.get().answers()) {
            return running.get();
        }
        var own = start.on(dataDir);
        var address = Address.read(dataDir)
                .orElseThrow(() -> new IllegalStateException(
                        "The service started, and left no address in %s.".formatted(dataDir)));
        return new Service(address, own, key);
    }

    private boolean answers() {
        try {
            return http.send(
                                    request("actuator/health", Map.of())
                                            .timeout(Duration.ofSeconds(5))
                                            .build(),
                                    BodyHandlers.discarding())
                            .statusCode()
                    < 500;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** @throws Refused if the service answers with a problem */
    JsonNode get(String path, Map<String, String> parameters) {
        return json(request(path, parameters).GET());
    }

    JsonNode delete(String path, Map<String, String> parameters) {
        return json(request(path, parameters).DELETE());
    }

    /** Waits, and tries again, while the service is not ready to read. */
    JsonNode patientGet(String path, Map<String, String> parameters) {
        return patiently(() -> request(path, parameters).GET());
    }

    /** Waits, and tries again, while the service is not ready to read. */
    JsonNode post(String path, Object body) {
        var json = JsonMapper.shared().writeValueAsString(body);
        return patiently(() -> request(path, Map.of())
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    private JsonNode patiently(Supplier<HttpRequest.Builder> request) {
        var give = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            var response = send(request.get());
            if (response.statusCode() != 503 || System.nanoTime() > give) {
                return checked(response);
            }
            close(response.body());
            pause(response.headers().firstValueAsLong("Retry-After").orElse(5));
        }
    }

    /** The bytes of an answer, as they come. */
    InputStream stream(String path, Map<String, String> parameters) {
        var response = send(request(path, parameters).GET());
        if (response.statusCode() >= 400) {
            checked(response);
        }
        return response.body();
    }

    private HttpRequest.Builder request(String path, Map<String, String> parameters) {
        var query = parameters.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(p -> p.getKey() + "=" + URLEncoder.encode(p.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var request = HttpRequest.newBuilder(address.resolve(query.isEmpty() ? path : path + "?" + query));
        return key == null ? request : request.header("X-API-Key", key);
    }

    private JsonNode json(HttpRequest.Builder request) {
        return checked(send(request));
    }

    private HttpResponse<InputStream> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofInputStream());
        } catch (IOException e) {
            throw new UncheckedIOException("The service at %s does not answer.".formatted(address), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for the service.", e);
        }
    }

    private static JsonNode checked(HttpResponse<InputStream> response) {
        try (var body = response.body()) {
            var json = JsonMapper.shared().readTree(body);
            if (response.statusCode() < 400) {
                return json;
            }
            throw new Refused(json.path("detail").asString("The service answered " + response.statusCode()));
        } catch (IOException | JacksonException e) {
            throw new Refused("The service answered %d with what is no JSON.".formatted(response.statusCode()));
        }
    }

    private static void close(InputStream body) {
        try {
            body.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void pause(long seconds) {
        try {
            Thread.sleep(Duration.ofSeconds(seconds));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for the service.", e);
        }
    }

    @Override
    public void close() {
        http.close();
        if (own != null) {
            try {
                own.close();
            } catch (Exception e) {
                throw new IllegalStateException("The service did not stop as it should.", e);
            }
        }
    }

    /** The service answered with a problem; the message is its detail. */
    static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Refused(String detail) {
            super(detail);
        }
    }
}
