package org.entente.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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
        var rows = new LinkedHashMap<String, Map<String, Object>>();
        described.values().forEach(d -> {
            var row = EntityRow.parameters(d.entity(), d.position());
            rows.put(d.entity().id().value(), row);
        });
        var unsettled = unsettled(rows);
        log.run(
                "write/add-entities",
                rows.entrySet().stream()
                        .filter(e -> unsettled.contains(e.getKey()))
                        .map(Map.Entry::getValue)
                        .toList());
        log.run(
                "write/link-entities",
                described.values().stream()
                        .filter(d -> unsettled.contains(d.entity().id().value()))
                        .flatMap(d -> EntityRow.links(d.entity()).stream())
                        .toList());
    }

    private Set<String> unsettled(Map<String, Map<String, Object>> rows) {
        var found = new ArrayList<String>();
        log.forEach(
                "write/unsettled-entities",
                rows.entrySet().stream()
                        .map(e -> Map.of("id", e.getKey(), "content", EntityRow.content(e.getValue())))
                        .toList(),
                row -> found.add(row.get("id").asString()));
        return found.stream().collect(Collectors.toUnmodifiableSet());
    }
}
