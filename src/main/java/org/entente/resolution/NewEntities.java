package org.entente.resolution;

import java.text.Normalizer;
import java.util.List;
import java.util.TreeMap;
import org.entente.document.ContentHash;
import org.entente.entity.Entity;
import org.entente.entity.EntityId;
import org.entente.entity.NameFolding;
import org.entente.vocabulary.EntityKind;
import org.entente.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/** Makes entities that no authority file has. Their identifiers come from content, so that any order of documents gives the same. */
final class NewEntities {

    private static final int LONGEST_SLUG = 80;

    private final Vocabulary vocabulary;

    NewEntities(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    EntityKind kind(String name) {
        return vocabulary.kind(name);
    }

    /** Equal proper names of one family are one entity, in whatever document. */
    Entity named(EntityKind kind, String name, @Nullable String code, @Nullable EntityId within) {
        return make(id(kind.family().kindName(), NameFolding.fold(name)), kind, name, code, within);
    }

    /** A description is an entity of its text alone, with all that it says there. */
    Entity described(EntityKind kind, String name, @Nullable String code, @Nullable EntityId within, Object... scope) {
        var id = new EntityId(kind.family().kindName() + "/" + ContentHash.of(ContentHash.of(scope), kind.family()));
        return make(id, kind, name, code, within);
    }

    /** An entity that is put together from others, such as a part of a country. */
    Entity composed(String slug, EntityKind kind, String name, @Nullable String code, @Nullable EntityId within) {
        return make(id(kind.name(), slug), kind, name, code, within);
    }

    static EntityId id(String prefix, String words) {
        var ascii = Normalizer.normalize(words, Normalizer.Form.NFKD)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-+|-+$", "");
        var readable = ascii.length() * 2 >= words.length() && ascii.length() <= LONGEST_SLUG && !ascii.isEmpty();
        return new EntityId(prefix + "/" + (readable ? ascii : ContentHash.of(words)));
    }

    private static Entity make(
            EntityId id, EntityKind kind, String name, @Nullable String code, @Nullable EntityId within) {
        return new Entity(id, kind, name, List.of(), code, null, within, new TreeMap<>(), null);
    }
}
