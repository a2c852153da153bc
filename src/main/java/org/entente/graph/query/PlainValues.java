package org.entente.graph.query;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.neo4j.driver.types.MapAccessor;
import org.neo4j.driver.types.Node;
import org.neo4j.driver.types.Path;
import org.neo4j.driver.types.Relationship;

/** Turns what the driver returns into values that JSON has, and counts them. */
final class PlainValues {

    private final int most;
    private int counted;

    PlainValues(int most) {
        this.most = most;
    }

    List<Object> of(Record row) {
        var values = new ArrayList<Object>(row.size());
        for (var value : row.values()) {
            values.add(plain(value.asObject()));
        }
        return values;
    }

    private @Nullable Object plain(@Nullable Object value) {
        if (++counted > most) {
            throw new CypherStopped("The answer holds more than %d values. Ask for less.".formatted(most));
        }
        return switch (value) {
            case null -> null;
            case Boolean truth -> truth;
            case Number number -> number;
            case List<?> list -> list.stream().map(this::plain).toList();
            case Map<?, ?> map -> {
                var plain = new LinkedHashMap<String, @Nullable Object>();
                map.forEach((key, element) -> plain.put(String.valueOf(key), plain(element)));
                yield plain;
            }
            case Node node -> {
                var labels = new ArrayList<String>();
                node.labels().forEach(labels::add);
                yield Map.of("labels", labels, "properties", properties(node));
            }
            case Relationship edge -> Map.of("type", edge.type(), "properties", properties(edge));
            case Path path -> {
                var steps = new ArrayList<Object>();
                steps.add(plain(path.start()));
                path.forEach(step -> {
                    steps.add(plain(step.relationship()));
                    steps.add(plain(step.end()));
                });
                yield steps;
            }
            default -> value.toString();
        };
    }

    private Map<String, @Nullable Object> properties(MapAccessor owner) {
        var properties = new LinkedHashMap<String, @Nullable Object>();
        owner.keys().forEach(key -> {
            Value value = owner.get(key);
            properties.put(key, plain(value.asObject()));
        });
        return properties;
    }
}
