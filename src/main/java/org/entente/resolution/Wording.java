package org.entente.resolution;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.entente.entity.Authorities;
import org.entente.entity.Authority;
import org.entente.entity.Lexicon;
import org.entente.entity.NameFolding;
import org.entente.entity.NameIndex.Via;
import org.entente.entity.Referent;
import org.jspecify.annotations.Nullable;

/** The words of a referent, taken apart: states and communities that narrow it, and what remains. */
final class Wording {

    private static final int MOST_WORDS_OF_STATE = 3;

    private final Referent referent;
    private final Authorities authorities;
    private final List<Authority> states = new ArrayList<>();
    private final List<Authority> communities = new ArrayList<>();
    private final List<String> others = new ArrayList<>();
    private final List<String> noun = new ArrayList<>();
    private final @Nullable String of;

    Wording(Referent referent, Authorities authorities) {
        this(referent, authorities, null);
    }

    /** @param of the bare noun that the phrase is of: "state" for "secretary of state" */
    Wording(Referent referent, Authorities authorities, @Nullable String of) {
        this.of = of;
        this.referent = referent;
        this.authorities = authorities;
        var words = new ArrayList<>(List.of(withoutOwner(referent.name()).split("\\s+", -1)));
        var inside = statesOfSeveralWords(words);
        for (var modifier : referent.modifiers()) {
            if (!inside.contains(modifier)) {
                sort(modifier);
            }
        }
        for (var word : words) {
            var state = authorities.names().state(word);
            if (state.isPresent() && !endsName(word)) {
                if (!states.contains(state.get())) {
                    states.add(state.get());
                }
            } else if (!word.equalsIgnoreCase("the") && !word.isEmpty()) {
                noun.add(word);
            }
        }
    }

    /**
     * Takes "North Korean", "Sri Lankan" and "South African" out of the words before the noun.
     *
     * @return the words taken out: a part of such a name is nothing by itself
     */
    private Set<String> statesOfSeveralWords(List<String> words) {
        var taken = new TreeSet<String>();
        for (var length = MOST_WORDS_OF_STATE; length > 1; length--) {
            for (var i = 0; i + length < words.size(); i++) {
                var span = words.subList(i, i + length);
                var state = authorities.names().state(String.join(" ", span));
                if (state.isPresent()) {
                    if (!states.contains(state.get())) {
                        states.add(state.get());
                    }
                    taken.addAll(span);
                    span.clear();
                }
            }
        }
        return taken;
    }

    private void sort(String modifier) {
        var state = authorities.names().state(modifier);
        if (state.isPresent()) {
            if (!states.contains(state.get())) {
                states.add(state.get());
            }
            return;
        }
        var community = authorities.names().find(modifier).stream()
                .filter(c -> c.via() == Via.ADJECTIVE || c.via() == Via.PEOPLE)
                .map(c -> c.authority())
                .filter(a -> a.entity().kind().name().equals("community"))
                .findFirst();
        if (community.isPresent()) {
            communities.add(community.get());
        }
        others.add(modifier);
    }

    private boolean endsName(String word) {
        var name = referent.name();
        return name.endsWith(word) && (name.length() == word.length() || (noun.isEmpty() && states.isEmpty()));
    }

    /** "Iran's supreme leader" without Iran. */
    private static String withoutOwner(String name) {
        for (var i = 0; i < name.length() - 2; i++) {
            var c = name.charAt(i);
            if ((c == '\'' || c == '’') && name.charAt(i + 1) == 's' && name.charAt(i + 2) == ' ') {
                return name.substring(i + 3);
            }
        }
        return name;
    }

    /** States whose names or adjectives stand before the noun, in text order. */
    List<Authority> states() {
        return states;
    }

    Optional<Authority> state() {
        return states.isEmpty() ? Optional.empty() : Optional.of(states.getFirst());
    }

    /** Ethnic, religious and other communities that narrow the noun. */
    List<Authority> communities() {
        return communities;
    }

    /** Modifiers that are no states. */
    List<String> otherModifiers() {
        return others;
    }

    /** The noun phrase without states, possessor and article: "supreme leader". */
    String phrase() {
        return String.join(" ", noun);
    }

    /** The name as the text has it, with the states in it that stand before. */
    String whole() {
        return withoutOwner(referent.name());
    }

    /**
     * Whether a capitalised word stands between the state and the noun of a name, so that the name is that of another: "Iraqi
     * Islamic Army" is not Iraq's army, whose name has no more in it.
     */
    boolean longerName(String ending) {
        if (!referent.named()) {
            return false;
        }
        var more = noun.size() - ending.split(" ", -1).length;
        return noun.subList(0, Math.max(0, more)).stream()
                .anyMatch(word -> Character.isUpperCase(word.codePointAt(0))
                        && !authorities.lexicon().direction(word)
                        && !authorities.lexicon().title(word)
                        && Character.isUpperCase(noun.getLast().codePointAt(0)));
    }

    /** The ends of the phrase, the longest first, then the head: "chief military spokesman", "military spokesman", … */
    List<String> endings() {
        var all = new ArrayList<String>();
        for (var i = 0; of != null && i < noun.size(); i++) {
            all.add(String.join(" ", noun.subList(i, noun.size())) + " of " + of);
        }
        for (var i = 0; i < noun.size(); i++) {
            all.add(String.join(" ", noun.subList(i, noun.size())));
        }
        var lemma = new ArrayList<>(noun);
        if (!lemma.isEmpty()) {
            lemma.set(lemma.size() - 1, referent.head());
            for (var i = 0; i < lemma.size(); i++) {
                all.add(String.join(" ", lemma.subList(i, lemma.size())));
            }
        }
        all.add(referent.head());
        return all;
    }

    /**
     * Whether a word before a title or the noun of a body takes it away from its state: "former prime minister", but not
     * "foreign minister".
     */
    boolean estranged(String ending) {
        var inside = new TreeSet<>(List.of(ending.toLowerCase(Locale.ROOT).split(" ", -1)));
        return others.stream()
                .map(modifier -> modifier.toLowerCase(Locale.ROOT))
                .anyMatch(modifier ->
                        !inside.contains(modifier) && authorities.lexicon().estranging(modifier));
    }

    /** What follows a word of the phrase: "news agency" behind the name of one. */
    String after(String word) {
        var at = noun.indexOf(word);
        return at < 0 ? "" : String.join(" ", noun.subList(at + 1, noun.size()));
    }

    /** Whether the noun stands in the plural, as far as its form shows. */
    boolean plural() {
        if (noun.isEmpty()) {
            return false;
        }
        var last = noun.getLast().toLowerCase(Locale.ROOT);
        var head = referent.head().toLowerCase(Locale.ROOT);
        return !last.equals(head) && (last.endsWith("s") || last.endsWith("men") || last.endsWith("people"));
    }

    /** By whom the group is backed, as the words have it: "iranian-backed". */
    Set<String> backing(Lexicon lexicon) {
        var words = new TreeSet<String>();
        for (var word : referent.name().split("\\s+", -1)) {
            if (word.indexOf('-') > 0 && lexicon.relational(word.substring(word.lastIndexOf('-') + 1))) {
                words.add(word.toLowerCase(Locale.ROOT));
            }
        }
        return words;
    }

    /** What sets a description apart from others with the same noun, in no particular order. */
    Set<String> distinctions(Lexicon lexicon) {
        var words = new TreeSet<String>();
        for (var modifier : others) {
            var folded = NameFolding.fold(modifier);
            if (!folded.isEmpty()
                    && !lexicon.relational(modifier.substring(modifier.lastIndexOf('-') + 1))
                    && !Character.isDigit(folded.charAt(0))
                    && !lexicon.vague(folded)) {
                words.add(folded);
            }
        }
        for (var state : states) {
            words.add(state.id().value());
        }
        return words;
    }
}
