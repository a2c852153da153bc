package org.entente.command;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.TreeMap;

/** Counts per name what was marked up, found, reported and right, and prints precision, recall and F1. */
final class Tally {

    private static final class Row {
        private int gold;
        private int found;
        private int reported;
        private int right;
    }

    private final TreeMap<String, Row> rows = new TreeMap<>();
    private final Row all = new Row();

    void gold(String name, boolean found) {
        for (var row : rows(name)) {
            row.gold++;
            row.found += found ? 1 : 0;
        }
    }

    void reported(String name, boolean right) {
        for (var row : rows(name)) {
            row.reported++;
            row.right += right ? 1 : 0;
        }
    }

    private Row[] rows(String name) {
        return new Row[] {rows.computeIfAbsent(name, _ -> new Row()), all};
    }

    void print(PrintWriter out, String title) {
        out.printf(
                Locale.ROOT,
                "%-22s %6s %6s %9s %6s %10s %7s %6s%n",
                title,
                "gold",
                "found",
                "reported",
                "right",
                "precision",
                "recall",
                "F1");
        rows.forEach((name, row) -> print(out, name, row));
        print(out, "all", all);
    }

    private static void print(PrintWriter out, String name, Row row) {
        var precision = row.reported == 0 ? Double.NaN : 100.0 * row.right / row.reported;
        var recall = row.gold == 0 ? Double.NaN : 100.0 * row.found / row.gold;
        var sum = precision + recall;
        out.printf(
                Locale.ROOT,
                "%-22s %6d %6d %9d %6d %10s %7s %6s%n",
                name,
                row.gold,
                row.found,
                row.reported,
                row.right,
                percent(precision),
                percent(recall),
                percent(sum > 0 ? 2 * precision * recall / sum : sum));
    }

    private static String percent(double value) {
        return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, "%.1f", value);
    }
}
