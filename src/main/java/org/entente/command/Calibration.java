package org.entente.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * How well the confidence of readings foretells that they are right, over statements that are known to be right or wrong, and
 * which weights would foretell it best.
 */
final class Calibration {

    /** Within each tenth of the scale, the mean confidence and the share that was right are compared. */
    private static final int BINS = 10;

    /** How strongly a weight is held at what was guessed; the base is free. */
    private static final double RIDGE = 4.0;

    private static final String FILE = "ontology/confidence.tsv";

    private static final int STEPS = 20_000;
    private static final double RATE = 0.5;
    private static final String BASE = "base";

    private record Sample(SortedMap<String, Double> features, double confidence, boolean right) {}

    private final List<Sample> samples = new ArrayList<>();

    void add(SortedMap<String, Double> features, double confidence, boolean right) {
        samples.add(new Sample(new TreeMap<>(features), confidence, right));
    }

    /** Prints the expected calibration error: the mean distance between confidence and the share that was right, over tenths of the scale. */
    void print(PrintWriter out) {
        if (samples.isEmpty()) {
            return;
        }
        out.printf(
                Locale.ROOT,
                "confidence: mean %.2f, right %.2f, expected calibration error %.3f over %d statements%n",
                samples.stream().mapToDouble(Sample::confidence).average().orElse(0),
                right(samples),
                error(samples),
                samples.size());
    }

    private static double right(List<Sample> some) {
        return some.stream().filter(Sample::right).count() / (double) some.size();
    }

    private static double error(List<Sample> some) {
        var bins = some.stream().collect(Collectors.groupingBy(s -> (int) Math.min(BINS - 1, s.confidence() * BINS)));
        double error = 0;
        for (var bin : bins.values()) {
            var mean = bin.stream().mapToDouble(Sample::confidence).average().orElse(0);
            error += Math.abs(mean - right(bin)) * bin.size() / some.size();
        }
        return error;
    }

    /** Prints the weights that fit best, in the form of {@code ontology/confidence.tsv}. */
    void printWeights(PrintWriter out) {
        weights().forEach((feature, weight) -> out.printf(Locale.ROOT, "%s\t%.2f%n", feature, weight));
    }

    Map<String, Double> weights() {
        return weights(guesses());
    }

    /**
     * Logistic regression by gradient descent, with a penalty on the squares of the distances of all weights but the base from
     * what was guessed: there is too little mark-up to learn them from nothing.
     */
    Map<String, Double> weights(Map<String, Double> guesses) {
        var names = new TreeSet<String>();
        samples.forEach(s -> names.addAll(s.features().keySet()));
        var weights = new TreeMap<String, Double>();
        weights.put(BASE, 0.0);
        names.forEach(n -> weights.put(n, guesses.getOrDefault(n, 0.0)));
        var n = Math.max(1, samples.size());
        for (int step = 0; step < STEPS; step++) {
            var slope = new TreeMap<String, Double>();
            for (var sample : samples) {
                var wrong = chance(weights, sample.features()) - (sample.right() ? 1 : 0);
                slope.merge(BASE, wrong, Double::sum);
                sample.features().forEach((name, value) -> slope.merge(name, wrong * value, Double::sum));
            }
            weights.replaceAll((name, weight) -> {
                var pull = name.equals(BASE) ? 0 : RIDGE * (weight - guesses.getOrDefault(name, 0.0));
                return weight - RATE * (slope.getOrDefault(name, 0.0) + pull) / n;
            });
        }
        return weights;
    }

    /** The third column of the file of weights: what was guessed before there was anything to fit. */
    private static Map<String, Double> guesses() {
        var guesses = new TreeMap<String, Double>();
        try (var stream = Calibration.class.getClassLoader().getResourceAsStream(FILE)) {
            var text = new String(
                    Objects.requireNonNull(stream, FILE + " is not on the class path.")
                            .readAllBytes(),
                    StandardCharsets.UTF_8);
            text.lines().filter(l -> !l.isBlank() && !l.startsWith("#")).forEach(l -> {
                var cells = l.split("\t", -1);
                guesses.put(cells[0], Double.valueOf(cells[2]));
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return guesses;
    }

    private static double chance(Map<String, Double> weights, Map<String, Double> features) {
        var sum = weights.getOrDefault(BASE, 0.0);
        for (var feature : features.entrySet()) {
            sum += weights.getOrDefault(feature.getKey(), 0.0) * feature.getValue();
        }
        return 1 / (1 + Math.exp(-sum));
    }
}
