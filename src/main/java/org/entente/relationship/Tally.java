package org.entente.relationship;

import java.util.Collection;

/**
 * How much stands behind something, counted three ways that are never mixed.
 *
 * @param reports statements
 * @param publishers who printed them
 * @param origins on whose word they are, near-copies folded together: five outlets that cite the same officials are one
 */
public record Tally(int reports, int publishers, int origins) {

    public static Tally of(Collection<Report> reports) {
        return new Tally(
                (int) reports.stream().map(Report::statement).distinct().count(),
                (int) reports.stream().map(Report::publisher).distinct().count(),
                Voices.count(reports));
    }
}
