package org.entente.relationship;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.entente.entity.EntityId;
import org.entente.relationship.ControlSpan.Holder;
import org.jspecify.annotations.Nullable;

/** What was found of who holds a place on one day, or on several that look alike. */
final class ControlFindings {

    /** What a day looks like, its evidence apart; the fields are those of {@link ControlSpan}. */
    record Look(
            ControlState state,
            List<Holder> holders,
            List<EntityId> besiegedBy,
            List<EntityId> contestedBy,
            List<EntityId> lastReported) {}

    private final Look look;
    private final List<Report> support;
    private final List<Report> against;
    private final Collection<EntityId> belligerents;
    private final Parties parties;
    private final Set<Report> allSupport = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<Report> allAgainst = Collections.newSetFromMap(new IdentityHashMap<>());

    ControlFindings(
            Look look, List<Report> support, List<Report> against, Collection<EntityId> belligerents, Parties parties) {
        this.look = look;
        this.support = support;
        this.against = against;
        this.belligerents = belligerents;
        this.parties = parties;
        allSupport.addAll(support);
        allAgainst.addAll(against);
    }

    boolean looksLike(ControlFindings other) {
        return look.equals(other.look);
    }

    /** Takes the evidence of a day that looks alike. */
    void add(ControlFindings other) {
        allSupport.addAll(other.support);
        allAgainst.addAll(other.against);
    }

    ControlSpan span(@Nullable LocalDate from, @Nullable LocalDate until) {
        return new ControlSpan(
                from,
                until,
                look.state(),
                look.holders(),
                look.besiegedBy(),
                look.contestedBy(),
                look.lastReported(),
                onlyOnWordOf(),
                Testimony.of(allSupport, parties),
                Testimony.of(allAgainst, parties));
    }

    /** The one side of the fight on whose word all of the support is; null where anyone else says so too. */
    private @Nullable EntityId onlyOnWordOf() {
        var words = new TreeSet<EntityId>();
        for (var report : allSupport) {
            if (report.onWordOf() == null) {
                return null;
            }
            words.add(report.onWordOf());
        }
        return belligerents.stream()
                .filter(b -> !words.isEmpty() && words.stream().allMatch(w -> parties.sameSide(w, b)))
                .findFirst()
                .orElse(null);
    }
}
