package org.entente.command;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code entente ingest}: documents into the log. */
@Command(
        name = "ingest",
        mixinStandardHelpOptions = true,
        description = {
            "Takes documents into the log.",
            "A .jsonl file holds one document a line (text or html, title, publisher, published, url); any other file is one"
                    + " document, a page where its name ends in .html or .htm.",
            "Output: one JSON object a document with file, line, id, change and the number of statements."
        })
final class IngestCommand extends ServiceCommand {

    private static final List<String> FIELDS =
            List.of("text", "html", "title", "publisher", "published", "url", "agency", "language");

    @Parameters(arity = "1..*", paramLabel = "FILE")
    private List<Path> files = List.of();

    @Option(names = "--publisher", description = "who put them out, where a file does not say")
    private @Nullable String publisher;

    @Option(names = "--published", description = "day of publication, such as 2014-06-22, where a file does not say")
    private @Nullable String published;

    IngestCommand(Program.Start start) {
        super(start);
    }

    private record Source(Path file, int line, String content) {
        @Override
        public String toString() {
            return line == 0 ? file.toString() : file + ":" + line;
        }
    }

    @Override
    int run(Service service) throws IOException, InterruptedException {
        var failed = 0;
        try (var readers = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            var answers = new LinkedHashMap<Source, Future<JsonNode>>();
            for (var source : sources()) {
                Callable<JsonNode> take = () -> service.post("api/documents", document(source));
                answers.put(source, readers.submit(take));
            }
            for (var answer : answers.entrySet()) {
                try {
                    out().println(told(answer.getKey(), answer.getValue().get()));
                    out().flush();
                } catch (ExecutionException e) {
                    failed++;
                    var cause = e.getCause() == null ? e : e.getCause();
                    err().println("entente: %s: %s".formatted(answer.getKey(), cause.getMessage()));
                }
            }
            err().println("entente: %d of %d documents are in the log"
                    .formatted(answers.size() - failed, answers.size()));
        }
        return failed == 0 ? 0 : 1;
    }

    private List<Source> sources() throws IOException {
        var sources = new ArrayList<Source>();
        for (var file : files) {
            try {
                var content = Files.readString(file);
                if (!extension(file).equals("jsonl")) {
                    sources.add(new Source(file, 0, content));
                    continue;
                }
                var lines = content.lines().toList();
                for (int i = 0; i < lines.size(); i++) {
                    if (!lines.get(i).isBlank()) {
                        sources.add(new Source(file, i + 1, lines.get(i)));
                    }
                }
            } catch (MalformedInputException e) {
                throw new IOException("%s is not UTF-8 text. Convert it, then hand it in again.".formatted(file), e);
            }
        }
        return sources;
    }

    private Map<String, Object> document(Source source) {
        var fields = new LinkedHashMap<String, Object>();
        put(fields, "publisher", publisher);
        put(fields, "published", published);
        switch (extension(source.file())) {
            case "jsonl" -> {
                var json = JsonMapper.shared().readTree(source.content());
                put(fields, "published", json.path("date").asString(null));
                FIELDS.forEach(field -> put(fields, field, json.path(field).asString(null)));
            }
            case "html", "htm" -> fields.put("html", source.content());
            default -> fields.put("text", source.content());
        }
        return fields;
    }

    private static void put(Map<String, Object> fields, String name, @Nullable String value) {
        if (value != null) {
            fields.put(name, value);
        }
    }

    private static String extension(Path file) {
        var name = file.getFileName().toString();
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    private static String told(Source source, JsonNode taken) {
        var line = new LinkedHashMap<String, Object>();
        line.put("file", source.file().toString());
        if (source.line() > 0) {
            line.put("line", source.line());
        }
        line.put("id", taken.path("id").asString());
        line.put("change", taken.path("change").asString());
        line.put("position", taken.path("position").asLong());
        line.put("statements", taken.path("statements").size());
        return JsonMapper.shared().writeValueAsString(line);
    }
}
