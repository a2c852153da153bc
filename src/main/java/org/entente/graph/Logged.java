package org.entente.graph;

import java.time.Instant;
import java.util.Objects;

/**
 * What the log holds, with when it learned it.
 *
 * @param position of the entry that brought it
 * @param at when that entry was recorded
 */
public record Logged<T>(T what, long position, Instant at) {

    public Logged {
        Objects.requireNonNull(what);
        Objects.requireNonNull(at);
    }
}
