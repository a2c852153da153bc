package org.entente.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code entente export}: the whole dataset as a file. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = "Writes the whole log as RDF, validated against the shapes of ontology/, or as a network.")
final class ExportCommand extends ServiceCommand {

    @Option(
            names = "--format",
            defaultValue = "trig",
            description =
                    "turtle, trig, nquads, ntriples, jsonld or rdfxml; graphml, gexf, geojson or csv (default: ${DEFAULT-VALUE})")
    private String format = "trig";

    @Option(names = "--known-at", description = "an instant or a position of the log (default: now)")
    private @Nullable String knownAt;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "where it goes (default: standard output)")
    private @Nullable Path output;

    ExportCommand(Program.Start start) {
        super(start);
    }

    @Override
    int run(Service service) throws IOException {
        var parameters = new HashMap<String, String>();
        parameters.put("format", format);
        if (knownAt != null) {
            parameters.put("knownAt", knownAt);
        }
        try (var dataset = service.stream("export", parameters)) {
            if (output == null) {
                dataset.transferTo(System.out);
                System.out.flush();
            } else {
                try (var file = Files.newOutputStream(output)) {
                    dataset.transferTo(file);
                }
            }
        }
        return 0;
    }
}
