package org.entente.command;

import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** {@code entente ask "Who backs …?"}: a question in plain English, its answer, and the sentences behind it. */
@Command(
        name = "ask",
        mixinStandardHelpOptions = true,
        description = "Answers a question in plain English from what is reported, with the sentences that report it.")
final class AskCommand extends ServiceCommand {

    @Parameters(arity = "1..*", paramLabel = "QUESTION", description = "such as: Who controlled Rutba on 21 June 2014?")
    private List<String> words = List.of();

    @Option(names = "--valid-at", paramLabel = "DAY", description = "day of the world, where the question names none")
    private @Nullable String validAt;

    @Option(
            names = "--known-at",
            paramLabel = "WHEN",
            description = "what had been learned by then: an instant, a day, or a position of the log")
    private @Nullable String knownAt;

    @Option(names = "--json", description = "write the answer as the service gives it, in JSON")
    private boolean json;

    AskCommand(Program.Start start) {
        super(start);
    }

    @Override
    int run(Service service) {
        var parameters = new HashMap<String, String>();
        parameters.put("q", String.join(" ", words));
        if (validAt != null) {
            parameters.put("validAt", validAt);
        }
        if (knownAt != null) {
            parameters.put("knownAt", knownAt);
        }
        var answer = service.patientGet("api/ask", parameters);
        if (json) {
            out().println(answer.toPrettyString());
        } else {
            out().println(answer.path("answer").asString());
            out().println();
            out().println("Read as: "
                    + answer.path("understood").path("question").asString());
            sentences("Reported:", answer.path("evidence").path("supporting"));
            sentences("Against:", answer.path("evidence").path("against"));
        }
        out().flush();
        return answer.path("read").asBoolean() ? 0 : 1;
    }

    private void sentences(String title, JsonNode cited) {
        if (!cited.isEmpty()) {
            out().println(title);
            for (var statement : cited) {
                var document = statement.path("document");
                out().println("  “%s” (%s%s)"
                        .formatted(
                                statement.path("quotation").asString().strip(),
                                statement.path("speakers").asString(),
                                document.path("published").isNull()
                                        ? ""
                                        : ", " + document.path("published").asString()));
            }
        }
    }
}
