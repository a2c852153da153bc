package org.entente.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import org.entente.entity.EntityId;
import org.entente.entity.Ties;
import org.neo4j.driver.Record;

/** Gathers what ties entities to others, from one to the next as far as it leads. */
final class TieRows {

    private TieRows() {}

    /** @param query answers {@code read/entity-ties} for some identifiers */
    static Ties from(Collection<String> entities, Function<List<String>, List<Record>> query) {
        var known = new HashMap<EntityId, Boolean>();
        var ties = new ArrayList<Ties.Tie>();
        var seen = new TreeSet<String>();
        var open = new TreeSet<>(entities);
        while (!open.isEmpty()) {
            var found = query.apply(List.copyOf(open));
            seen.addAll(open);
            open.clear();
            for (var row : found) {
                known.put(
                        new EntityId(row.get("id").asString()),
                        row.get("authority").asBoolean());
                open.add(row.get("canonical").asString());
                row.get("members").values().forEach(member -> open.add(member.asString()));
                for (var tie : row.get("ties").values()) {
                    var one = tie.get("one").asString();
                    var other = tie.get("other").asString();
                    ties.add(new Ties.Tie(
                            tie.get("judgement").asString(),
                            new EntityId(one),
                            new EntityId(other),
                            tie.get("kind").asString().equals("not-same"),
                            tie.get("since").asLong()));
                    open.add(one);
                    open.add(other);
                }
            }
            open.removeAll(seen);
        }
        return new Ties(known, ties);
    }
}
