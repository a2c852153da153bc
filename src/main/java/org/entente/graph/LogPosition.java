package org.entente.graph;

import java.time.Instant;

/**
 * A place in the log: everything that was learned up to here.
 *
 * @param position of the last entry; 0 where there is none
 * @param at when that entry was recorded
 */
public record LogPosition(long position, Instant at) {

    /** What an empty log stands at. */
    public static final LogPosition EMPTY = new LogPosition(0, Instant.EPOCH);
}
