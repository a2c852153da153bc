package org.entente.entity;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Finds what a name may be: spellings folded, no context used. Which candidate is meant is decided where the context is
 * known. Safe for threads.
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

    private final Authorities authorities;
    private final Register register;

    NameIndex(Authorities authorities, Register register) {
        this.authorities = authorities;
        this.register = register;
    }

    /** The more likely first, where nothing of the context is known: states before what is named after them. */
    public static Comparator<Candidate> order() {
        return Comparator.comparing(Candidate::via)
                .thenComparingInt(NameIndex::rank)
                .thenComparingLong(c -> -c.authority().population())
                .thenComparing(c -> c.entity().id());
    }

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

    /**
     * What a name may be, the more likely first as far as that can be said without context. Acronyms match capital
     * letters only, other names not what is written in small letters throughout, unless the files have it so.
     */
    public List<Candidate> find(String mention) {
        var found = register.called(NameFolding.fold(mention));
        if (found.isEmpty()) {
            var latin = NameKeys.latin(mention);
            return latin.equals(mention) ? found : find(latin);
        }
        var lower = hasLower(mention);
        var small = lower && !hasUpper(mention);
        var fitting = found.stream()
                .filter(c ->
                        c.via() == Via.ACRONYM ? !lower || c.name().equals(mention) : !small || !hasUpper(c.name()))
                .toList();
        // of "IRNA" the agency is meant, and not the town of Irna
        var acronyms = lower || mention.length() > NameKeys.acronymLength()
                ? List.<Candidate>of()
                : fitting.stream().filter(c -> !hasLower(c.name())).toList();
        return acronyms.isEmpty() ? fitting : acronyms;
    }

    /** What a name may be if transliterated otherwise; proposals, to be confirmed by kind and context. */
    public List<Candidate> similar(String mention) {
        if (hasLower(mention) && !hasUpper(mention)) {
            return List.of();
        }
        var found = register.sounding(NameKeys.sound(mention));
        return found.isEmpty() && NameKeys.vowelless(mention)
                ? NameKeys.skeleton(mention).map(register::sounding).orElse(found)
                : found;
    }

    /** What a name may be if it is only heard: weaker proposals than {@link #similar}, for people to look at. */
    public List<Candidate> alike(String mention) {
        return register.sounding(NameKeys.phonetic(mention));
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

    /** Georgian, which has small letters only and no capitals in running text, has none that tell. */
    private static boolean hasLower(String text) {
        return text.chars().anyMatch(c -> Character.isLowerCase(c) && Character.toTitleCase(c) != c);
    }

    private static boolean hasUpper(String text) {
        return text.chars().anyMatch(Character::isUpperCase);
    }
}
