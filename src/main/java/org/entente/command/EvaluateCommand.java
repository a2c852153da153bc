package org.entente.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.entente.document.Submission;
import org.entente.document.UnreadableDocument;
import org.entente.entity.Resolution;
import org.entente.statement.Reading;
import org.entente.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/** {@code entente evaluate}: reads mark-up, runs the reader, prints how well they agree. */
@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        description = {
            "Reads texts that people have marked up, and prints precision, recall and F1.",
            "Events (PLOVER): one object a line with id, text, events: root, sources, targets, reciprocal.",
            "Incidents (MUC-4): one object a line with id, text, templates; prints perpetrators and targets found, and how surely"
                    + " the keys and the reading lay an attack on somebody.",
            "Statements: one object a line with subject, relation, object, polarity, modality, and optionally objectType,"
                    + " speaker, validFrom, validTo, acceptRelations, must, evidence, text. Where the lines hold no text, --text"
                    + " gives it."
        })
final class EvaluateCommand implements Callable<Integer> {

    private final Supplier<Pipeline> pipeline;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(index = "0", paramLabel = "GOLD.jsonl", description = "the mark-up; - reads standard input")
    private Path gold = Path.of("-");

    @Option(names = "--text", paramLabel = "FILE", description = "the text that the mark-up is of")
    private @Nullable Path text;

    @Option(names = "--published", paramLabel = "DATE", description = "its publication date, as 2014-06-22")
    private @Nullable LocalDate published;

    @Option(names = "--errors", description = "also print every miss and false alarm with its sentence")
    private boolean errors;

    @Option(
            names = "--fit",
            description = "also print the weights of ontology/confidence.tsv that fit the mark-up of events best")
    private boolean fit;

    @Option(
            names = "--same",
            paramLabel = "A=B",
            description = "a name A in the mark-up that also counts where B was read; may be repeated")
    private Map<String, String> same = new LinkedHashMap<>();

    @Option(
            names = {"-t", "--threads"},
            description = "texts read at the same time (default: one for each processor)")
    private int threads = Runtime.getRuntime().availableProcessors();

    EvaluateCommand(Supplier<Pipeline> pipeline) {
        this.pipeline = pipeline;
    }

    /** A text and the lines of the mark-up that belong to it. */
    private record Marked(String id, Submission submission, List<JsonNode> lines) {}

    @Override
    public Integer call() throws IOException {
        var lines = lines();
        if (lines.isEmpty()) {
            throw wrong("%s holds no mark-up.".formatted(gold));
        }
        var events = lines.getFirst().has("events");
        var incidents = lines.getFirst().has("templates");
        var texts = events || incidents ? lines.stream().map(this::marked).toList() : statements(lines);
        var out = Objects.requireNonNull(spec).commandLine().getOut();
        var reader = Progress.loading(spec.commandLine().getErr(), pipeline);
        var progress = new Progress(spec.commandLine().getErr());
        if (events) {
            var score = new EventMarkup(out, reader.wording(), errors);
            read(
                    reader,
                    texts,
                    progress,
                    (marked, read) -> score.score(marked.lines().getFirst(), read));
            score.print();
            if (fit) {
                score.calibration().printWeights(out);
            }
        } else if (incidents) {
            var score = new IncidentMarkup(out, reader.wording(), errors);
            read(
                    reader,
                    texts,
                    progress,
                    (marked, read) -> score.score(marked.lines().getFirst(), read));
            score.print();
        } else {
            var score = new StatementMarkup(
                    Vocabulary.shipped(),
                    reader.wording(),
                    new Names(reader::otherNames, reader::stateOf, same),
                    out,
                    errors);
            read(reader, texts, progress, (marked, read) -> score.score(marked.lines(), read));
            score.print();
        }
        out.flush();
        return 0;
    }

    private void read(
            Pipeline reader,
            List<Marked> texts,
            Progress progress,
            java.util.function.BiConsumer<Marked, ReadText> score) {
        record Outcome(ReadText read, @Nullable String failure) {}
        Batch.inOrder(
                texts.stream(),
                Math.max(1, threads),
                marked -> {
                    try {
                        return new Outcome(reader.read(marked.submission()), null);
                    } catch (UnreadableDocument e) {
                        return new Outcome(nothing(), String.valueOf(e.getMessage()));
                    }
                },
                (marked, outcome) -> {
                    if (outcome.failure() == null) {
                        progress.done();
                    } else {
                        progress.failed(marked.id(), outcome.failure());
                    }
                    score.accept(marked, outcome.read());
                });
        progress.finished();
    }

    /** What is read in a text that cannot be read: it counts as missed. */
    private static ReadText nothing() {
        var document = new org.entente.document.Documents().from(Submission.text("Nothing was read."));
        return new ReadText(
                document,
                new Reading(document.id(), "none", List.of(), List.of(), List.of()),
                new Resolution(List.of(), List.of()));
    }

    private List<JsonNode> lines() throws IOException {
        var found = new ArrayList<JsonNode>();
        try (var in = ReadCommand.open(gold)) {
            var number = 0;
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                number++;
                if (!line.isBlank()) {
                    found.add(TextLine.object(number, line));
                }
            }
        } catch (TextLine.MalformedLine e) {
            throw wrong("%s, %s: %s".formatted(gold, e.id(), e.getMessage()));
        }
        return found;
    }

    private Marked marked(JsonNode line) {
        var id = line.path("id").asString("-");
        var date = TextLine.text(line, "date") == null ? TextLine.text(line, "published") : TextLine.text(line, "date");
        var words = TextLine.text(line, "text");
        if (words == null) {
            throw wrong("%s has no text.".formatted(id));
        }
        var day = published == null ? TextLine.date(id, date) : published;
        return new Marked(id, Submission.text(words).publishedOn(day), List.of(line));
    }

    private List<Marked> statements(List<JsonNode> lines) throws IOException {
        if (text != null) {
            var submission = Submission.text(Files.readString(text)).publishedOn(published);
            return List.of(new Marked(text.toString(), submission, lines));
        }
        var byText = new LinkedHashMap<String, List<JsonNode>>();
        for (var line : lines) {
            var words = TextLine.text(line, "text");
            if (words == null) {
                throw wrong("The mark-up holds no text: give it with --text FILE --published DATE.");
            }
            byText.computeIfAbsent(words, _ -> new ArrayList<>()).add(line);
        }
        var marked = new ArrayList<Marked>();
        byText.forEach((words, of) -> {
            var one = marked(of.getFirst());
            marked.add(new Marked(one.id(), one.submission(), of));
        });
        return marked;
    }

    private ParameterException wrong(String message) {
        return new ParameterException(Objects.requireNonNull(spec).commandLine(), message);
    }
}
