package org.entente.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers what the server refuses before any route sees it, such as a path that cannot be decoded, as routes answer: with problem
 * details. Made by the server, by its name.
 */
public final class ProblemValve extends ErrorReportValve {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemValve.class);
    private static final JsonMapper JSON = new JsonMapper();

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        var status = HttpStatus.resolve(response.getStatus());
        if (status == null || !status.isError() || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        if (failure != null && status.is5xxServerError()) {
            LOG.error("A request failed outside of the routes", failure);
        }
        var advice = Advice.on(status.value());
        var problem = new LinkedHashMap<String, Object>();
        problem.put("type", "/problems/" + advice.type());
        problem.put("title", advice.title());
        problem.put("status", status.value());
        problem.put("detail", detail(status, advice));
        try {
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.setCharacterEncoding(StandardCharsets.UTF_8);
            var body = response.getReporter();
            if (body != null) {
                body.write(JSON.writeValueAsString(problem));
                response.finishResponse();
            }
        } catch (IOException e) {
            LOG.debug("Nobody is left to tell of a refused request", e);
        }
    }

    private static String detail(HttpStatus status, Advice advice) {
        if (status.is5xxServerError()) {
            return "The service's log says what went wrong; try again, or report it.";
        }
        return status == HttpStatus.BAD_REQUEST
                ? "The address cannot be read: send it as UTF-8, percent-encoded. " + advice.words()
                : advice.words();
    }
}
