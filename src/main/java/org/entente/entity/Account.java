package org.entente.entity;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.entente.vocabulary.EntityKind;
import org.jspecify.annotations.Nullable;

/** What a source outside says of somebody or something, by the keys that the source has for them. */
public sealed interface Account {

    /**
     * That it knows one.
     *
     * @param key identifier in the source; an {@link EntityId} where the source speaks of one of ours
     * @param names further names, in any script
     * @param titles of a post: by what its holder is called
     * @param country the state it belongs to or lies in: two or three letters of ISO 3166-1, a name, or an {@link EntityId}
     * @param within key of what it is a part of, an {@link EntityId}, or the name of a state
     * @param code CAMEO actor code
     * @param population of a place, zero when unknown
     */
    record Known(
            String key,
            EntityKind kind,
            String name,
            List<String> names,
            List<String> titles,
            @Nullable String surname,
            @Nullable String country,
            @Nullable String within,
            @Nullable String code,
            Entity.@Nullable Point point,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            long population,
            List<AuthorityLink> links)
            implements Account {

        public Known {
            Objects.requireNonNull(kind);
            names = List.copyOf(names);
            titles = List.copyOf(titles);
            links = List.copyOf(links);
            if (key.isBlank() || name.isBlank()) {
                throw new IllegalArgumentException("What a source knows has a key and a name.");
            }
        }

        /** Of which no more is known than kind and names. */
        public static Known named(String key, EntityKind kind, String name, List<String> names) {
            return new Known(key, kind, name, names, List.of(), null, null, null, null, null, null, null, 0, List.of());
        }
    }

    /** That a person held a post; days are inclusive, and null when unknown. */
    record Held(
            String post,
            String person,
            @Nullable LocalDate from,
            @Nullable LocalDate to) implements Account {}

    /** That somebody belonged to a body; days are inclusive, and null when unknown. */
    record Belonged(
            String body,
            String member,
            @Nullable LocalDate from,
            @Nullable LocalDate to) implements Account {}

    /**
     * That one came after another.
     *
     * @param on first day of the later one; null when unknown
     */
    record Succeeded(
            String before,
            String after,
            Succession.Way way,
            @Nullable LocalDate on) implements Account {}
}
