package org.entente.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.entente.document.Documents;
import org.entente.document.Submission;
import org.entente.entity.Resolution;
import org.entente.statement.Reading;
import org.entente.vocabulary.Vocabulary;
import org.entente.vocabulary.Wording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReadCommandTests {

    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    private Path directory = Path.of("");

    private final StringWriter out = new StringWriter();
    private final StringWriter errors = new StringWriter();

    /** Reads nothing in any text, some texts slower than others, and breaks on one. */
    private static final class Mute implements Pipeline {

        private final Documents documents = new Documents();

        @Override
        public ReadText read(Submission submission) {
            var document = documents.from(submission);
            if (document.text().contains("fault")) {
                throw new IllegalStateException("broken");
            }
            if (document.text().contains("slow")) {
                java.util.concurrent.locks.LockSupport.parkNanos(20_000_000);
            }
            return new ReadText(
                    document,
                    new Reading(document.id(), "test", List.of(), List.of(), List.of()),
                    new Resolution(List.of(), List.of()));
        }

        @Override
        public Wording wording() {
            return Wording.shipped(Vocabulary.shipped());
        }

        @Override
        public List<String> otherNames(String name) {
            return List.of();
        }

        @Override
        public String stateOf(String word) {
            return word;
        }
    }

    private int run(String... arguments) {
        return Program.commandLine(Mute::new, _ -> () -> {})
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(errors, true))
                .execute(arguments);
    }

    private List<JsonNode> read(String lines) throws IOException {
        var file = Files.writeString(directory.resolve("texts.jsonl"), lines);
        assertThat(run("read", file.toString(), "--threads", "3")).isZero();
        return out.toString().lines().map(JSON::readTree).toList();
    }

    @Test
    void keepsTheOrderOfTheInputHoweverLongATextTakes() throws IOException {
        var lines = IntStream.range(0, 40)
                .mapToObj(i -> "{\"id\": \"t%d\", \"text\": \"The council met %s in the hall.\"}"
                        .formatted(i, i % 7 == 0 ? "slowly" : "quickly"))
                .collect(Collectors.joining("\n"));

        assertThat(read(lines).stream().map(n -> n.path("id").asString()))
                .containsExactlyElementsOf(
                        IntStream.range(0, 40).mapToObj(i -> "t" + i).toList());
    }

    @Test
    void goesOnAfterATextThatFailsAndSaysWhich() throws IOException {
        var results = read("""
                {"id": "a", "text": "The council met on Monday."}
                {"id": "b", "text": "   "}
                {"id": "c", "text": "This is a fault in the program."}
                not JSON at all
                {"id": "e", "date": "22 June", "text": "The council met on Monday."}

                {"id": "g", "published": "2014-06-22", "text": "The council met on Monday."}
                """);

        assertThat(results.stream().map(n -> n.path("id").asString()))
                .containsExactly("a", "b", "c", "line 4", "e", "g");
        assertThat(results).allMatch(n -> n.path("statements").isArray());
        assertThat(results.stream().map(n -> n.has("error"))).containsExactly(false, true, true, true, true, false);
        assertThat(errors.toString())
                .contains("could not read b", "could not read c", "could not read line 4", "could not read e")
                .contains("'22 June' is not a date", "2 texts read");
    }

    @Test
    void printsNothingButResultsOnStandardOutput() throws IOException {
        assertThat(read("{\"text\": \"The council met on Monday.\"}"))
                .singleElement()
                .satisfies(n -> assertThat(n.path("id").asString()).isEqualTo("line 1"));
    }

    @Test
    void aFileThatIsNotThereIsAMessageAndAFailure() {
        assertThat(run("read", directory.resolve("none.jsonl").toString())).isEqualTo(1);
        assertThat(errors.toString()).contains("none.jsonl").doesNotContain("\tat ");
    }

    @Test
    void evaluatesMarkedUpEvents() throws IOException {
        var gold = Files.writeString(directory.resolve("gold.jsonl"), """
                {"id": "x", "date": "2014-06-22", "text": "Kenya blamed Uganda.", "events": [{"root": "11", "reciprocal": false,
                 "sources": [{"text": "Kenya", "code": "KEN"}], "targets": [{"text": "Uganda", "code": "UGA"}]}]}
                """.replace("\n ", " "));

        assertThat(run("evaluate", gold.toString(), "--errors")).isZero();
        assertThat(out.toString()).contains("missed       x  Kenya · 11 · Uganda", "recall   0.0 (0/1)");
    }

    @Test
    void marksUpWithoutATextAskForIt() throws IOException {
        var gold = Files.writeString(
                directory.resolve("gold.jsonl"),
                "{\"subject\": \"Kenya\", \"relation\": \"ACCUSES\", \"object\": \"Uganda\"}");

        assertThat(run("evaluate", gold.toString())).isEqualTo(2);
        assertThat(errors.toString()).contains("--text FILE");
    }
}
