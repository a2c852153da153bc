package org.entente.answer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.entente.relationship.Policy;
import org.jspecify.annotations.Nullable;

/**
 * What an answer answers, so that it can be asked again: at the same position by the same version it is the same.
 *
 * @param question as it was understood, in words
 * @param understood its parameters, names as the identifiers that they were taken for
 * @param validAt day of the world that was asked about; null for the whole record
 * @param publishedBefore only what was published before; null for all
 * @param position of the log that was looked at
 * @param knownAt when the entry at that position was recorded
 * @param complete false where so many reports bear on the answer that the oldest were left out
 * @param version of the program
 */
public record Receipt(
        String question,
        SortedMap<String, String> understood,
        @Nullable LocalDate validAt,
        @Nullable LocalDate publishedBefore,
        long position,
        Instant knownAt,
        Policy policy,
        boolean complete,
        String version) {

    public Receipt {
        understood = Collections.unmodifiableSortedMap(new TreeMap<>(understood));
    }
}
