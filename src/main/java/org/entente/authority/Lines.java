package org.entente.authority;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Goes through the lines of a file that nobody vouches for: UTF-8, within limits. Faults of single lines are gathered, so
 * that all are told at once.
 */
final class Lines {

    static final int LONGEST_LINE = 1 << 20;
    private static final int MOST_FAULTS = 100;

    private final List<String> faults = new ArrayList<>();

    /** What to do with a line; what it throws is a fault of that line. */
    interface Line {
        void take(String text, int number);
    }

    /**
     * @throws ImportRefused if the file is not in UTF-8, a line is too long, or {@code each} refused any
     */
    static void each(InputStream file, Line each) {
        new Lines().go(file, each);
    }

    private void go(InputStream file, Line each) {
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var number = 1;
        try (var in = new BufferedReader(new InputStreamReader(file, decoder), 1 << 16)) {
            for (var line = read(in, number); line != null; line = read(in, number)) {
                try {
                    var text = number == 1 && !line.isEmpty() && line.charAt(0) == '\uFEFF' ? line.substring(1) : line;
                    each.take(text, number);
                } catch (IllegalArgumentException | java.time.DateTimeException e) {
                    faults.add("line %d: %s".formatted(number, e.getMessage()));
                }
                if (faults.size() >= MOST_FAULTS) {
                    break;
                }
                number++;
            }
        } catch (CharacterCodingException e) {
            throw new ImportRefused(
                    "Nothing was imported: line %d or one soon after it is not in UTF-8.".formatted(number), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!faults.isEmpty()) {
            throw ImportRefused.of(faults);
        }
    }

    private static @org.jspecify.annotations.Nullable String read(BufferedReader in, int number) throws IOException {
        var line = new StringBuilder();
        for (var c = in.read(); c >= 0; c = in.read()) {
            if (c == '\n') {
                if (!line.isEmpty() && line.charAt(line.length() - 1) == '\r') {
                    line.setLength(line.length() - 1);
                }
                return line.toString();
            }
            line.append((char) c);
            if (line.length() > LONGEST_LINE) {
                throw new ImportRefused(
                        "Nothing was imported: line %d has more than %d characters.".formatted(number, LONGEST_LINE));
            }
        }
        return line.isEmpty() ? null : line.toString();
    }
}
