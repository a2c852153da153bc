package org.entente.answer;

import java.util.List;
import java.util.stream.Collectors;
import org.entente.entity.Entity;
import org.jspecify.annotations.Nullable;

/** A name or identifier that no entity has. */
public final class UnknownName extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String name;
    private final transient List<Entity> closest;

    UnknownName(String name, @Nullable String type, List<Entity> closest) {
        super("Nobody and nothing%s is called '%s'. %s"
                .formatted(
                        type == null ? "" : " of type '" + type + "'",
                        name,
                        closest.isEmpty()
                                ? "Search /api/entities?q= for names that are known."
                                : "Closest: %s."
                                        .formatted(closest.stream()
                                                .map(e -> "%s (%s)".formatted(e.name(), e.id()))
                                                .collect(Collectors.joining(", ")))));
        this.name = name;
        this.closest = List.copyOf(closest);
    }

    /** What was asked for. */
    public String name() {
        return name;
    }

    public List<Entity> closest() {
        return closest;
    }
}
