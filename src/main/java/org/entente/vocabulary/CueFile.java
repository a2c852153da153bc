package org.entente.vocabulary;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads the cue words and word lists of {@code ontology/} from the class path. */
final class CueFile {

    private static final Map<Cue.Word, List<String>> SUBJECTS = Map.of(
            Cue.Word.VERB, List.of("subj"),
            Cue.Word.NOUN, List.of("by", "poss", "adj", "light", "of"),
            Cue.Word.ADJECTIVE, List.of("head"));
    private static final Map<Cue.Word, List<String>> OBJECTS = Map.of(
            Cue.Word.VERB, List.of("obj"),
            Cue.Word.NOUN, List.of("of", "on", "against", "in", "to"),
            Cue.Word.ADJECTIVE, List.of("to"));

    private final Map<String, Set<String>> nounsOf;
    private final List<Cue> cues = new ArrayList<>();
    private List<String> flags = List.of();

    private CueFile(Map<String, Set<String>> nounsOf) {
        this.nounsOf = nounsOf;
    }

    static List<Cue> read(String resource, String nominalisations) {
        var nounsOf = new HashMap<String, Set<String>>();
        for (var line : lines(nominalisations)) {
            var cells = line.split("\t", -1);
            nounsOf.computeIfAbsent(cells[0], _ -> new TreeSet<>()).add(cells[1]);
        }
        var file = new CueFile(nounsOf);
        String relation = null;
        for (var line : lines(resource)) {
            if (line.startsWith("[")) {
                var words = line.substring(1, line.indexOf(']')).split(" ", -1);
                relation = words[0];
                file.flags = List.of(words).subList(1, words.length);
            } else if (relation == null) {
                throw new IllegalStateException(
                        "%s: the cue '%s' stands before any [relation].".formatted(resource, line));
            } else {
                file.readLine(relation, line);
            }
        }
        return List.copyOf(file.cues);
    }

    /** One word a line. */
    static Set<String> readWords(String resource) {
        return Set.copyOf(lines(resource));
    }

    /** All nouns of actions. */
    static Set<String> readActions(String nominalisations) {
        var nouns = new TreeSet<String>();
        lines(nominalisations).forEach(line -> nouns.add(line.split("\t", -1)[1]));
        return Set.copyOf(nouns);
    }

    /** Word lists: {@code name: word word …}; a list may be continued on lines that begin with a blank. */
    static Map<String, Set<String>> readLists(String resource) {
        var lists = new TreeMap<String, Set<String>>();
        Set<String> current = Set.of();
        for (var line : lines(resource)) {
            var words = line;
            if (!Character.isWhitespace(line.charAt(0))) {
                int colon = line.indexOf(':');
                current = lists.computeIfAbsent(line.substring(0, colon).strip(), _ -> new LinkedHashSet<>());
                words = line.substring(colon + 1);
            }
            for (var word : words.strip().split("\\s+", -1)) {
                if (!word.isEmpty()) {
                    current.add(word.replace('_', ' '));
                }
            }
        }
        return lists;
    }

    private void readLine(String relation, String line) {
        var halves = line.split(" ; ", 2);
        var words = halves[0].strip().split("\\s+", -1);
        var settings = new HashMap<String, String>();
        flags.forEach(flag -> settings.put(flag, ""));
        if (halves.length == 2) {
            for (var setting : halves[1].strip().split("\\s+", -1)) {
                int equals = setting.indexOf('=');
                settings.put(
                        equals < 0 ? setting : setting.substring(0, equals),
                        equals < 0 ? "" : setting.substring(equals + 1));
            }
        }
        var type = words[0];
        var word = switch (type) {
            case "v", "v*" -> Cue.Word.VERB;
            case "n" -> Cue.Word.NOUN;
            case "a" -> Cue.Word.ADJECTIVE;
            default ->
                throw new IllegalStateException(
                        "ontology/cues.txt: a cue begins with v, v*, n or a, not '%s'.".formatted(line));
        };
        for (var entry : Arrays.copyOfRange(words, 1, words.length)) {
            cues.add(cue(relation, word, entry, settings));
            if (type.equals("v*")) {
                for (var noun : nounsOf.getOrDefault(entry, Set.of())) {
                    addNominalisation(relation, noun, settings);
                }
            }
        }
    }

    private void addNominalisation(String relation, String noun, Map<String, String> settings) {
        boolean known = cues.stream()
                .anyMatch(c -> c.relation().equals(relation)
                        && c.word() == Cue.Word.NOUN
                        && c.lemma().equals(noun));
        if (!known) {
            var own = new HashMap<>(settings);
            own.remove("subj");
            var preposition = own.remove("obj");
            if (preposition != null) {
                own.put("obj", preposition.replace("obj", "of"));
            }
            cues.add(cue(relation, Cue.Word.NOUN, noun, own));
        }
    }

    private static Cue cue(String relation, Cue.Word word, String entry, Map<String, String> settings) {
        var rest = entry;
        String noun = null;
        String particle = null;
        if (rest.contains(":")) {
            noun = rest.substring(rest.indexOf(':') + 1);
            rest = rest.substring(0, rest.indexOf(':'));
        }
        if (rest.contains("+") && word == Cue.Word.VERB) {
            particle = rest.substring(rest.indexOf('+') + 1);
            rest = rest.substring(0, rest.indexOf('+'));
        }
        var nouns = settings.getOrDefault("of", "");
        var modifiers = settings.getOrDefault("mod", "").split("!", 2);
        return new Cue(
                relation,
                word,
                rest.replace('+', ' '),
                particle,
                noun,
                slots(settings.get("subj"), SUBJECTS.getOrDefault(word, List.of())),
                slots(settings.get("obj"), OBJECTS.getOrDefault(word, List.of())),
                slots(settings.get("addr"), List.of()),
                slots(settings.get("against"), List.of()),
                names(withoutMark(nouns)),
                nouns.startsWith("!"),
                names(modifiers[0]),
                names(modifiers.length > 1 ? modifiers[1] : ""),
                settings.containsKey("infinitive"),
                names(settings.getOrDefault("clause", "")),
                names(settings.getOrDefault("verb", "")),
                settings.containsKey("several"),
                names(settings.getOrDefault("subjkinds", "")),
                names(settings.getOrDefault("kinds", "")),
                settings.containsKey("named"),
                settings.get("root"),
                settings.get("means"),
                settings.containsKey("direct"),
                "subj".equals(settings.get("context")),
                "obj".equals(settings.get("context")),
                settings.containsKey("actor"),
                settings.containsKey("or-inner"),
                settings.containsKey("weak"));
    }

    private static List<String> slots(@Nullable String written, List<String> otherwise) {
        return written == null ? otherwise : List.of(written.replace('+', ' ').split("\\|", -1));
    }

    private static String withoutMark(String words) {
        return words.startsWith("!") ? words.substring(1) : words;
    }

    private static Set<String> names(String written) {
        return written.isEmpty() ? Set.of() : Set.of(written.split("\\|", -1));
    }

    private static List<String> lines(String resource) {
        var stream = CueFile.class.getClassLoader().getResourceAsStream(resource);
        if (stream == null) {
            throw new IllegalStateException("%s is not on the class path.".formatted(resource));
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
