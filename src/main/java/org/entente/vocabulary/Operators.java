package org.entente.vocabulary;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The words of {@code ontology/attribution.txt}: who says so, and whether it is so, wanted, denied. Read once; immutable. */
public final class Operators {

    private static final String FILE = "ontology/attribution.txt";

    private final Map<String, List<Operator>> byWord = new HashMap<>();

    private Operators() {}

    /** Reads the words that are shipped with the program. */
    public static Operators shipped() {
        var operators = new Operators();
        Operator current = null;
        for (var line : lines()) {
            if (line.startsWith("[")) {
                current = operator(line);
            } else if (current != null) {
                operators.add(line, current);
            } else {
                throw new IllegalStateException("%s: '%s' stands before any [class].".formatted(FILE, line));
            }
        }
        return operators;
    }

    /**
     * What a word does to what is embedded in this way.
     *
     * @param lemma in lower case; a verb with its particle or preposition as in {@code rule+out}
     */
    public Optional<Operator> find(Operator.Word word, String lemma, Operator.Frame frame) {
        return byWord.getOrDefault(key(word, lemma), List.of()).stream()
                .filter(o -> o.frames().contains(frame))
                .findFirst();
    }

    /** What a word does, however what it works on is embedded. */
    public Optional<Operator> find(Operator.Word word, String lemma) {
        return byWord.getOrDefault(key(word, lemma), List.of()).stream().findFirst();
    }

    private static Operator operator(String line) {
        var close = line.indexOf(']');
        String attitude = null;
        String modality = null;
        var negative = false;
        Set<Operator.Frame> frames = EnumSet.allOf(Operator.Frame.class);
        for (var setting : line.substring(close + 1).strip().split("\\s+", -1)) {
            var value = setting.substring(setting.indexOf('=') + 1);
            switch (setting.substring(0, setting.length() - value.length())) {
                case "attitude=" -> attitude = value.toUpperCase(Locale.ROOT);
                case "modality=" -> modality = value.toUpperCase(Locale.ROOT);
                case "frames=" -> {
                    frames = EnumSet.noneOf(Operator.Frame.class);
                    for (var frame : value.split("\\|", -1)) {
                        frames.add(Operator.Frame.named(frame));
                    }
                }
                default -> {
                    negative |= value.equals("negative");
                    if (!Set.of("negative", "transparent").contains(value)) {
                        throw new IllegalStateException("%s: no such setting in '%s'.".formatted(FILE, line));
                    }
                }
            }
        }
        return new Operator(line.substring(1, close), attitude, modality, negative, frames);
    }

    private void add(String line, Operator operator) {
        var words = line.strip().split("\\s+", -1);
        var word = switch (words[0]) {
            case "v" -> Operator.Word.VERB;
            case "n" -> Operator.Word.NOUN;
            case "a" -> Operator.Word.ADJECTIVE;
            case "r" -> Operator.Word.ADVERB;
            case "p" -> Operator.Word.MARKER;
            default ->
                throw new IllegalStateException(
                        "%s: a line begins with v, n, a, r or p, not '%s'.".formatted(FILE, line));
        };
        for (var i = 1; i < words.length; i++) {
            byWord.computeIfAbsent(key(word, words[i].replace('_', ' ')), _ -> new ArrayList<>())
                    .add(operator);
        }
    }

    private static String key(Operator.Word word, String lemma) {
        return word + " " + lemma;
    }

    private static List<String> lines() {
        var stream = Operators.class.getClassLoader().getResourceAsStream(FILE);
        if (stream == null) {
            throw new IllegalStateException("%s is not on the class path.".formatted(FILE));
        }
        try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(l -> !l.isBlank() && !l.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
