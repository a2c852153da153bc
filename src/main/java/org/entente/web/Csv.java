package org.entente.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;

/**
 * Writes answers that are lists as CSV (RFC 4180, UTF-8, a header line). What a spreadsheet would take for a formula is
 * led by an apostrophe.
 */
@Component
final class Csv extends AbstractHttpMessageConverter<Csv.Tabular> {

    static final String TYPE = "text/csv";

    /** An answer that is a list. */
    interface Tabular {
        List<String> columns();

        List<List<@Nullable Object>> rows();
    }

    Csv() {
        super(StandardCharsets.UTF_8, MediaType.parseMediaType(TYPE));
    }

    @Override
    protected boolean supports(Class<?> type) {
        return Tabular.class.isAssignableFrom(type);
    }

    @Override
    protected boolean canRead(@Nullable MediaType mediaType) {
        return false;
    }

    @Override
    protected Tabular readInternal(Class<? extends Tabular> type, HttpInputMessage input) {
        throw new HttpMessageNotReadableException("Nothing is read from CSV; send JSON.", input);
    }

    @Override
    protected void writeInternal(Tabular table, HttpOutputMessage output) throws IOException {
        var text = new StringBuilder(line(List.copyOf(table.columns())));
        table.rows().forEach(row -> text.append(line(row)));
        output.getBody().write(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String line(List<? extends @Nullable Object> cells) {
        return cells.stream().map(Csv::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        var text = value instanceof Collection<?> many
                ? many.stream().map(String::valueOf).collect(Collectors.joining("; "))
                : value.toString();
        if (!(value instanceof Number) && !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0) {
            text = "'" + text;
        }
        return text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
                ? "\"" + text.replace("\"", "\"\"") + "\""
                : text;
    }
}
