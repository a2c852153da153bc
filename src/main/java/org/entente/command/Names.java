package org.entente.command;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** When a name in a mark-up counts as the name of what was read: by the same words, or by a name that the authorities know. */
final class Names {

    private static final Set<String> EMPTY_WORDS =
            Set.of("the", "a", "an", "of", "in", "and", "to", "s", "al", "el", "other");

    private final Function<String, List<String>> known;
    private final UnaryOperator<String> stateOf;
    private final Map<String, String> same;

    /**
     * @param known other names of what has this name
     * @param stateOf the state that a demonym stands for
     * @param same names of the mark-up that also count as another name
     */
    Names(Function<String, List<String>> known, UnaryOperator<String> stateOf, Map<String, String> same) {
        this.stateOf = stateOf;
        this.known = known;
        this.same = same;
    }

    /** @param read the names of what was read */
    boolean match(String gold, List<String> read) {
        return anyEqual(gold, read) || (same.containsKey(gold) && anyEqual(same.getOrDefault(gold, gold), read));
    }

    private boolean anyEqual(String gold, List<String> read) {
        var wanted = words(plain(gold));
        return read.stream().anyMatch(r -> words(plain(r)).equals(wanted))
                || known.apply(gold).stream().anyMatch(k -> read.stream().anyMatch(r -> words(r).equals(words(k))));
    }

    /** With the names of states in place of their demonyms. */
    private String plain(String name) {
        return String.join(" ", Stream.of(name.split("\\s+", -1)).map(stateOf).toList());
    }

    /** For issues, which are phrases: at least half of all words are shared. */
    boolean matchPhrase(String gold, List<String> read) {
        return match(gold, read)
                || read.stream().anyMatch(r -> {
                    var wanted = words(gold);
                    var all = new HashSet<>(words(r));
                    var both = new HashSet<>(all);
                    both.retainAll(wanted);
                    all.addAll(wanted);
                    return both.size() * 2 >= all.size();
                });
    }

    static Set<String> words(String name) {
        var folded = Normalizer.normalize(name, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}|['\\u2019](?=\\p{L}{2})", "")
                .toLowerCase(Locale.ROOT);
        var found = new HashSet<String>();
        for (var word : folded.split("[^\\p{L}\\p{N}]+", -1)) {
            if (!word.isEmpty() && !EMPTY_WORDS.contains(word)) {
                found.add(
                        word.length() > 3 && word.endsWith("s") && !word.endsWith("ss")
                                ? word.substring(0, word.length() - 1)
                                : word);
            }
        }
        return found;
    }
}
