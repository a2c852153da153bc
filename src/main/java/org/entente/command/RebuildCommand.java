package org.entente.command;

import java.util.Map;
import picocli.CommandLine.Command;

/** {@code entente rebuild}: the RDF dataset, anew from the log. */
@Command(
        name = "rebuild",
        mixinStandardHelpOptions = true,
        description =
                "Makes the RDF dataset anew from the log. Queries are answered from the one before until it is ready.")
final class RebuildCommand extends ServiceCommand {

    RebuildCommand(Program.Start start) {
        super(start);
    }

    @Override
    int run(Service service) {
        out().println(service.post("api/projection/rebuild", Map.of()));
        return 0;
    }
}
