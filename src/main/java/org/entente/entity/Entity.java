package org.entente.entity;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.entente.vocabulary.EntityKind;
import org.jspecify.annotations.Nullable;

/**
 * Whom or what referents are judged to be.
 *
 * @param name the name to show
 * @param aliases other names, without the one to show; in any script
 * @param code CAMEO actor code, such as {@code IRQGOV}; null when unknown
 * @param point where a place is
 * @param within the entity that this one is a part of: a town's province, a province's country, an army's state
 * @param links authority to identifier, such as {@code wikidata} to {@code Q796}
 * @param issue what an issue is about; null for everything else
 */
public record Entity(
        EntityId id,
        EntityKind kind,
        String name,
        List<String> aliases,
        @Nullable String code,
        @Nullable Point point,
        @Nullable EntityId within,
        SortedMap<String, String> links,
        @Nullable IssueContent issue) {

    /** The kind of peoples and of groups that are described rather than named. */
    private static final String PEOPLE = "community";

    public Entity {
        Objects.requireNonNull(id);
        Objects.requireNonNull(kind);
        if (name.isBlank()) {
            throw new IllegalArgumentException("Entity %s needs a name.".formatted(id));
        }
        aliases = List.copyOf(aliases);
        links = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(links));
    }

    /** An entity of which no more than kind and names is known. */
    public static Entity named(EntityId id, EntityKind kind, String name, List<String> aliases) {
        return new Entity(id, kind, name, aliases, null, null, null, new TreeMap<>(Map.of()), null);
    }

    /** Whether the name speaks of several. */
    public boolean isPlural() {
        return isPlural(name, kind.name());
    }

    /**
     * Whether a name speaks of several. Names that are no people's do not, whatever their ending ("United Nations").
     *
     * @param kind of what has the name; null where it is not known
     */
    public static boolean isPlural(String name, @Nullable String kind) {
        var head = name.split(" (?:of|in) ", 2)[0];
        var noun = head.substring(head.lastIndexOf(' ') + 1);
        if (!PEOPLE.equals(kind) && Character.isUpperCase(noun.codePointAt(0))) {
            return false;
        }
        return (noun.endsWith("s") && !noun.endsWith("ss")) || noun.endsWith("men") || noun.endsWith("people");
    }

    /**
     * WGS 84 position.
     *
     * @param latitude degrees north, −90 to 90
     * @param longitude degrees east, −180 to 180
     */
    public record Point(double latitude, double longitude) {
        public Point {
            if (!(Math.abs(latitude) <= 90) || !(Math.abs(longitude) <= 180)) {
                throw new IllegalArgumentException(
                        "No place lies at latitude %s, longitude %s.".formatted(latitude, longitude));
            }
        }
    }

    /**
     * What an issue is about, between entities.
     *
     * @param action what is done, in the form that a noun phrase has, such as "intervention"
     */
    public record IssueContent(
            String action,
            @Nullable EntityId agent,
            @Nullable EntityId target,
            @Nullable EntityId place) {}
}
