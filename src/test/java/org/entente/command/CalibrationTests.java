package org.entente.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class CalibrationTests {

    private final Calibration calibration = new Calibration();

    @Test
    void weighsAFeatureOfRightReadingsAboveZeroAndOneOfWrongReadingsBelow() {
        add(30, "agree", true);
        add(10, "agree", false);
        add(10, "differ", true);
        add(30, "differ", false);

        assertThat(calibration.weights(Map.of()).get("agree")).isPositive();
        assertThat(calibration.weights(Map.of()).get("differ")).isNegative();
    }

    @Test
    void aFeatureOfAllReadingsTellsNothingThatTheBaseDoesNot() {
        add(75, "always", true);
        add(25, "always", false);

        var weights = calibration.weights(Map.of());
        var sum = weights.getOrDefault("base", 0.0) + weights.getOrDefault("always", 0.0);

        assertThat(1 / (1 + Math.exp(-sum))).isBetween(0.74, 0.76);
        assertThat(Math.abs(weights.getOrDefault("always", 0.0)))
                .isLessThan(Math.abs(weights.getOrDefault("base", 0.0)));
    }

    @Test
    void theErrorIsNoneWhereConfidenceIsTheShareThatWasRight() {
        add(80, "any", true);
        add(20, "any", false);

        assertThat(printed()).contains("mean 0.80, right 0.80, expected calibration error 0.000 over 100 statements");
    }

    @Test
    void keepsAGuessThatNoReadingSpeaksAgainst() {
        add(2, "rare", true);

        assertThat(calibration.weights(Map.of("rare", -0.5)).get("rare")).isBetween(-0.55, 0.0);
    }

    private void add(int times, String feature, boolean right) {
        for (int i = 0; i < times; i++) {
            calibration.add(new TreeMap<>(Map.of(feature, 1.0)), 0.8, right);
        }
    }

    private String printed() {
        var words = new StringWriter();
        calibration.print(new PrintWriter(words, true));
        return words.toString();
    }
}
