package org.entente.relationship;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.entente.entity.EntityId;
import org.entente.relationship.StateReports.Ending;
import org.entente.relationship.StateReports.Hold;

/** Who was last reported to hold a place, where nobody is reported to hold it now. */
final class LastReported {

    /** @param day the last on which they are reported to have held it */
    private record Last(LocalDate day, EntityId who, Report report) {}

    private final List<Last> byDay;

    LastReported(StateReports control) {
        this.byDay = Stream.concat(
                        control.holds().stream().map(h -> new Last(h.window().last(), h.subject(), h.report())),
                        control.endings().stream()
                                .filter(e -> e.of() == Ending.Of.ITS_OWN)
                                .map(e -> new Last(e.effective().minusDays(1), e.subject(), e.report())))
                .sorted(Comparator.comparing(Last::day))
                .toList();
    }

    /** @param reports those by which they were the last, in no order */
    record Found(List<EntityId> who, List<Report> reports) {
        static final Found NOBODY = new Found(List.of(), List.of());
    }

    /** @param open what is told of the day, among other things */
    Found before(LocalDate day, List<Hold> open) {
        var found = new ArrayList<Last>();
        for (var hold : open) {
            if (hold.window().covers(day) && hold.window().first().isBefore(day)) {
                found.add(new Last(day, hold.subject(), hold.report()));
            }
        }
        if (found.isEmpty()) {
            var latest = InOrder.from(byDay, Last::day, day) - 1;
            for (var i = latest;
                    i >= 0 && byDay.get(i).day().equals(byDay.get(latest).day());
                    i--) {
                found.add(byDay.get(i));
            }
        }
        return found.isEmpty()
                ? Found.NOBODY
                : new Found(
                        found.stream().map(Last::who).distinct().sorted().toList(),
                        found.stream().map(Last::report).toList());
    }
}
