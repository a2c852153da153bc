package org.entente;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.entente.command.Program;
import org.entente.graph.DatabaseProgram;
import org.entente.graph.EarlyDatabase;
import org.springframework.boot.SpringApplication;

/** Where the program starts. */
public final class Entente {

    private Entente() {}

    public static void main(String[] arguments) throws IOException {
        if (arguments.length > 0 && arguments[0].equals(DatabaseProgram.COMMAND)) {
            DatabaseProgram.main(Arrays.copyOfRange(arguments, 1, arguments.length));
            return;
        }
        if (arguments.length > 0 && Program.knows(arguments[0])) {
            System.exit(Program.run(Entente::start, arguments));
        }
        service().run(arguments);
    }

    private static SpringApplication service() {
        var service = new SpringApplication(Application.class);
        service.addInitializers(new EarlyDatabase());
        return service;
    }

    /** A service for one command: on a free port, without samples, and silent on standard output. */
    static AutoCloseable start(Path dataDir) {
        var service = service();
        service.setLogStartupInfo(false);
        return service.run(
                "--entente.data-dir=" + dataDir,
                "--server.port=0",
                "--entente.samples=false",
                "--logging.config=classpath:command-logback.xml");
    }
}
