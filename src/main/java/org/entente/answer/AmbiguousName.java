package org.entente.answer;

import java.util.List;
import java.util.stream.Collectors;
import org.entente.entity.Entity;

/** A name that several entities have. */
public final class AmbiguousName extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Entity> candidates;

    /** @param candidates at least two */
    AmbiguousName(String name, List<Entity> candidates) {
        super("%d entities are called '%s': %s. Ask by identifier, or add type=."
                .formatted(
                        candidates.size(),
                        name,
                        candidates.stream()
                                .map(e -> "%s (%s)".formatted(e.id(), e.kind().label()))
                                .collect(Collectors.joining(", "))));
        this.candidates = List.copyOf(candidates);
    }

    public List<Entity> candidates() {
        return candidates;
    }
}
