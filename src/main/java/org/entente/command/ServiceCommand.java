package org.entente.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** A command that asks the service. */
abstract class ServiceCommand implements Callable<Integer> {

    private final Program.Start start;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--data-dir",
            paramLabel = "DIR",
            defaultValue = "${env:ENTENTE_DATA_DIR:-data}",
            description = "the data directory (default: ${DEFAULT-VALUE})")
    private Path dataDir = Path.of("data");

    @Option(
            names = "--key",
            defaultValue = "${env:ENTENTE_API_KEY}",
            description =
                    "the key of a service that takes changes only with one (default: the variable ENTENTE_API_KEY)")
    private @Nullable String key;

    ServiceCommand(Program.Start start) {
        this.start = start;
    }

    @Override
    public final Integer call() throws Exception {
        try (var service = Service.of(dataDir, key == null || key.isBlank() ? null : key, start)) {
            return run(service);
        } catch (Service.Refused e) {
            err().println("entente: " + e.getMessage());
            return 1;
        }
    }

    /** @return the exit status */
    abstract int run(Service service) throws Exception;

    final PrintWriter out() {
        return Objects.requireNonNull(spec).commandLine().getOut();
    }

    final PrintWriter err() {
        return Objects.requireNonNull(spec).commandLine().getErr();
    }
}
