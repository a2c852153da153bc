package org.entente.command;

import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The commands that run without the service. */
@Command(
        name = "entente",
        mixinStandardHelpOptions = true,
        description = "Turns reported statements in news text into a knowledge graph, and answers from it.",
        footer = {"", "Without a command, or with 'serve', the service starts."})
public final class Program {

    private Program() {}

    /** Whether the first argument names a command of these. */
    public static boolean knows(String argument) {
        return commandLine().getSubcommands().containsKey(argument)
                || argument.equals("--help")
                || argument.equals("-h")
                || argument.equals("help");
    }

    /**
     * Runs a command; results go to standard output, progress and errors to standard error.
     *
     * @return the exit status: 0 for success, 1 for a failure, 2 for wrong usage
     */
    public static int run(String... arguments) {
        System.setProperty("logback.configurationFile", "command-logback.xml");
        return commandLine().execute(arguments);
    }

    private static CommandLine commandLine() {
        return commandLine(ReadingPipeline::new);
    }

    static CommandLine commandLine(Supplier<Pipeline> pipeline) {
        return new CommandLine(new Program())
                .addSubcommand(new ReadCommand(pipeline))
                .addSubcommand(new EvaluateCommand(pipeline))
                .addSubcommand(new CommandLine.HelpCommand())
                .setExecutionExceptionHandler((e, command, _) -> {
                    command.getErr().println("entente: " + e.getMessage());
                    if (e instanceof RuntimeException) {
                        e.printStackTrace(command.getErr());
                    }
                    return 1;
                });
    }
}
