package org.entente.command;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.entente.document.Submission;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One line of a file of texts.
 *
 * @param id of the text; "line 12" where the line has none
 */
record TextLine(String id, Submission submission) {

    private static final JsonMapper JSON = new JsonMapper();

    /** A line that holds no text to read. */
    static final class MalformedLine extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final String id;

        MalformedLine(String id, String message) {
            super(message);
            this.id = id;
        }

        String id() {
            return id;
        }
    }

    /**
     * @param number of the line, from 1
     * @throws MalformedLine if it is no JSON object with a text, or its date is none
     */
    static TextLine of(int number, String line) {
        var node = object(number, line);
        var id = text(node, "id");
        var name = id == null ? "line " + number : id;
        var text = text(node, "text");
        var html = text(node, "html");
        if (text == null && html == null) {
            throw new MalformedLine(name, "it has no 'text' (nor 'html').");
        }
        var date = text(node, "date");
        return new TextLine(
                name,
                new Submission(
                        html == null ? text : null,
                        html,
                        text(node, "title"),
                        text(node, "publisher"),
                        date(name, date == null ? text(node, "published") : date),
                        text(node, "url"),
                        text(node, "agency"),
                        text(node, "language")));
    }

    static JsonNode object(int number, String line) {
        try {
            var node = JSON.readTree(line);
            if (node.isObject()) {
                return node;
            }
        } catch (JacksonException e) {
            throw new MalformedLine("line " + number, "it is not JSON: " + e.getOriginalMessage());
        }
        throw new MalformedLine("line " + number, "it is not a JSON object.");
    }

    static @Nullable String text(JsonNode node, String field) {
        var value = node.get(field);
        return value == null || value.isNull() || value.isContainer() ? null : value.asString();
    }

    /** @throws MalformedLine if it is given and is no date */
    static @Nullable LocalDate date(String id, @Nullable String date) {
        if (date == null || date.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(date.length() > 10 ? date.substring(0, 10) : date);
        } catch (DateTimeException e) {
            throw new MalformedLine(id, "'%s' is not a date; write it as 2014-06-22.".formatted(date));
        }
    }
}
