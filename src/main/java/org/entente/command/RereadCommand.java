package org.entente.command;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import picocli.CommandLine.Command;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code entente reread}: documents that an older version read, read by this one. */
@Command(
        name = "reread",
        mixinStandardHelpOptions = true,
        description = {
            "Reads the documents of the log again that another version of the reader has read. What it read before stays in the log.",
            "It can be stopped and begun again. Output: one JSON object a document with id, change, position and the number of statements"
                    + " before and after."
        })
final class RereadCommand extends ServiceCommand {

    private static final int PAGE = 1000;

    RereadCommand(Program.Start start) {
        super(start);
    }

    /** What became of a document; a problem where it could not be read. */
    private sealed interface Outcome {
        record Read(JsonNode taken) implements Outcome {}

        record Refused(String why) implements Outcome {}
    }

    @Override
    int run(Service service) {
        var outdated = outdated(service);
        var failed = new AtomicInteger();
        Batch.inOrder(
                outdated.stream(),
                Runtime.getRuntime().availableProcessors(),
                document -> reread(service, document.path("id").asString()),
                (document, outcome) -> {
                    switch (outcome) {
                        case Outcome.Read(var taken) -> out().println(told(document, taken));
                        case Outcome.Refused(var why) -> {
                            failed.incrementAndGet();
                            err().println("entente: %s: %s"
                                    .formatted(document.path("id").asString(), why));
                        }
                    }
                    out().flush();
                });
        err().println("entente: %d of %d documents are read again"
                .formatted(outdated.size() - failed.get(), outdated.size()));
        return failed.get() == 0 ? 0 : 1;
    }

    /** All of them at once, as the list gets shorter while they are read. */
    private static List<JsonNode> outdated(Service service) {
        var outdated = new ArrayList<JsonNode>();
        var parameters = new HashMap<>(Map.of("outdated", "true", "limit", Integer.toString(PAGE)));
        var more = true;
        while (more) {
            var page = service.get("api/documents", parameters);
            page.path("documents").forEach(outdated::add);
            var next = page.path("next").asString(null);
            more = next != null;
            parameters.put("cursor", next == null ? "" : next);
        }
        return outdated;
    }

    private static Outcome reread(Service service, String id) {
        try {
            return new Outcome.Read(service.post("api/documents/" + id + "/reading", Map.of()));
        } catch (RuntimeException e) {
            return new Outcome.Refused(String.valueOf(e.getMessage()));
        }
    }

    private static String told(JsonNode before, JsonNode taken) {
        var line = new LinkedHashMap<String, Object>();
        line.put("id", taken.path("id").asString());
        line.put("change", taken.path("change").asString());
        line.put("position", taken.path("position").asLong());
        line.put("before", before.path("statementCount").asInt());
        line.put("after", taken.path("statementCount").asInt());
        return JsonMapper.shared().writeValueAsString(line);
    }
}
