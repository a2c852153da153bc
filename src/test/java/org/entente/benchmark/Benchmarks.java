package org.entente.benchmark;

import java.util.Arrays;
import java.util.List;

/** Runs one benchmark by name and prints its table. Figures of different runs and machines do not compare; ratios do. */
public final class Benchmarks {

    private interface Benchmark {
        void run(List<String> arguments) throws Exception;
    }

    private Benchmarks() {}

    public static void main(String[] arguments) throws Exception {
        var name = arguments.length == 0 ? "" : arguments[0];
        Benchmark benchmark = switch (name) {
            case "names" -> NamesBenchmark::run;
            case "queries" -> QueriesBenchmark::run;
            case "reading" -> ReadingBenchmark::run;
            default ->
                throw new IllegalArgumentException(
                        "no benchmark '%s'; there are: names, queries, reading".formatted(name));
        };
        benchmark.run(Arrays.asList(arguments).subList(1, arguments.length));
    }
}
