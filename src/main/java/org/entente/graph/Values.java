package org.entente.graph;

import java.time.LocalDate;
import org.entente.document.TextSpan;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;

/** Reads what may be absent from what Neo4j returns. */
final class Values {

    private Values() {}

    static @Nullable String text(Value map, String key) {
        var value = map.get(key);
        return value.isNull() ? null : value.asString();
    }

    static @Nullable LocalDate day(Value map, String key) {
        var value = map.get(key);
        return value.isNull() ? null : value.asLocalDate();
    }

    static @Nullable Long number(Value map, String key) {
        var value = map.get(key);
        return value.isNull() ? null : value.asLong();
    }

    /** The span kept as {@code nameStart} and {@code nameEnd}. */
    static TextSpan span(Value map, String name) {
        return new TextSpan(
                map.get(name + "Start").asInt(), map.get(name + "End").asInt());
    }
}
