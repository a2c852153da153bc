package org.entente.relationship;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * The reports that speak for something, or against it, each with the standing of the one on whose word it is.
 *
 * @param witnesses newest publication first, then by statement
 */
public record Testimony(List<Witness> witnesses, Tally tally) {

    private static final Comparator<Report> NEWEST_FIRST = Comparator.comparing(
                    Report::published, Comparator.nullsLast(Comparator.reverseOrder()))
            .thenComparing(Report::statement)
            .thenComparing(r -> r.subject().value());

    public Testimony {
        witnesses = List.copyOf(witnesses);
    }

    static Testimony of(Collection<Report> reports, Parties parties) {
        var ordered = reports.stream().distinct().sorted(NEWEST_FIRST).toList();
        return new Testimony(
                ordered.stream()
                        .map(r -> new Witness(r, Standing.of(r, parties)))
                        .toList(),
                Tally.of(ordered));
    }

    /** Those of the reports that are wanted. */
    public Testimony only(Predicate<Report> wanted) {
        var kept = witnesses.stream().filter(w -> wanted.test(w.report())).toList();
        return new Testimony(kept, Tally.of(kept.stream().map(Witness::report).toList()));
    }

    public boolean isEmpty() {
        return witnesses.isEmpty();
    }

    /** The reports, in the order of the witnesses. */
    public List<Report> reports() {
        return witnesses.stream().map(Witness::report).toList();
    }

    /** How much stands behind it from each standing; only those from which there is something. */
    public SequencedMap<Standing, Tally> byStanding() {
        Map<Standing, List<Report>> groups = new EnumMap<>(Standing.class);
        witnesses.forEach(w ->
                groups.computeIfAbsent(w.standing(), _ -> new ArrayList<>()).add(w.report()));
        var tallies = new TreeMap<Standing, Tally>();
        groups.forEach((standing, reports) -> tallies.put(standing, Tally.of(reports)));
        return tallies;
    }

    /** One report, and where the one on whose word it is stands. */
    public record Witness(Report report, Standing standing) {}
}
