package org.entente.graph;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Properties for a query's parameters, in which what is absent is left out. */
final class Row {

    private final Map<String, Object> properties = new HashMap<>();

    Row with(String name, @Nullable Object value) {
        if (value != null) {
            properties.put(name, value);
        }
        return this;
    }

    /** Neo4j keeps no nested values: a list of records is kept as one list for each of their components. */
    <T> Row each(String name, List<T> items, Function<T, Object> component) {
        return with(name, items.stream().map(component).toList());
    }

    Map<String, Object> properties() {
        return properties;
    }
}
