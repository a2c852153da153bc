package org.entente.extraction;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;

/**
 * How surely a statement was read: the logistic function of the sum of the weights of its features. The weights stand in
 * {@code ontology/confidence.tsv}.
 */
final class Confidence {

    private static final String BASE = "base";

    private final Map<String, Double> weights;

    private Confidence(Map<String, Double> weights) {
        this.weights = Map.copyOf(weights);
    }

    static Confidence shipped() {
        var stream = Confidence.class.getClassLoader().getResourceAsStream("ontology/confidence.tsv");
        if (stream == null) {
            throw new IllegalStateException("ontology/confidence.tsv is not on the class path.");
        }
        var weights = new HashMap<String, Double>();
        try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            reader.lines().filter(l -> !l.isBlank() && !l.startsWith("#")).forEach(l -> {
                var cells = l.split("\t", -1);
                weights.put(cells[0], Double.valueOf(cells[1]));
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Confidence(weights);
    }

    /** @return in [0, 1]; a feature without a weight changes nothing */
    double of(SortedMap<String, Double> features) {
        double sum = weights.getOrDefault(BASE, 0.0);
        for (var feature : features.entrySet()) {
            sum += weights.getOrDefault(feature.getKey(), 0.0) * feature.getValue();
        }
        return Math.round(1000 / (1 + Math.exp(-sum))) / 1000.0;
    }
}
