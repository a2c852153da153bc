package org.entente.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.entente.document.UnreadableDocument;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code entente read}: texts in, statements out, in the order of the input; needs no database. */
@Command(
        name = "read",
        mixinStandardHelpOptions = true,
        description = {
            "Reads texts and prints the statements that they report.",
            "Input: one JSON object a line with id, text (or html), and optionally date (or published), title, publisher.",
            "Output: one JSON object a line with id and statements, in the same order. A text that cannot be read gives no"
                    + " statements and an 'error'."
        })
final class ReadCommand implements Callable<Integer> {

    private static final int FRAMES_TO_REPORT = 4;

    private final Supplier<Pipeline> pipeline;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(index = "0", paramLabel = "FILE.jsonl", description = "the texts; - reads standard input")
    private Path file = Path.of("-");

    @Option(
            names = {"-t", "--threads"},
            description = "texts read at the same time (default: one for each processor)")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "where the statements go (default: standard output)")
    private @Nullable Path output;

    ReadCommand(Supplier<Pipeline> pipeline) {
        this.pipeline = pipeline;
    }

    private record Line(int number, String text) {}

    private record Outcome(String id, String json, @Nullable String failure) {}

    @Override
    public Integer call() throws IOException {
        var streams = java.util.Objects.requireNonNull(spec).commandLine();
        try (var in = open(file);
                var out = output == null ? streams.getOut() : new PrintWriter(Files.newBufferedWriter(output))) {
            var reader = Progress.loading(streams.getErr(), pipeline);
            var progress = new Progress(streams.getErr());
            var number = new AtomicInteger();
            var lines = in.lines()
                    .map(l -> new Line(number.incrementAndGet(), l))
                    .filter(l -> !l.text().isBlank());
            Batch.inOrder(lines, Math.max(1, threads), l -> read(reader, l), (_, outcome) -> {
                out.println(outcome.json());
                out.flush();
                if (outcome.failure() == null) {
                    progress.done();
                } else {
                    progress.failed(outcome.id(), outcome.failure());
                }
            });
            progress.finished();
        }
        return 0;
    }

    static BufferedReader open(Path file) throws IOException {
        return file.toString().equals("-")
                ? new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))
                : Files.newBufferedReader(file);
    }

    private static Outcome read(Pipeline reader, Line line) {
        var id = "line " + line.number();
        try {
            var text = TextLine.of(line.number(), line.text());
            id = text.id();
            return new Outcome(id, StatementJson.line(id, reader.read(text.submission()), reader.wording()), null);
        } catch (TextLine.MalformedLine e) {
            return failed(e.id(), String.valueOf(e.getMessage()));
        } catch (UnreadableDocument e) {
            return failed(id, String.valueOf(e.getMessage()));
        } catch (RuntimeException | StackOverflowError e) {
            var where = Arrays.stream(e.getStackTrace())
                    .filter(frame -> frame.getClassName().startsWith("org.entente."))
                    .limit(FRAMES_TO_REPORT)
                    .map(StackTraceElement::toString)
                    .collect(Collectors.joining(", "));
            return failed(id, "a fault in the program, please report it: %s at %s".formatted(e, where));
        }
    }

    private static Outcome failed(String id, String why) {
        return new Outcome(id, StatementJson.failure(id, why), why);
    }
}
