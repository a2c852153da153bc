package org.entente.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Completes the receipt of every answer in JSON: with the request that asks for the same again, at the same position of the
 * log, and with a hash over all of the answer but its receipt. Two answers are the same when their hashes are.
 */
@RestControllerAdvice
class Receipts implements ResponseBodyAdvice<Object> {

    static final String FIELD = "receipt";
    private static final String POSITION = "knownAt";

    private final JsonMapper json;

    Receipts(JsonMapper json) {
        this.json = json;
    }

    @Override
    public boolean supports(MethodParameter method, Class<? extends HttpMessageConverter<?>> converter) {
        var components = method.getParameterType().getRecordComponents();
        return components != null
                && Arrays.stream(components).anyMatch(c -> c.getType().equals(Views.ReceiptView.class));
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter method,
            MediaType type,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        if (body == null
                || !MediaType.APPLICATION_JSON.isCompatibleWith(type)
                || !(request instanceof ServletServerHttpRequest servlet)
                || !(json.valueToTree(body) instanceof ObjectNode answer)
                || !(answer.get(FIELD) instanceof ObjectNode receipt)) {
            return body;
        }
        receipt.put("request", again(servlet.getServletRequest(), receipt));
        receipt.put("hash", hash(answer));
        return answer;
    }

    /** The request with what it left to now: the position, and the day where it names none and one was taken. */
    private static String again(HttpServletRequest request, ObjectNode receipt) {
        var uri = UriComponentsBuilder.fromPath(request.getRequestURI());
        if (request.getQueryString() != null) {
            uri.query(request.getQueryString());
        }
        uri.replaceQueryParam(POSITION, receipt.path("position").asLong());
        if (!receipt.path("validAt").isNull() && !receipt.path("validAt").isMissingNode()) {
            uri.replaceQueryParam("validAt", receipt.path("validAt").asString());
        }
        return uri.build().toUriString();
    }

    /** SHA-256 over the canonical form of an answer without its receipt. */
    static String hash(JsonNode answer) {
        var bare = answer.deepCopy();
        if (bare instanceof ObjectNode object) {
            object.remove(FIELD);
        }
        var text = new StringBuilder();
        canonical(bare, text);
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(text.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }

    /** Whether two parts of answers count as the same. */
    static boolean alike(JsonNode one, JsonNode other) {
        return text(one).equals(text(other));
    }

    private static String text(JsonNode node) {
        var text = new StringBuilder();
        canonical(node.isMissingNode() ? NullNode.getInstance() : node, text);
        return text.toString();
    }

    /**
     * Fields in the order of their names, nothing between the tokens; absent and null are the same, and so are 1 and 1.0, which
     * programs that handle an answer turn into each other.
     */
    private static void canonical(JsonNode node, StringBuilder text) {
        switch (node) {
            case ObjectNode object -> {
                text.append('{');
                var names = new ArrayList<>(object.propertyNames());
                names.sort(null);
                for (var name : names) {
                    if (!object.get(name).isNull()) {
                        text.append(name.length()).append(':').append(name).append('=');
                        canonical(object.get(name), text);
                    }
                }
                text.append('}');
            }
            case ArrayNode array -> {
                text.append('[');
                array.forEach(element -> canonical(element, text));
                text.append(']');
            }
            default -> {
                var value = node.isNumber()
                        ? node.decimalValue().stripTrailingZeros().toPlainString()
                        : node.toString();
                text.append(value.length()).append(':').append(value);
            }
        }
    }
}
