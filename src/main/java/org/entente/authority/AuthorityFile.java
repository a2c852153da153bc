package org.entente.authority;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.entente.entity.EntityId;
import org.jspecify.annotations.Nullable;

/**
 * Reads a table of the authority files: UTF-8, one header line, cells parted by tabs without quoting, lists within a
 * cell parted by bars. Cells at the end of a line may be left out; columns that the reader does not know are skipped.
 */
final class AuthorityFile {

    private AuthorityFile() {}

    /** @throws IllegalArgumentException if the class path has no such file, or a line has more cells than the header */
    static void read(String resource, Consumer<Line> each) {
        try (var lines = new BufferedReader(new InputStreamReader(open(resource), StandardCharsets.UTF_8))) {
            read(resource, lines, each);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The whole file as it is. */
    static String text(String resource) {
        try (var in = open(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String resource) {
        var in = AuthorityFile.class.getClassLoader().getResourceAsStream(resource);
        if (in == null) {
            throw new IllegalArgumentException("The class path has no authority file '%s'.".formatted(resource));
        }
        return in;
    }

    /** @param name of the file, for errors */
    static void read(String name, BufferedReader lines, Consumer<Line> each) throws IOException {
        var columns = new HashMap<String, Integer>();
        var header = lines.readLine();
        for (var column : header == null ? new String[0] : header.split("\t", -1)) {
            columns.put(column, columns.size());
        }
        var number = 1;
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            var cells = line.split("\t", -1);
            if (cells.length > columns.size()) {
                throw new IllegalArgumentException("%s, line %d: %d cells under %d columns."
                        .formatted(name, number, cells.length, columns.size()));
            }
            each.accept(new Line(columns, cells));
        }
    }

    /** One line of a table. */
    static final class Line {

        private final Map<String, Integer> columns;
        private final String[] cells;

        Line(Map<String, Integer> columns, String[] cells) {
            this.columns = columns;
            this.cells = cells;
        }

        /** The cell, or the empty string where the table or the line has none. */
        String get(String column) {
            var at = columns.get(column);
            return at == null || at >= cells.length ? "" : cells[at];
        }

        List<String> list(String column) {
            var cell = get(column);
            return cell.isEmpty() ? List.of() : Arrays.asList(cell.split("\\|", -1));
        }

        @Nullable
        EntityId id(String column) {
            var cell = get(column);
            return cell.isEmpty() ? null : new EntityId(cell);
        }

        @Nullable
        String text(String column) {
            var cell = get(column);
            return cell.isEmpty() ? null : cell;
        }

        /** The first day of a year, a month or a day. */
        @Nullable
        LocalDate firstDay(String column) {
            var cell = get(column);
            return switch (cell.length()) {
                case 4 -> LocalDate.of(Integer.parseInt(cell), 1, 1);
                case 7 -> YearMonth.parse(cell).atDay(1);
                case 10 -> LocalDate.parse(cell);
                default -> null;
            };
        }

        /** The last day of a year, a month or a day. */
        @Nullable
        LocalDate lastDay(String column) {
            var cell = get(column);
            return switch (cell.length()) {
                case 4 -> LocalDate.of(Integer.parseInt(cell), 12, 31);
                case 7 -> YearMonth.parse(cell).atEndOfMonth();
                case 10 -> LocalDate.parse(cell);
                default -> null;
            };
        }
    }
}
