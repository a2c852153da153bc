package org.entente;

import java.io.IOException;
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
            System.exit(Program.run(arguments));
        }
        var service = new SpringApplication(Application.class);
        service.addInitializers(new EarlyDatabase());
        service.run(arguments);
    }
}
