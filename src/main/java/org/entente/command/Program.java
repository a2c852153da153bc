package org.entente.command;

import java.nio.file.Path;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The commands: those that need no service, and those that ask it. */
@Command(
        name = "entente",
        mixinStandardHelpOptions = true,
        description = "Turns reported statements in news text into a knowledge graph, and answers from it.",
        footer = {"", "Without a command, or with 'serve', the service starts."})
public final class Program {

    private Program() {}

    /** Whether the first argument names a command of these. */
    public static boolean knows(String argument) {
        return commandLine(_ -> () -> {}).getSubcommands().containsKey(argument)
                || argument.equals("--help")
                || argument.equals("-h")
                || argument.equals("help");
    }

    /**
     * Runs a command; results go to standard output, progress and errors to standard error.
     *
     * @param start used by commands that find no service on their data directory
     * @return the exit status: 0 for success, 1 for a failure, 2 for wrong usage
     */
    public static int run(Start start, String... arguments) {
        System.setProperty("logback.configurationFile", "command-logback.xml");
        return commandLine(start).execute(arguments);
    }

    /** Starts a service on a data directory and a free port of loopback; closing what it returns stops it. */
    @FunctionalInterface
    public interface Start {
        AutoCloseable on(Path dataDir);
    }

    private static CommandLine commandLine(Start start) {
        return commandLine(ReadingPipeline::new, start);
    }

    static CommandLine commandLine(Supplier<Pipeline> pipeline, Start start) {
        return new CommandLine(new Program())
                .addSubcommand(new AskCommand(start))
                .addSubcommand(new IngestCommand(start))
                .addSubcommand(new ExportCommand(start))
                .addSubcommand(new RebuildCommand(start))
                .addSubcommand(new RereadCommand(start))
                .addSubcommand(new EraseCommand(start))
                .addSubcommand(new ImportCommand())
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
