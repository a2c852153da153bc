package org.entente.resolution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.entente.entity.Authorities;
import org.entente.entity.Entity;
import org.entente.entity.NameFolding;
import org.entente.entity.NameIndex.Candidate;
import org.entente.entity.NameIndex.Via;
import org.entente.entity.Referent;
import org.entente.vocabulary.EntityKind;
import org.entente.vocabulary.EntityKind.Family;

/** Which places of the gazetteer the words for a place may mean. */
final class PlaceNames {

    /** Kinds of places that men build beside towns and call after them. */
    static final Set<String> WORKS = Set.of("crossing", "road", "dam", "base");

    private static final int SHORTEST_SOUND = 5;

    private final Authorities authorities;

    PlaceNames(Authorities authorities) {
        this.authorities = authorities;
    }

    /**
     * By the whole name, else without the nouns and adjectives about it: "Anbar" for "Sunni Anbar province", "the city of X";
     * else by the container with the noun, "Haditha dam" for "a dam in Haditha". A crossing, a road, a dam or a base is not
     * the town of its name.
     */
    List<Candidate> of(Referent referent, Optional<Entity> container, DocumentContext context) {
        var words = words(referent);
        if (areSeveral(referent)) {
            return places(authorities.names().find(String.join(" ", words)));
        }
        var noun = authorities.lexicon().placeKind(words.getLast());
        var last = words.size() - (noun.isPresent() ? 1 : 0);
        var found = List.<Candidate>of();
        for (var first = 0;
                found.isEmpty() && first < Math.max(1, last) && (first == 0 || isAbout(words.get(first - 1)));
                first++) {
            // "northern X" is a part of X, "the northern X province" lies in the north
            if (first == 0 || noun.isPresent() || !authorities.lexicon().direction(words.get(first - 1))) {
                found = places(authorities.names().find(String.join(" ", words.subList(first, words.size()))));
                if (found.isEmpty() && noun.isPresent() && first < last) {
                    found = places(authorities.names().find(String.join(" ", words.subList(first, last)))).stream()
                            .filter(c -> !WORKS.contains(noun.get())
                                    || c.entity().kind().name().equals(noun.get()))
                            .filter(c -> referent.named()
                                    || !c.entity().kind().name().equals("country"))
                            .toList();
                }
            }
        }
        if (found.isEmpty() && container.isPresent() && !referent.named()) {
            found = places(authorities.names().find(container.get().name() + " " + referent.head()));
        }
        return found.isEmpty() && referent.named() ? similar(referent.name(), context) : found;
    }

    /** "The Anbar towns", "Darfur villages": not the place that the words before the noun name, but several there. */
    boolean areSeveral(Referent referent) {
        var noun = words(referent).getLast();
        return Character.isLowerCase(noun.codePointAt(0))
                && authorities.lexicon().severalPlaces(noun);
    }

    /** Where several are that are called after a place in a country that the text speaks of: towns rather in a province than in a town. */
    Optional<Entity> ofSeveral(Referent referent, DocumentContext context) {
        var words = words(referent);
        return areSeveral(referent)
                ? spokenOf(authorities.names().find(String.join(" ", words.subList(0, words.size() - 1))), context)
                        .map(Candidate::entity)
                        .min(Comparator.comparing(e -> isTown(e.kind()) == isTown(referent.kind())))
                : Optional.empty();
    }

    private static boolean isTown(EntityKind kind) {
        return kind.name().equals("town");
    }

    /** Whether a word before a name only tells about the place: "Sunni", "the", "northern", but not "Umm" or "New". */
    private boolean isAbout(String word) {
        return !Character.isUpperCase(word.codePointAt(0))
                || generic(word)
                || authorities.names().find(word).stream().anyMatch(c -> c.via() == Via.ADJECTIVE)
                || authorities.names().state(word).isPresent();
    }

    /** The words of the name; of a bare noun, with the names before it: "Raqqa city". */
    List<String> words(Referent referent) {
        var words = List.of(referent.name().split("\\s+", -1));
        if (!generic(referent.name())) {
            return words;
        }
        var all = new ArrayList<>(referent.modifiers());
        all.addAll(words);
        return all;
    }

    /** Places of other spellings, in the countries that the text speaks of. */
    private List<Candidate> similar(String name, DocumentContext context) {
        return NameFolding.fold(name).length() < SHORTEST_SOUND
                ? List.of()
                : spokenOf(authorities.names().similar(name), context).toList();
    }

    private Stream<Candidate> spokenOf(List<Candidate> candidates, DocumentContext context) {
        return places(candidates).stream()
                .filter(c -> DocumentContext.land(c.authority())
                        .filter(land -> context.share(land) > 0)
                        .isPresent());
    }

    private List<Candidate> places(List<Candidate> candidates) {
        return candidates.stream()
                .filter(c -> !authorities.lexicon().direction(c.name()))
                .filter(c -> c.entity().kind().family() == Family.PLACE
                        || c.entity().kind().family() == Family.ASSET)
                .filter(c -> c.via() != Via.ADJECTIVE)
                .toList();
    }

    /** "West", "the province": words that name no place by themselves. */
    boolean generic(String name) {
        return List.of(name.split("\\s+", -1)).stream()
                .allMatch(word -> authorities.lexicon().direction(word)
                        || authorities.lexicon().generic(word)
                        || word.equalsIgnoreCase("the"));
    }
}
