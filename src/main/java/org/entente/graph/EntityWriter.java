package org.entente.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.entente.entity.Entity;
import org.entente.entity.EntityId;

/** Writes entities, with their names and links. Most are known as they are, and of those nothing is sent but a hash. */
final class EntityWriter {

    private record Described(Entity entity, long position) {}

    private final LogTransaction log;
    private final Map<EntityId, Described> described = new LinkedHashMap<>();

    EntityWriter(LogTransaction log) {
        this.log = log;
    }

    /** Adds entities; the last to speak of one has the last word. */
    EntityWriter add(Collection<Entity> entities, long position) {
        entities.forEach(entity -> described.put(entity.id(), new Described(entity, position)));
        return this;
    }

    void write() {
        var unsettled = unsettled();
        log.run(
                "write/add-entities",
                unsettled.stream()
                        .map(d -> EntityRow.parameters(d.entity(), d.position()))
                        .toList());
        log.run(
                "write/link-entities",
                unsettled.stream()
                        .flatMap(d -> EntityRow.links(d.entity()).stream())
                        .toList());
    }

    private List<Described> unsettled() {
        var found = new ArrayList<Described>();
        log.forEach(
                "write/unsettled-entities",
                described.values().stream()
                        .map(d -> Map.<String, Object>of(
                                "id", d.entity().id().value(), "content", EntityRow.content(d.entity())))
                        .toList(),
                row -> found.add(Objects.requireNonNull(
                        described.get(new EntityId(row.get("id").asString())), "only what was asked for comes back")));
        return found;
    }
}
