package org.entente.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Closes the routes that write to those who do not send the key, where {@code entente.api-key} sets one. */
@Component
class ApiKey extends OncePerRequestFilter {

    static final String HEADER = "X-API-Key";

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    /** Routes that take a query in the body and write nothing. */
    private static final Set<String> QUERIES =
            Set.of("/sparql", "/api/cypher", "/api/reconcile", "/api/judgements/preview");

    private final byte @Nullable [] key;

    ApiKey(@Value("${entente.api-key:}") String key) {
        this.key = key.isBlank() ? null : key.strip().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return key == null || READING.contains(request.getMethod()) || QUERIES.contains(request.getServletPath());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var sent = request.getHeader(HEADER);
        if (sent != null && MessageDigest.isEqual(sent.getBytes(StandardCharsets.UTF_8), key)) {
            chain.doFilter(request, response);
            return;
        }
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getWriter()
                .write(
                        "{\"type\":\"/problems/key-required\",\"title\":\"Key required\",\"status\":401,"
                                + "\"detail\":\"This service takes changes only with its key. Send it in the header X-API-Key.\"}");
    }
}
