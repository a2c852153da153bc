package org.entente.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.vocabulary.EntityKind;

/**
 * Finds what a name may be: spellings folded, in memory, no context used. Which candidate is meant is decided where the
 * context is known. Immutable; safe for threads.
 */
public final class NameIndex {

    /** How a name stands for an entity, the stronger first. */
    public enum Via {
        NAME,
        ALIAS,
        /** Capital letters only, in the text too. */
        ACRONYM,
        /** "Iraqis". */
        PEOPLE,
        /** "Iraqi": the entity stands behind it as owner or origin, and is not named by it. */
        ADJECTIVE,
        /** A town that stands for its government when it acts. */
        SEAT,
        /** The family name alone. */
        SURNAME,
        /** Equal only after what transliterations differ in is dropped: a proposal. */
        SOUND
    }

    /** One of the entities that a name may be. */
    public record Candidate(Authority authority, Via via, String name) {
        public Entity entity() {
            return authority.entity();
        }
    }

    /**
     * A known name in a run of tokens.
     *
     * @param end index behind its last token
     */
    public record Match(int end, List<Candidate> candidates) {}

    private static final int ACRONYM_LENGTH = 7;
    private static final Set<String> PARTICLES = Set.of(
            "bin", "ibn", "ben", "bint", "abu", "abou", "de", "van", "von", "der", "den", "di", "da", "del", "della",
            "la", "le", "du", "dos", "das", "ter", "ould", "st", "san");
    private static final Set<String> SUFFIXES = Set.of("jr", "sr", "ii", "iii", "iv");

    private final Map<String, List<Candidate>> exact = new HashMap<>(1 << 17);
    private final Map<String, List<Candidate>> sounds = new HashMap<>(1 << 16);
    private final Map<String, Integer> longest = new HashMap<>(1 << 16);
    private final Authorities authorities;

    NameIndex(Authorities authorities) {
        this.authorities = authorities;
        for (var authority : authorities.all()) {
            if (authority.entity().kind().family() != EntityKind.Family.POST) {
                index(authority);
            }
        }
        var order = Comparator.comparing(Candidate::via)
                .thenComparingInt(NameIndex::rank)
                .thenComparingLong(c -> -c.authority().population())
                .thenComparing(c -> c.entity().id());
        exact.values().forEach(candidates -> candidates.sort(order));
        sounds.values().forEach(candidates -> candidates.sort(order));
    }

    /** States before what is named after them; otherwise as the files have it. */
    private static int rank(Candidate candidate) {
        return switch (candidate.entity().kind().name()) {
            case "state" -> 0;
            case "government", "armed-group", "organisation", "coalition" -> 1;
            case "country" -> 2;
            case "person" -> 3;
            case "town" -> 5;
            case "province" -> 6;
            default -> 4;
        };
    }

    private void index(Authority authority) {
        var entity = authority.entity();
        add(authority, Via.NAME, entity.name());
        entity.aliases().forEach(alias -> add(authority, Via.ALIAS, alias));
        authority.adjectives().forEach(adjective -> add(authority, Via.ADJECTIVE, adjective));
        authority.people().forEach(people -> add(authority, Via.PEOPLE, people));
        authority.seats().forEach(seat -> add(authority, Via.SEAT, seat));
        if (entity.kind().name().equals("person")) {
            addSurname(authority, entity.name());
            entity.aliases().forEach(alias -> addSurname(authority, alias));
        }
    }

    private void add(Authority authority, Via via, String name) {
        var key = NameFolding.fold(name);
        if (key.isEmpty()) {
            return;
        }
        var acronym = via.compareTo(Via.ACRONYM) < 0 && isAcronym(name);
        put(exact, key, new Candidate(authority, acronym ? Via.ACRONYM : via, name));
        if (via.compareTo(Via.ACRONYM) < 0 && !acronym && key.length() > 3) {
            put(sounds, NameFolding.soundless(key), new Candidate(authority, Via.SOUND, name));
        }
        var words = countWords(name);
        var first = key.substring(0, key.indexOf(' ') < 0 ? key.length() : key.indexOf(' '));
        longest.merge(first, words, Math::max);
    }

    private void addSurname(Authority authority, String name) {
        var own = authority.surname();
        if (own != null) {
            add(authority, Via.SURNAME, own);
            return;
        }
        if (name.contains(" of ")) {
            return;
        }
        var words = NameFolding.fold(name).split(" ", -1);
        var last = words.length - 1;
        while (last > 0 && SUFFIXES.contains(words[last])) {
            last--;
        }
        if (last < 1) {
            return;
        }
        add(authority, Via.SURNAME, capitalised(words[last]));
        var first = last;
        while (first > 1 && PARTICLES.contains(words[first - 1])) {
            first--;
        }
        if (first < last) {
            add(
                    authority,
                    Via.SURNAME,
                    capitalised(String.join(" ", List.of(words).subList(first, last + 1))));
        }
        withoutInitials(words).ifPresent(shorter -> add(authority, Via.ALIAS, capitalised(shorter)));
    }

    /** "George W. Bush" is also called without the letter. */
    private static Optional<String> withoutInitials(String[] words) {
        var kept = new ArrayList<String>();
        for (var i = 0; i < words.length; i++) {
            if (i == 0 || words[i].length() > 1) {
                kept.add(words[i]);
            }
        }
        return kept.size() < words.length && kept.size() > 1 ? Optional.of(String.join(" ", kept)) : Optional.empty();
    }

    private static String capitalised(String name) {
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    private static void put(Map<String, List<Candidate>> into, String key, Candidate candidate) {
        var list = into.computeIfAbsent(key, _ -> new ArrayList<>(2));
        for (var known : list) {
            if (known.entity().id().equals(candidate.entity().id())
                    && known.via().compareTo(candidate.via()) <= 0) {
                return;
            }
        }
        list.removeIf(known -> known.entity().id().equals(candidate.entity().id()));
        list.add(candidate);
    }

    /**
     * What a name may be, the more likely first as far as that can be said without context. Acronyms match capital
     * letters only, other names not what is written in small letters throughout, unless the files have it so.
     */
    public List<Candidate> find(String mention) {
        var found = exact.get(NameFolding.fold(mention));
        if (found == null) {
            return List.of();
        }
        var lower = hasLower(mention);
        var small = lower && !hasUpper(mention);
        var fitting = found.stream()
                .filter(c ->
                        c.via() == Via.ACRONYM ? !lower || c.name().equals(mention) : !small || !hasUpper(c.name()))
                .toList();
        // of "IRNA" the agency is meant, and not the town of Irna
        var acronyms = lower || mention.length() > ACRONYM_LENGTH
                ? List.<Candidate>of()
                : fitting.stream().filter(c -> !hasLower(c.name())).toList();
        return acronyms.isEmpty() ? fitting : acronyms;
    }

    /** What a name may be if transliterated otherwise; proposals, to be confirmed by kind and context. */
    public List<Candidate> similar(String mention) {
        if (hasLower(mention) && !hasUpper(mention)) {
            return List.of();
        }
        return List.copyOf(sounds.getOrDefault(NameFolding.soundless(NameFolding.fold(mention)), List.of()));
    }

    /** The longest known name that starts at a token; adjectives and family names count. */
    public Optional<Match> longestAt(List<String> tokens, int start) {
        var first = NameFolding.fold(tokens.get(start));
        if (first.isEmpty() || !startsUpper(tokens.get(start))) {
            return Optional.empty();
        }
        var blank = first.indexOf(' ');
        var most = longest.getOrDefault(blank < 0 ? first : first.substring(0, blank), 0);
        if (most == 0) {
            // an article of its own, as in "the Islamic State" or "al Qaeda", hides the first word
            if (start + 1 < tokens.size()) {
                most = 1 + longest.getOrDefault(NameFolding.fold(tokens.get(start + 1)), 0);
            }
        }
        for (var end = Math.min(tokens.size(), start + most); end > start; end--) {
            var candidates = find(String.join(" ", tokens.subList(start, end)));
            if (!candidates.isEmpty()) {
                return Optional.of(new Match(end, candidates));
            }
        }
        return Optional.empty();
    }

    /** The state behind an adjective ("Iraqi"), a people ("Iraqis") or a name ("Iraq", "US"). */
    public Optional<Authority> state(String words) {
        return find(words).stream()
                .map(Candidate::authority)
                .filter(a -> authorities.isState(a.id()))
                .findFirst();
    }

    /** The body of a state that a phrase such as "Iraqi army", "Iraq's army" or "army of Iraq" names. */
    public Optional<Entity> organ(String phrase) {
        var of = phrase.indexOf(" of ");
        if (of > 0) {
            var organ = authorities.lexicon().organ(phrase.substring(0, of));
            var state = state(phrase.substring(of + 4));
            if (organ.isPresent() && state.isPresent()) {
                return Optional.of(authorities.organ(state.get(), organ.get()));
            }
        }
        for (var blank = phrase.indexOf(' '); blank > 0; blank = phrase.indexOf(' ', blank + 1)) {
            var organ = authorities.lexicon().organ(phrase.substring(blank + 1));
            if (organ.isPresent()) {
                var state = state(phrase.substring(0, blank));
                if (state.isPresent()) {
                    return Optional.of(authorities.organ(state.get(), organ.get()));
                }
            }
        }
        return Optional.empty();
    }

    /** How many different names are known. */
    public int size() {
        return exact.size();
    }

    private static boolean isAcronym(String name) {
        if (name.length() > ACRONYM_LENGTH) {
            return false;
        }
        var letters = 0;
        for (var i = 0; i < name.length(); i++) {
            if (Character.isLowerCase(name.charAt(i)) || name.charAt(i) == ' ') {
                return false;
            }
            letters += Character.isUpperCase(name.charAt(i)) ? 1 : 0;
        }
        return letters > 0;
    }

    private static boolean hasLower(String text) {
        return text.chars().anyMatch(Character::isLowerCase);
    }

    private static boolean hasUpper(String text) {
        return text.chars().anyMatch(Character::isUpperCase);
    }

    private static boolean startsUpper(String token) {
        for (var i = 0; i < Math.min(4, token.length()); i++) {
            if (Character.isUpperCase(token.charAt(i)) || Character.isDigit(token.charAt(i))) {
                return true;
            }
        }
        return token.equals("al") || token.equals("the") || token.startsWith("al-");
    }

    private static int countWords(String name) {
        return name.split("[ \\-/]+", -1).length + 2;
    }
}
