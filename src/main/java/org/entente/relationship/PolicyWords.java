package org.entente.relationship;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.entente.statement.Modality;

/** Reads the words in which a caller states a policy. */
final class PolicyWords {

    private PolicyWords() {}

    static Modality modality(String name) {
        try {
            return Modality.valueOf(name.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "There is no modality '%s'. Use some of: %s."
                            .formatted(
                                    name.strip(),
                                    Arrays.stream(Modality.values())
                                            .map(m -> m.name().toLowerCase(Locale.ROOT))
                                            .collect(Collectors.joining(", "))),
                    e);
        }
    }

    static boolean flag(Map<String, String> parameters, String name, boolean otherwise) {
        var given = parameters.get(name);
        if (given == null || given.isBlank()) {
            return otherwise;
        }
        return switch (given.strip().toLowerCase(Locale.ROOT)) {
            case "true", "on", "yes" -> true;
            case "false", "off", "no" -> false;
            default -> throw new IllegalArgumentException("'%s' is true or false, not '%s'.".formatted(name, given));
        };
    }

    static int whole(Map<String, String> parameters, String name, int otherwise) {
        var given = parameters.get(name);
        try {
            return given == null || given.isBlank() ? otherwise : Integer.parseInt(given.strip());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("'%s' is a whole number, not '%s'.".formatted(name, given), e);
        }
    }

    static double number(Map<String, String> parameters, String name, double otherwise) {
        var given = parameters.get(name);
        try {
            return given == null || given.isBlank() ? otherwise : Double.parseDouble(given.strip());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("'%s' is a number, not '%s'.".formatted(name, given), e);
        }
    }
}
