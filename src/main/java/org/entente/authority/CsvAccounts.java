package org.entente.authority;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.entente.entity.Account;
import org.entente.entity.AuthorityLink;
import org.entente.entity.Entity;
import org.entente.entity.Succession;
import org.entente.vocabulary.EntityKind.Family;
import org.entente.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * Reads a table with commas (RFC 4180) or tabs and a header line. Lists within a cell are parted by bars; unknown columns
 * are a fault, so that a misspelt one is not overlooked. {@link #COLUMNS} lists them; {@code id}, {@code kind} and
 * {@code name} must be there. {@code holds} lists posts held and {@code member-of} bodies, each as key, at sign and two days:
 * {@code post-7@2014-05..2015-09-08}; either day may be left out. {@code successor} lists keys, each with the way and the
 * day where they are known: {@code jfs@renamed..2016-07-28}.
 */
final class CsvAccounts {

    static final List<String> COLUMNS = List.of(
            "id",
            "kind",
            "name",
            "names",
            "titles",
            "surname",
            "country",
            "within",
            "code",
            "from",
            "to",
            "lat",
            "lon",
            "population",
            "wikidata",
            "match",
            "as-of",
            "confidence",
            "successor",
            "holds",
            "member-of");

    private final Vocabulary vocabulary;
    private final Consumer<Account> consumer;
    private Map<String, Integer> columns = Map.of();
    private char separator = ',';
    private final Set<String> keys = new HashSet<>();

    private CsvAccounts(Vocabulary vocabulary, Consumer<Account> consumer) {
        this.vocabulary = vocabulary;
        this.consumer = consumer;
    }

    static void read(InputStream file, Vocabulary vocabulary, Consumer<Account> consumer) {
        var reader = new CsvAccounts(vocabulary, consumer);
        Lines.each(file, reader::line);
        if (reader.columns.isEmpty()) {
            throw new ImportRefused("Nothing was imported: the file is empty; its first line names the columns.");
        }
    }

    private void line(String text, int number) {
        if (number == 1) {
            header(text);
        } else if (!text.isBlank()) {
            account(cells(text, separator));
        }
    }

    private void header(String text) {
        separator = text.indexOf('\t') >= 0 ? '\t' : ',';
        var found = new HashMap<String, Integer>();
        for (var name : cells(text, separator)) {
            if (!COLUMNS.contains(name.strip())) {
                throw new ImportRefused("Nothing was imported: no column is called '%s'. These are: %s"
                        .formatted(Cells.shortened(name), String.join(", ", COLUMNS)));
            }
            found.put(name.strip(), found.size());
        }
        for (var needed : List.of("id", "kind", "name")) {
            if (!found.containsKey(needed)) {
                throw new ImportRefused("Nothing was imported: the first line names no column '%s'.".formatted(needed));
            }
        }
        columns = found;
    }

    /** The cells of a line; a cell in double quotes may hold the separator, and a quote doubled. No cell goes over a line's end. */
    static List<String> cells(String line, char separator) {
        if (separator == '\t') {
            return Arrays.asList(line.split("\t", -1));
        }
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < line.length(); i++) {
            var c = line.charAt(i);
            if (quoted) {
                if (c != '"') {
                    cell.append(c);
                } else if (i + 1 < line.length() && line.charAt(i + 1) == '"') {
                    cell.append(c);
                    i++;
                } else {
                    quoted = false;
                }
            } else if (c == '"' && cell.isEmpty()) {
                quoted = true;
            } else if (c == separator) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        if (quoted) {
            throw new IllegalArgumentException("a quotation mark is not closed");
        }
        cells.add(cell.toString());
        return cells;
    }

    private void account(List<String> cells) {
        if (cells.size() > columns.size()) {
            throw new IllegalArgumentException("%d cells under %d columns".formatted(cells.size(), columns.size()));
        }
        var row = new Row(columns, cells);
        var key = row.get("id");
        if (!keys.add(key)) {
            throw new IllegalArgumentException("'%s' is there already: one line for each id".formatted(key));
        }
        var kindName = row.get("kind");
        var kind = vocabulary.kinds().stream()
                .filter(k -> k.name().equals(kindName))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no kind is called '%s'".formatted(kindName)));
        if (row.get("lat").isEmpty() != row.get("lon").isEmpty()) {
            throw new IllegalArgumentException("a place has both lat and lon, or neither");
        }
        var point = row.get("lat").isEmpty()
                ? null
                : new Entity.Point(Cells.number("lat", row.get("lat")), Cells.number("lon", row.get("lon")));
        consumer.accept(new Account.Known(
                key,
                kind,
                Cells.name(row.get("name")),
                row.list("names"),
                kind.family() == Family.POST ? row.list("titles") : List.of(),
                row.text("surname"),
                row.text("country"),
                row.text("within"),
                row.text("code"),
                point,
                Cells.firstDay(row.get("from")),
                Cells.lastDay(row.get("to")),
                row.get("population").isEmpty() ? 0 : (long) Cells.number("population", row.get("population")),
                links(row)));
        row.list("holds").forEach(held -> tie(held, (post, from, to) -> new Account.Held(post, key, from, to)));
        row.list("member-of")
                .forEach(body -> tie(body, (whole, from, to) -> new Account.Belonged(whole, key, from, to)));
        row.list("successor").forEach(after -> succeeded(key, after));
    }

    private static List<AuthorityLink> links(Row row) {
        var wikidata = row.text("wikidata");
        if (wikidata == null) {
            return List.of();
        }
        if (!wikidata.matches("Q[1-9][0-9]{0,11}")) {
            throw new IllegalArgumentException("'%s' is no identifier of Wikidata, such as Q796".formatted(wikidata));
        }
        var match = switch (row.get("match")) {
            case "", "exact" -> AuthorityLink.Match.EXACT;
            case "close" -> AuthorityLink.Match.CLOSE;
            default ->
                throw new IllegalArgumentException("a match is exact or close, not '%s'".formatted(row.get("match")));
        };
        var confidence = row.get("confidence").isEmpty() ? 1 : Cells.number("confidence", row.get("confidence"));
        return List.of(new AuthorityLink("wikidata", wikidata, match, Cells.firstDay(row.get("as-of")), confidence));
    }

    /** A key, and where more is known the way and the day: {@code jfs@renamed..2016-07-28}. */
    private void succeeded(String before, String cell) {
        var at = cell.lastIndexOf('@');
        var after = at < 0 ? cell : cell.substring(0, at);
        var told = at < 0 ? "" : cell.substring(at + 1);
        var dots = told.indexOf("..");
        var way = dots < 0 ? told : told.substring(0, dots);
        var on = dots < 0 ? "" : told.substring(dots + 2);
        consumer.accept(new Account.Succeeded(before, after, way(way), Cells.firstDay(on)));
    }

    private static Succession.Way way(String word) {
        return switch (word) {
            case "", "succeeded" -> Succession.Way.SUCCEEDED;
            case "renamed" -> Succession.Way.RENAMED;
            case "split" -> Succession.Way.SPLIT;
            case "merged" -> Succession.Way.MERGED;
            default ->
                throw new IllegalArgumentException(
                        "a way is renamed, split, merged or succeeded, not '%s'".formatted(Cells.shortened(word)));
        };
    }

    private interface Tie {
        Account of(String key, @Nullable LocalDate from, @Nullable LocalDate to);
    }

    private void tie(String cell, Tie tie) {
        var at = cell.lastIndexOf('@');
        var key = at < 0 ? cell : cell.substring(0, at);
        var days = at < 0 ? ".." : cell.substring(at + 1);
        var dots = days.indexOf("..");
        if (key.isBlank() || dots < 0) {
            throw new IllegalArgumentException("'%s' is no key@from..to".formatted(Cells.shortened(cell)));
        }
        consumer.accept(tie.of(key, Cells.firstDay(days.substring(0, dots)), Cells.lastDay(days.substring(dots + 2))));
    }

    private record Row(Map<String, Integer> columns, List<String> cells) {

        String get(String column) {
            var at = columns.get(column);
            return at == null || at >= cells.size() ? "" : cells.get(at).strip();
        }

        @Nullable
        String text(String column) {
            var cell = get(column);
            return cell.isEmpty() ? null : Cells.name(cell);
        }

        List<String> list(String column) {
            var cell = get(column);
            if (cell.isEmpty()) {
                return List.of();
            }
            var values = Arrays.stream(cell.split("\\|", -1))
                    .map(Cells::name)
                    .filter(v -> !v.isEmpty())
                    .toList();
            if (values.size() > Cells.MOST_NAMES) {
                throw new IllegalArgumentException("more than %d under %s".formatted(Cells.MOST_NAMES, column));
            }
            return values;
        }
    }
}
