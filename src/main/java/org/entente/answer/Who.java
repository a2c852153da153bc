package org.entente.answer;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.entity.Authorities;
import org.entente.entity.Entity;
import org.entente.entity.EntityId;
import org.entente.entity.NameFolding;
import org.entente.entity.NameIndex.Via;
import org.entente.graph.Candidates;
import org.entente.vocabulary.EntityKind;
import org.entente.vocabulary.EntityKind.Family;
import org.entente.vocabulary.UnknownTerm;
import org.entente.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds whom a name or an identifier means. Those of whom something is reported come before those whom only the
 * authority files know. A country's name means the state, unless a place is asked for.
 */
@Component
public class Who {

    private static final int CLOSEST = 5;
    private static final int DEEPEST = 6;
    /** How many entities with a word in their names are looked at for one who is called so. */
    private static final int NAMESAKES = 50;

    private final Candidates candidates;
    private final Authorities authorities;
    private final Vocabulary vocabulary;

    Who(Candidates candidates, Authorities authorities, Vocabulary vocabulary) {
        this.candidates = candidates;
        this.authorities = authorities;
        this.vocabulary = vocabulary;
    }

    /**
     * @param asked an identifier, or a name or alias
     * @param type name of a kind or of a family of kinds; null for any
     * @param wanted the family that the question is about, preferred where no type is given; null for none
     * @throws UnknownName if nobody is called so
     * @throws AmbiguousName if several are
     */
    public Entity find(String asked, @Nullable String type, @Nullable Family wanted, long position) {
        var kinds = kinds(type);
        var byId = byId(asked, position);
        if (byId.isPresent()) {
            return byId.get();
        }
        var reported = fitting(candidates.named(asked, position), kinds, wanted);
        var found = reported.isEmpty() ? fitting(known(asked), kinds, wanted) : reported;
        if (found.isEmpty()) {
            found = fitting(surnamed(asked, position), kinds, wanted);
        }
        if (found.size() > 1) {
            found = calledFirst(asked, found);
        }
        if (found.size() == 1) {
            return found.getFirst();
        }
        if (found.isEmpty()) {
            throw new UnknownName(asked, type, closest(asked, kinds, position));
        }
        throw new AmbiguousName(asked, found);
    }

    /**
     * Those whom a description means that is their whole name.
     *
     * @throws UnknownName if nobody is called just so
     */
    List<Entity> described(String words, Family wanted, long position) {
        var found = candidates.named(words, position).stream()
                .filter(e -> e.kind().family() == wanted)
                .toList();
        if (found.isEmpty()) {
            throw new UnknownName(words, null, closest(words, List.of(), position));
        }
        return found;
    }

    /** Those of whom something is reported and whom a name means: who are called so, else who are named so in print. */
    List<Entity> reported(String name, Family wanted, long position) {
        var found = fitting(candidates.named(name, position), List.of(), wanted);
        return found.isEmpty() ? fitting(surnamed(name, position), List.of(), wanted) : calledFirst(name, found);
    }

    private Optional<Entity> byId(String asked, long position) {
        if (asked.indexOf('/') < 0) {
            return Optional.empty();
        }
        EntityId id;
        try {
            id = new EntityId(asked);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        return Optional.ofNullable(candidates.entities(List.of(id), position).get(id))
                .or(() -> authorities.find(id).map(a -> a.entity()));
    }

    /**
     * The kinds that a type names.
     *
     * @return empty for any kind
     * @throws UnknownTerm if it names none
     */
    public List<EntityKind> kinds(@Nullable String type) {
        if (type == null || type.isBlank()) {
            return List.of();
        }
        var kind = vocabulary.kind(type.strip().toLowerCase(java.util.Locale.ROOT));
        return kind.name().equals(kind.family().kindName())
                ? vocabulary.kinds().stream()
                        .filter(k -> k.family() == kind.family())
                        .toList()
                : List.of(kind);
    }

    private List<Entity> known(String name) {
        var found = new LinkedHashMap<EntityId, Entity>();
        for (var candidate : authorities.names().find(name)) {
            if (names(candidate.via())) {
                found.putIfAbsent(candidate.entity().id(), candidate.entity());
            }
        }
        return List.copyOf(found.values());
    }

    /** Those whose first name it is, before those who are also called so; all where there are none. */
    private static List<Entity> calledFirst(String name, List<Entity> found) {
        var folded = NameFolding.fold(name);
        var first = found.stream()
                .filter(e -> NameFolding.fold(e.name()).equals(folded))
                .toList();
        return first.isEmpty() ? found : first;
    }

    /** Those of whom something is reported and whose name ends with the one that is asked for, as people are named in print. */
    private List<Entity> surnamed(String name, long position) {
        var ending = " " + NameFolding.fold(name);
        return candidates.matching(name, false, List.of(), position, 0, NAMESAKES).stream()
                .filter(e -> e.kind().family() == Family.ACTOR)
                .filter(e -> Stream.concat(Stream.of(e.name()), e.aliases().stream())
                        .anyMatch(n -> NameFolding.fold(n).endsWith(ending)))
                .toList();
    }

    private static boolean names(Via via) {
        return switch (via) {
            case NAME, ALIAS, ACRONYM -> true;
            case PEOPLE, ADJECTIVE, SEAT, SURNAME, SOUND -> false;
        };
    }

    private List<Entity> fitting(List<Entity> found, List<EntityKind> kinds, @Nullable Family wanted) {
        if (!kinds.isEmpty()) {
            return found.stream().filter(e -> kinds.contains(e.kind())).toList();
        }
        var preferred = found.stream().filter(e -> e.kind().family() == wanted).toList();
        if (!preferred.isEmpty()) {
            return preferred;
        }
        var states = found.stream().filter(e -> authorities.isState(e.id())).toList();
        return found.stream()
                .filter(e ->
                        e.kind().family() != Family.PLACE || states.stream().noneMatch(s -> namedAlike(s, e)))
                .toList();
    }

    private static boolean namedAlike(Entity one, Entity other) {
        return NameFolding.fold(one.name()).equals(NameFolding.fold(other.name()));
    }

    private List<Entity> closest(String asked, List<EntityKind> kinds, long position) {
        var found = new LinkedHashMap<EntityId, Entity>();
        candidates.matching(asked, true, kinds, position, 0, CLOSEST).forEach(e -> found.put(e.id(), e));
        for (var candidate : authorities.names().similar(asked)) {
            if (found.size() < CLOSEST
                    && (kinds.isEmpty() || kinds.contains(candidate.entity().kind()))) {
                found.putIfAbsent(candidate.entity().id(), candidate.entity());
            }
        }
        return List.copyOf(found.values());
    }

    /** The entities with the identifiers and all that they are parts of, by identifier; unknown ones are left out. */
    Map<EntityId, Entity> withWholes(Collection<EntityId> ids, long position) {
        var found = new LinkedHashMap<EntityId, Entity>();
        var loaded = new HashMap<EntityId, Entity>();
        var open = new LinkedHashSet<>(ids);
        for (var depth = 0; depth < DEEPEST && !open.isEmpty(); depth++) {
            var missing = open.stream().filter(id -> !loaded.containsKey(id)).toList();
            loaded.putAll(candidates.entitiesWithWholes(missing, position));
            var next = new LinkedHashSet<EntityId>();
            for (var id : open) {
                Optional.ofNullable(loaded.get(id))
                        .or(() -> authorities.find(id).map(a -> a.entity()))
                        .ifPresent(entity -> {
                            found.put(id, entity);
                            if (entity.within() != null) {
                                next.add(entity.within());
                            }
                        });
            }
            next.removeAll(found.keySet());
            open = next;
        }
        return found;
    }
}
