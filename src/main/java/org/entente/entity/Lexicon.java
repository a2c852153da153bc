package org.entente.entity;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Words that describe actors and places rather than name them, read from the word lists beside the authority files.
 * Look-ups take a noun or phrase in any case; singular and plural are listed, or differ by a final s. Immutable.
 */
public final class Lexicon {

    /**
     * A standing body that any state has, such as its armed forces: its entity is made from the state.
     *
     * @param name the end of the entity's identifier, such as {@code armed-forces}
     * @param label as it follows a state's adjective
     * @param kind local name of the kind
     * @param code role part of the CAMEO code
     * @param within "state", "government" or the name of another organ
     */
    public record Organ(String name, String label, String kind, String code, String within) {}

    /**
     * A noun for actors that are described.
     *
     * @param code role part of the CAMEO code, empty when the noun shows none
     */
    public record Role(String noun, String kind, String code) {}

    /** Classes of which a word is or is not. */
    private static final Set<String> PLAIN = Set.of(
            "private",
            "asset",
            "direction",
            "extent",
            "vague",
            "estranging",
            "apposed",
            "way",
            "visiting",
            "hostile",
            "abstract",
            "relational",
            "counterpart");

    private final Map<String, Organ> organs = new HashMap<>();
    private final Map<String, Role> roles = new HashMap<>();
    private final Map<String, String> places = new HashMap<>();
    private final Set<String> publicTitles = new HashSet<>();
    private final Set<String> privateTitles = new HashSet<>();
    private final Map<String, Set<String>> plain = new HashMap<>();

    /**
     * A line of a word list.
     *
     * @param sort what the words are: organ, described, private, honorific, place, asset, direction, extent, vague,
     *     estranging, apposed, way, visiting, hostile, abstract, relational, counterpart
     */
    public record Entry(String sort, String name, List<String> words, String kind, String code, String within) {}

    /** @param entries in the order of the lists; of two that say the same word the first counts */
    public Lexicon(List<Entry> entries) {
        entries.forEach(this::add);
    }

    private void add(Entry entry) {
        var kind = entry.kind();
        var code = entry.code();
        for (var word : entry.words()) {
            var key = word.toLowerCase(Locale.ROOT);
            switch (entry.sort()) {
                case "organ" ->
                    organs.putIfAbsent(
                            key, new Organ(entry.name(), entry.words().getFirst(), kind, code, entry.within()));
                case "described" -> roles.putIfAbsent(key, new Role(key, kind, code));
                case "honorific" -> (entry.name().equals("public") ? publicTitles : privateTitles).add(key);
                case "place" -> places.putIfAbsent(key, kind);
                case String sort
                when PLAIN.contains(sort) ->
                    plain.computeIfAbsent(sort, _ -> new HashSet<>()).add(key);
                default -> throw new IllegalArgumentException("Unknown class of words '%s'.".formatted(entry.sort()));
            }
        }
    }

    /** The body that a state's "army", "foreign ministry" or "parliament" is. */
    public Optional<Organ> organ(String phrase) {
        return Optional.ofNullable(find(organs, phrase));
    }

    /** All bodies that states have. */
    public Collection<Organ> organs() {
        return new LinkedHashSet<>(organs.values());
    }

    /** What a head noun such as "rebels" says of those it describes. */
    public Optional<Role> role(String noun) {
        return Optional.ofNullable(find(roles, noun));
    }

    /** The kind of place that a noun such as "crossing" or "city" names, as the kind's local name. */
    public Optional<String> placeKind(String noun) {
        return Optional.ofNullable(find(places, noun));
    }

    /** Whether a noun speaks of several places: "towns", but not "headquarters". */
    public boolean severalPlaces(String noun) {
        var key = noun.toLowerCase(Locale.ROOT);
        return !places.containsKey(key) && places.containsKey(singular(key));
    }

    /** Whether a noun speaks of what is attacked or supplied. */
    public boolean asset(String noun) {
        return lists("asset", noun);
    }

    /** Whether a noun speaks of private people: "shopkeeper", "resident", "mother". */
    public boolean privatePerson(String noun) {
        return lists("private", noun);
    }

    /** Whether a title before a name shows a public role: "General", "Ayatollah", but not "Mr". */
    public boolean publicTitle(String title) {
        return publicTitles.contains(title.toLowerCase(Locale.ROOT));
    }

    /** Whether words before a name are a title of any sort, and no part of the name. */
    public boolean title(String title) {
        return publicTitle(title) || privateTitles.contains(title.toLowerCase(Locale.ROOT));
    }

    /** Whether a word points in a direction: "northern". */
    public boolean direction(String word) {
        return listsAsIs("direction", word);
    }

    /** Whether a phrase says how much of a place is meant: "parts of", "outskirts of". */
    public boolean extent(String phrase) {
        return listsAsIs("extent", phrase);
    }

    /** Whether a modifier takes a body away from its state: "former", "rebel", "peacekeeping". */
    public boolean estranging(String modifier) {
        return listsAsIs("estranging", modifier);
    }

    /** Whether a noun behind a body's name only says what it is: the "movement" of "the Hamas movement". */
    public boolean apposed(String phrase) {
        return listsAsIs("apposed", phrase);
    }

    /** Whether an adjective says in which way something is done, so that it narrows an issue: "military". */
    public boolean way(String adjective) {
        return listsAsIs("way", adjective);
    }

    /** Whether a noun speaks of people who are mostly sent from elsewhere, so that the land of a text is not theirs: "advisers". */
    public boolean visiting(String noun) {
        return lists("visiting", noun);
    }

    /** Whether an action is done against its target: "campaign". */
    public boolean hostile(String action) {
        return lists("hostile", action);
    }

    /** Whether a noun stands for a body only where it is said whose: "security" of "Iraqi security". */
    public boolean abstraction(String noun) {
        return lists("abstract", noun);
    }

    /** Whether a word behind a hyphen tells what another does for a group rather than which group it is: "Iranian-backed". */
    public boolean relational(String participle) {
        return listsAsIs("relational", participle);
    }

    /** Whether a noun is for who holds elsewhere the post that somebody holds: "his Egyptian counterpart". */
    public boolean counterpart(String noun) {
        return listsAsIs("counterpart", noun);
    }

    /** Whether a noun says no more than what kind of thing it is, so that alone it names nothing. */
    public boolean generic(String noun) {
        return role(noun).isPresent()
                || organ(noun).isPresent()
                || placeKind(noun).isPresent()
                || asset(noun)
                || vague(noun);
    }

    /** Whether a noun or pronoun speaks of nobody in particular: "others", "people". */
    public boolean vague(String noun) {
        return lists("vague", noun);
    }

    /** The nouns that describe actors. */
    public Set<String> roleNouns() {
        return Collections.unmodifiableSet(roles.keySet());
    }

    /** In the plural too. */
    private boolean lists(String sort, String noun) {
        return listsAsIs(sort, noun) || listsAsIs(sort, singular(noun.toLowerCase(Locale.ROOT)));
    }

    private boolean listsAsIs(String sort, String phrase) {
        return plain.getOrDefault(sort, Set.of()).contains(phrase.toLowerCase(Locale.ROOT));
    }

    private static <T> @Nullable T find(Map<String, T> words, String phrase) {
        var key = phrase.toLowerCase(Locale.ROOT);
        var found = words.get(key);
        return found == null ? words.get(singular(key)) : found;
    }

    private static String singular(String word) {
        if (word.endsWith("ies") && word.length() > 4) {
            return word.substring(0, word.length() - 3) + "y";
        }
        if (word.endsWith("men")) {
            return word.substring(0, word.length() - 2) + "an";
        }
        return word.endsWith("s") && !word.endsWith("ss") ? word.substring(0, word.length() - 1) : word;
    }
}
