package org.entente.relationship;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.entente.entity.EntityId;
import org.entente.relationship.Contradiction.Kind;
import org.entente.statement.Modality;
import org.entente.statement.Polarity;
import org.entente.statement.ValidTime;
import org.entente.vocabulary.Relation;
import org.jspecify.annotations.Nullable;

/**
 * Contradictions of one kind that are one and the same: each report of one side cannot hold beside any of the other, so that ten copies
 * of a claim and two of its denial are one disagreement and not twenty.
 *
 * @param sides one or two; one where the reports are each impossible by themselves
 */
public record Disagreement(Kind kind, List<Side> sides) {

    private static final Comparator<Disagreement> ORDER = Comparator.comparing(Disagreement::kind)
            .thenComparing(d -> d.reports().getFirst(), Contradictions.IN_PRINT)
            .thenComparing(d -> d.reports().getLast(), Contradictions.IN_PRINT);

    public Disagreement {
        sides = List.copyOf(sides);
        if (sides.isEmpty() || sides.size() > 2) {
            throw new IllegalArgumentException("A disagreement has one side or two, not %d.".formatted(sides.size()));
        }
    }

    /**
     * Reports that say the same against the other side.
     *
     * @param reports in the order of publication, then by statement
     */
    public record Side(List<Report> reports, Tally tally) {
        public Side {
            reports = List.copyOf(reports);
        }

        static Side of(Collection<Report> reports) {
            var ordered =
                    reports.stream().distinct().sorted(Contradictions.IN_PRINT).toList();
            return new Side(ordered, Tally.of(ordered));
        }

        Report first() {
            return reports.getFirst();
        }
    }

    /** A least set that cannot hold together: the first in print of each side, in the order of publication. */
    public List<Report> reports() {
        return sides.stream().map(Side::first).sorted(Contradictions.IN_PRINT).toList();
    }

    /** All of them, by kind, then in the order of publication; each contradiction is in one disagreement. */
    public static List<Disagreement> among(Collection<Contradiction> contradictions) {
        Map<Topic, Map<Report, List<Report>>> topics = new LinkedHashMap<>();
        for (var contradiction : contradictions) {
            var one = contradiction.reports().getFirst();
            var other = contradiction.reports().getLast();
            var turned = part(contradiction.kind(), one).compareTo(part(contradiction.kind(), other)) > 0;
            topics.computeIfAbsent(topic(contradiction.kind(), one, other), _ -> new LinkedHashMap<>())
                    .computeIfAbsent(turned ? other : one, _ -> new ArrayList<>())
                    .add(turned ? one : other);
        }
        return topics.entrySet().stream()
                .flatMap(t -> sides(t.getKey().kind(), t.getValue()).stream())
                .sorted(ORDER)
                .toList();
    }

    /** Those against whom the very same reports stand are one side. */
    private static List<Disagreement> sides(Kind kind, Map<Report, List<Report>> against) {
        if (kind == Kind.IMPOSSIBLE_TIME) {
            return List.of(new Disagreement(kind, List.of(Side.of(against.keySet()))));
        }
        Map<List<Report>, List<Report>> sides = new LinkedHashMap<>();
        against.forEach((report, others) -> sides.computeIfAbsent(
                        others.stream().sorted(Contradictions.IN_PRINT).toList(), _ -> new ArrayList<>())
                .add(report));
        return sides.entrySet().stream()
                .map(s -> new Disagreement(kind, List.of(Side.of(s.getValue()), Side.of(s.getKey()))))
                .toList();
    }

    /**
     * What is in dispute. For direct polarity the reports themselves tell it: whether somebody did something is, whoever is said to have done it: a denial is against all who may be meant.
     *
     * @param parts by which its sides are told
     */
    private record Topic(
            Kind kind,
            @Nullable Relation relation,
            @Nullable EntityId subject,
            @Nullable EntityId object,
            @Nullable ValidTime time,
            List<String> parts) {}

    private static Topic topic(Kind kind, Report one, Report other) {
        var parts = new TreeSet<String>();
        parts.add(part(kind, one));
        parts.add(part(kind, other));
        return switch (kind) {
            case POLARITY -> new Topic(kind, one.relation(), null, null, null, List.copyOf(parts));
            case EXCLUSIVE -> new Topic(kind, null, null, one.object(), null, List.copyOf(parts));
            case IMPOSSIBLE_TIME ->
                new Topic(kind, one.relation(), one.subject(), one.object(), one.time(), List.copyOf(parts));
            case REVERSAL -> {
                parts.add("by " + one.onWordOf());
                yield new Topic(kind, null, one.subject(), one.object(), null, List.copyOf(parts));
            }
        };
    }

    /** What tells the sides of a contradiction. */
    private static String part(Kind kind, Report report) {
        var denied = (report.polarity() == Polarity.POSITIVE) == (report.modality() == Modality.DENIED);
        return switch (kind) {
            case POLARITY -> denied ? "denied" : "claimed";
            case EXCLUSIVE -> report.subject() + " " + report.extent();
            case IMPOSSIBLE_TIME -> "";
            case REVERSAL -> (denied ? "not " : "") + report.relation().name();
        };
    }

    /** The reports of both sides, each side's in the order of publication. */
    public List<Report> all() {
        return sides.stream().flatMap(s -> s.reports().stream()).toList();
    }
}
