package org.entente.network;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.entente.entity.Entity;
import org.jspecify.annotations.Nullable;

/** Writes a line for each report. What a spreadsheet would take for a formula is led by an apostrophe. */
final class CsvSink implements NetworkSink {

    private static final String FORMULA = "=+-@\t\r";

    private final Writer csv;

    CsvSink(OutputStream out) {
        this.csv = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    }

    @Override
    public void begin() {
        var header = new ArrayList<>(List.of("statement", "subject", "subjectInPrint", "object", "objectInPrint"));
        header.addAll(ReportedEdge.FIELDS);
        line(header);
    }

    @Override
    public void entity(Entity entity) {
        // only reports have lines
    }

    @Override
    public void betweenEntitiesAndReports() {
        // likewise
    }

    @Override
    public void report(ReportedEdge report) {
        var cells = new ArrayList<@Nullable String>(List.of(
                report.id(),
                report.subject().value(),
                report.subjectInPrint(),
                report.object().value(),
                report.objectInPrint()));
        cells.addAll(report.fields().values());
        line(cells);
    }

    private void line(List<? extends @Nullable String> cells) {
        try {
            csv.write(cells.stream().map(CsvSink::cell).collect(Collectors.joining(",", "", "\r\n")));
        } catch (IOException e) {
            throw new XmlSink.NotWritten(e);
        }
    }

    private static String cell(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return "";
        }
        var plain = FORMULA.indexOf(text.charAt(0)) < 0 ? text : "'" + text;
        return plain.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
                ? '"' + plain.replace("\"", "\"\"") + '"'
                : plain;
    }

    @Override
    public void end() {
        try {
            csv.flush();
        } catch (IOException e) {
            throw new XmlSink.NotWritten(e);
        }
    }
}
