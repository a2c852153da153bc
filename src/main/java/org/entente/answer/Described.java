package org.entente.answer;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.entity.Authorities;
import org.entente.entity.Authority;
import org.entente.entity.Entity;
import org.entente.entity.EntityId;
import org.entente.entity.NameFolding;
import org.entente.entity.NameIndex.Via;
import org.entente.entity.Referent;
import org.entente.graph.Candidates;
import org.jspecify.annotations.Nullable;

/**
 * Whom a description in a question may mean. In texts a description is scoped by its document, and the same words name others elsewhere; one
 * who asks for "the rebels in Syria" means all who are described with at least these words, and not as of another place.
 */
final class Described {

    /** How many entities with the word in their names are looked at. */
    private static final int LOOKED_AT = 60;

    private static final Pattern BREAK = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final Candidates candidates;
    private final Authorities authorities;
    private final long position;

    Described(Candidates candidates, Authorities authorities, long position) {
        this.candidates = candidates;
        this.authorities = authorities;
        this.position = position;
    }

    /**
     * @param place where the question puts them; null where it does not
     * @return best match first; none where nobody is described so
     */
    List<Entity> by(Referent referent, @Nullable EntityId place) {
        var wanted = words(Stream.concat(referent.modifiers().stream(), Stream.of(lastWord(referent.name()))));
        return candidates.matching(lastWord(referent.name()), false, List.of(), position, 0, LOOKED_AT).stream()
                .filter(e -> e.kind().family() == referent.kind().family())
                .filter(e -> authorities.find(e.id()).isEmpty())
                .filter(e -> isCalled(e, wanted))
                .filter(e -> isHeadedBy(e, lastWord(referent.name())))
                .filter(e -> place == null || mayBeOf(e, place))
                .toList();
    }

    /** The noun of a description: what it says behind "of" and "in" is told apart. */
    private static String lastWord(String name) {
        var head = BREAK.splitAsStream(name.split(" (?:of|in) ", 2)[0]).toList();
        return head.isEmpty() ? name : head.getLast();
    }

    private static boolean isCalled(Entity entity, Set<String> wanted) {
        return Stream.concat(Stream.of(entity.name()), entity.aliases().stream())
                .anyMatch(name -> words(BREAK.splitAsStream(name)).containsAll(wanted));
    }

    /** "Faction of the army" is no army. */
    private static boolean isHeadedBy(Entity entity, String noun) {
        var head = words(Stream.of(noun));
        return Stream.concat(Stream.of(entity.name()), entity.aliases().stream())
                .anyMatch(name -> words(Stream.of(lastWord(name))).equals(head));
    }

    /** Folded, without the ending of the plural, as far as comparing needs it. */
    private static Set<String> words(Stream<String> words) {
        return words.filter(w -> !w.isBlank())
                .map(NameFolding::fold)
                .map(w -> w.endsWith("s") && w.length() > 3 ? w.substring(0, w.length() - 1) : w)
                .collect(Collectors.toSet());
    }

    /** Whether neither what it is a part of nor a word of its name puts it elsewhere. */
    private boolean mayBeOf(Entity entity, EntityId place) {
        var here = slug(place);
        if (entity.within() != null && isState(entity.within())) {
            return slug(entity.within()).equals(here);
        }
        var states = BREAK.splitAsStream(entity.name())
                .filter(w -> !w.isEmpty() && Character.isUpperCase(w.charAt(0)))
                .flatMap(this::states)
                .collect(Collectors.toSet());
        return states.isEmpty() || states.contains(here);
    }

    private Stream<String> states(String word) {
        return authorities.names().find(word).stream()
                .filter(c -> c.via() == Via.NAME || c.via() == Via.ADJECTIVE || c.via() == Via.PEOPLE)
                .map(c -> c.entity().id())
                .filter(this::isState)
                .map(Described::slug);
    }

    private boolean isState(EntityId id) {
        return authorities.twin(id, "state").map(Authority::id).isPresent();
    }

    /** What a state, its government and its land have in common. */
    private static String slug(EntityId id) {
        return id.value().substring(id.value().indexOf('/') + 1).toLowerCase(Locale.ROOT);
    }
}
