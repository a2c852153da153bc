package org.entente.command;

import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code entente erase}: a document's words, for good. */
@Command(
        name = "erase",
        mixinStandardHelpOptions = true,
        description =
                "Removes a document's text, quotations and names for good, as the law may ask. That it was there stays in the log.")
final class EraseCommand extends ServiceCommand {

    @Parameters(index = "0", paramLabel = "ID", description = "the document's identifier")
    private String id = "";

    @Option(
            names = "--by",
            defaultValue = "${sys:user.name}",
            description = "who erases it (default: ${DEFAULT-VALUE})")
    private String by = "";

    @Option(names = "--why", required = true, description = "the reason, which the log keeps")
    private String why = "";

    EraseCommand(Program.Start start) {
        super(start);
    }

    @Override
    int run(Service service) {
        var erased = service.delete("api/documents/" + id, Map.of("erase", "true", "by", by, "why", why));
        out().println(erased);
        return 0;
    }
}
