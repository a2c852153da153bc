package org.entente.relationship;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.entente.relationship.StateReports.Hold;
import org.entente.relationship.Timeline.Share;

/** Reports by who holds how much: whether two shares can be held together is the same for all of their reports. */
final class Shares {

    private static final class Group {
        private final Hold one;
        private LocalDate newest;
        private boolean ofOneBreath = true;

        Group(Hold one) {
            this.one = one;
            this.newest = one.window().first();
        }

        void add(Hold hold) {
            newest = hold.window().first().isAfter(newest) ? hold.window().first() : newest;
            ofOneBreath = ofOneBreath && one.report().inOneBreathWith(hold.report());
        }
    }

    private final InForce inForce;
    private final Map<Share, Group> groups = new LinkedHashMap<>();

    Shares(InForce inForce, Collection<Hold> holds) {
        this.inForce = inForce;
        holds.forEach(
                h -> groups.computeIfAbsent(Share.of(h), _ -> new Group(h)).add(h));
    }

    Iterable<Share> all() {
        return groups.keySet();
    }

    /** Whether one of the reports cannot hold together with this one. */
    boolean exclude(Hold hold) {
        var share = Share.of(hold);
        for (var entry : groups.entrySet()) {
            var group = entry.getValue();
            if (inForce.differ(entry.getKey(), share)
                    && !(group.ofOneBreath && group.one.report().inOneBreathWith(hold.report()))) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether one of the reports that speak of days which begin later cannot hold together with this one. What is told in
     * one breath speaks of the same days.
     */
    boolean excludeAsNewer(Hold hold) {
        var share = Share.of(hold);
        for (var entry : groups.entrySet()) {
            if (entry.getValue().newest.isAfter(hold.window().first()) && inForce.differ(entry.getKey(), share)) {
                return true;
            }
        }
        return false;
    }

    /** Whether two of the shares are of one extent, by two who are not one. */
    boolean differ() {
        return groups.keySet().stream()
                .anyMatch(one -> groups.keySet().stream().anyMatch(other -> inForce.differ(one, other)));
    }
}
