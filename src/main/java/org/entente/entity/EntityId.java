package org.entente.entity;

import java.util.regex.Pattern;

/**
 * Identifies an entity: its kind and a readable or content-made name, such as {@code state/iraq} or
 * {@code armed-group/5f0c…}. It ends the entity's IRI.
 */
public record EntityId(String value) implements Comparable<EntityId> {

    private static final Pattern FORM = Pattern.compile("[a-z][a-z-]*/[a-z0-9][a-z0-9._-]*");

    public EntityId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "An entity's id is its kind, a slash and a name in lower-case letters, digits and hyphens, not '%s'."
                            .formatted(value));
        }
    }

    @Override
    public int compareTo(EntityId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
