package org.entente.answer;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.entente.entity.EntityId;
import org.entente.entity.NameFolding;

/** What can be said of an entity beside its name and its kind, to find it by, or to take over into a table. */
public enum EntityProperty {
    COUNTRY("country", "the state that it belongs to, or the country that it lies in"),
    WITHIN("within", "what it is a part of"),
    CODE("code", "CAMEO actor code"),
    ALIAS("alias", "another name"),
    WIKIDATA("wikidata", "identifier in Wikidata"),
    GEONAMES("geonames", "identifier in GeoNames"),
    COORDINATES("coordinates", "latitude and longitude, WGS 84"),
    POST("post", "a post that it held"),
    MEMBER_OF("member-of", "a body that it belongs or belonged to");

    private final String id;
    private final String description;

    EntityProperty(String id, String description) {
        this.id = id;
        this.description = description;
    }

    public String id() {
        return id;
    }

    public String description() {
        return description;
    }

    public static Optional<EntityProperty> named(String id) {
        return Arrays.stream(values())
                .filter(p -> p.id.equals(id.strip().toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /** The source outside whose identifiers are its values. */
    Optional<String> source() {
        return this == WIKIDATA || this == GEONAMES ? Optional.of(id) : Optional.empty();
    }

    /**
     * A value: words, or another entity by its name.
     *
     * @param words the name of the entity, where it is one
     */
    public record Value(String words, Optional<EntityId> entity) {
        static Value of(String words) {
            return new Value(words, Optional.empty());
        }
    }

    /** Whether an entity's value is what was asked for: by identifier, or by the same name. */
    boolean agrees(Value own, String asked) {
        return own.words().equals(asked)
                || own.entity()
                        .filter(id -> id.value().equals(asked) || slug(id).equals(slug(asked)))
                        .isPresent()
                || NameFolding.fold(own.words()).equals(NameFolding.fold(asked));
    }

    /** A state and its land are one here. */
    private static String slug(EntityId id) {
        return slug(id.value());
    }

    private static String slug(String id) {
        return id.startsWith("state/") || id.startsWith("country/") ? id.substring(id.indexOf('/')) : id;
    }
}
