package org.entente.authority;

import java.time.Instant;
import java.util.Set;
import org.entente.entity.EntityId;

/**
 * What the list of layers says of one.
 *
 * @param directory its name beside the list
 * @param source what was imported, as the caller named it; a later import of the same takes its place
 * @param code hash of the program's code that made its keys
 * @param entities how many it has
 * @param replaces countries whose shipped gazetteer it takes the place of
 */
record LayerEntry(
        String directory, String source, String code, Instant imported, long entities, Set<EntityId> replaces) {

    LayerEntry {
        replaces = Set.copyOf(replaces);
    }
}
