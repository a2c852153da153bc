package org.entente.relationship;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.entente.entity.EntityId;
import org.entente.statement.Modality;
import org.entente.statement.Polarity;
import org.jspecify.annotations.Nullable;

/**
 * What reports say of one relationship, worked out from the rules alone, report by report and day by day, with no thought
 * of speed: what the real evaluator is compared with. It knows the relations of the tests by name.
 */
final class NaiveRelationships {

    private static final Set<String> BOTH_WAYS = Set.of("fights", "ceases-fire-with");
    private static final Map<String, Integer> DECAY =
            Map.of("backs", 365, "present-in", 90, "member-of", 5 * 365 + 1, "fights", 90);
    private static final Map<String, Integer> STANDS =
            Map.of("backs", 30, "present-in", 14, "member-of", 30, "fights", 14);
    private static final Map<String, Set<String>> BEGIN = Map.of(
            "backs", Set.of(), "present-in", Set.of("deploys-to"), "member-of", Set.of("joins"), "fights", Set.of());
    private static final Map<String, Set<String>> SUPPORT =
            Map.of("backs", Set.of("aids"), "present-in", Set.of(), "member-of", Set.of(), "fights", Set.of("attacks"));
    private static final Map<String, Set<String>> END = Map.of(
            "backs",
            Set.of(),
            "present-in",
            Set.of("withdraws-from"),
            "member-of",
            Set.of("leaves"),
            "fights",
            Set.of("ceases-fire-with"));

    private final List<Report> reports;
    private final Parties parties;
    private final int leastOrigins;

    NaiveRelationships(List<Report> reports, Parties parties, int leastOrigins) {
        this.reports = reports;
        this.parties = parties;
        this.leastOrigins = leastOrigins;
    }

    /** Who does what to whom; what holds both ways is one, whichever way it is said. */
    record Who(EntityId subject, String relation, EntityId object) {
        static Who of(EntityId subject, String relation, EntityId object) {
            return BOTH_WAYS.contains(relation) && subject.compareTo(object) > 0
                    ? new Who(object, relation, subject)
                    : new Who(subject, relation, object);
        }
    }

    boolean isState(String relation) {
        return DECAY.containsKey(relation);
    }

    /** Everything that anything is said for or against. */
    Set<Who> all() {
        var found = new HashSet<Who>();
        for (var report : reports) {
            for (var relation : DECAY.keySet()) {
                if (speaksOf(report, relation)
                        && (!support(who(report, relation)).isEmpty()
                                || !denial(who(report, relation)).isEmpty())) {
                    found.add(who(report, relation));
                }
            }
            if (!isState(name(report))) {
                var what = who(report, name(report));
                if (!support(what).isEmpty() || !denial(what).isEmpty()) {
                    found.add(what);
                }
            }
        }
        return found;
    }

    /** Reports that speak for it: those of a state also where they name no day, those of what begins or supports it not. */
    List<Report> support(Who what) {
        return reports.stream()
                .filter(r -> asserts(r)
                        && speaksOf(r, what.relation())
                        && who(r, what.relation()).equals(what))
                .filter(r -> last(r) != null || name(r).equals(what.relation()))
                .filter(r -> enough(r, what.relation()))
                .toList();
    }

    List<Report> denial(Who what) {
        return reports.stream()
                .filter(r -> denies(r)
                        && speaksOf(r, what.relation())
                        && who(r, what.relation()).equals(what))
                .filter(r -> last(r) != null || !isState(what.relation()))
                .toList();
    }

    boolean possibleOn(LocalDate day, Who what) {
        return support(what).stream().anyMatch(r -> inForce(day, r, what));
    }

    boolean certainOn(LocalDate day, Who what) {
        return support(what).stream().anyMatch(r -> {
            if (last(r) == null) {
                return false;
            }
            if (BEGIN.getOrDefault(what.relation(), Set.of()).contains(name(r))) {
                return day.equals(last(r));
            }
            var from = r.time().start().latest();
            var to = r.time().end().earliest();
            return from != null && to != null && !day.isBefore(from) && !day.isAfter(to);
        });
    }

    private boolean inForce(LocalDate day, Report report, Who what) {
        var last = last(report);
        if (last == null || day.isBefore(first(report))) {
            return false;
        }
        if (!day.isAfter(last)) {
            return true;
        }
        var event = !name(report).equals(what.relation());
        var open = isState(what.relation()) && (event || report.time().end().latest() == null);
        return open
                && !day.isAfter(plusDecay(last, what.relation()))
                && reports.stream().noneMatch(r -> ends(r, day, report, what) || contradicts(r, day, report, what));
    }

    private static LocalDate plusDecay(LocalDate day, String relation) {
        return switch (relation) {
            case "backs" -> day.plusYears(1);
            case "member-of" -> day.plusYears(5);
            default -> day.plusDays(DECAY.getOrDefault(relation, 0));
        };
    }

    private boolean ends(Report report, LocalDate day, Report held, Who what) {
        var last = last(report);
        var from = last(held);
        if (last == null || from == null || !asserts(report) || !enough(report, what.relation())) {
            return false;
        }
        var said = name(report).equals(what.relation()) && report.time().end().latest() != null;
        var event = END.getOrDefault(what.relation(), Set.of()).contains(name(report));
        var on = said ? last.plusDays(1) : last;
        return (said || event) && endsThatOf(report, what) && !on.isBefore(from) && !on.isAfter(day);
    }

    /** What a whole ends, its parts end too. */
    private boolean endsThatOf(Report report, Who what) {
        var to = Who.of(report.subject(), what.relation(), report.object());
        return to.object().equals(what.object())
                && parties.itAndWholes(what.subject()).anyMatch(to.subject()::equals);
    }

    /** The contrary, asserted later as news, or by the same origin. */
    private boolean contradicts(Report report, LocalDate day, Report held, Who what) {
        var first = last(report) == null ? null : first(report);
        var from = last(held);
        return first != null
                && from != null
                && name(report).equals(what.relation())
                && report.polarity() == Polarity.NEGATIVE
                && report.modality() == Modality.ASSERTED
                && who(report, what.relation()).equals(what)
                && !first.isAfter(day)
                && first.isAfter(from)
                && (report.origin().equals(held.origin())
                        || report.time().start().earliest() != null
                        || first.isAfter(from.plusDays(STANDS.getOrDefault(what.relation(), 0))));
    }

    boolean contested(Who what) {
        var days = new ArrayList<LocalDate>();
        for (var day = LocalDate.of(2030, 11, 1); day.isBefore(LocalDate.of(2037, 1, 1)); day = day.plusDays(1)) {
            if (possibleOn(day, what)) {
                days.add(day);
            }
        }
        return denial(what).stream()
                .filter(d -> support(what).stream().anyMatch(s -> !s.origin().equals(d.origin())))
                .anyMatch(d -> last(d) == null || days.stream().anyMatch(day -> speaksAgainst(d, day)));
    }

    private boolean speaksAgainst(Report denial, LocalDate day) {
        var last = last(denial);
        var reachesBack = !isState(name(denial)) && denial.time().start().earliest() == null;
        return last != null && !day.isAfter(last) && (reachesBack || !day.isBefore(first(denial)));
    }

    /** Whether as many origins tell the same as must; of a state, what begins and supports it is the same as it. */
    private boolean enough(Report report, String relation) {
        if (leastOrigins == 1 || !asserts(report)) {
            return true;
        }
        return reports.stream()
                        .filter(other -> asserts(other) && tellSame(report, other, relation))
                        .map(Report::origin)
                        .distinct()
                        .count()
                >= leastOrigins;
    }

    private boolean tellSame(Report one, Report other, String relation) {
        if (isState(relation) && speaksOf(one, relation)) {
            return speaksOf(other, relation) && who(other, relation).equals(who(one, relation));
        }
        return isState(relation)
                ? END.getOrDefault(relation, Set.of()).contains(name(other))
                        && who(other, name(other)).equals(who(one, name(one)))
                : name(other).equals(name(one)) && who(other, relation).equals(who(one, relation));
    }

    private static Who who(Report report, String relation) {
        return Who.of(report.subject(), relation, report.object());
    }

    private static boolean speaksOf(Report report, String relation) {
        return name(report).equals(relation)
                || BEGIN.getOrDefault(relation, Set.of()).contains(name(report))
                || (SUPPORT.getOrDefault(relation, Set.of()).contains(name(report))
                        && (!relation.equals("backs") || report.means().contains("arms")));
    }

    private static String name(Report report) {
        return report.relation().name();
    }

    private static boolean asserts(Report report) {
        return report.polarity() == Polarity.POSITIVE && report.modality() == Modality.ASSERTED;
    }

    private static boolean denies(Report report) {
        return report.polarity() == Polarity.POSITIVE
                ? report.modality() == Modality.DENIED
                : report.modality() == Modality.ASSERTED;
    }

    private static @Nullable LocalDate last(Report report) {
        var time = report.time();
        if (time.end().latest() != null) {
            return time.end().latest();
        }
        var days = new TreeSet<LocalDate>();
        if (time.end().earliest() != null) {
            days.add(time.end().earliest());
        }
        if (time.start().latest() != null) {
            days.add(time.start().latest());
        }
        return days.isEmpty() ? time.start().earliest() : days.last();
    }

    private static LocalDate first(Report report) {
        var last = last(report);
        var time = report.time();
        var day = time.start().earliest() != null
                ? time.start().earliest()
                : time.start().latest();
        if (last == null) {
            throw new IllegalArgumentException("No day is told.");
        }
        return day == null || day.isAfter(last) ? last : day;
    }
}
