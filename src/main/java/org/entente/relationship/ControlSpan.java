package org.entente.relationship;

import java.time.LocalDate;
import java.util.List;
import org.entente.entity.EntityId;
import org.entente.statement.Extent;
import org.jspecify.annotations.Nullable;

/**
 * A run of days on which the control of a place is in one state.
 *
 * @param from first day; null for all days before the second span
 * @param until last day; null where it goes on
 * @param holders who holds it, by id; for a disputed place, everyone who is said to
 * @param besiegedBy who surrounds it without holding it, by id
 * @param contestedBy who attacks it without holding it, by id
 * @param lastReported where nobody holds it, who was last reported to, by id
 * @param onlyOnWordOf the belligerent on whose word alone it is that the holders hold it; null where others say so too
 * @param against reports that the holders do not hold it
 */
public record ControlSpan(
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        ControlState state,
        List<Holder> holders,
        List<EntityId> besiegedBy,
        List<EntityId> contestedBy,
        List<EntityId> lastReported,
        @Nullable EntityId onlyOnWordOf,
        Testimony support,
        Testimony against) {

    public ControlSpan {
        holders = List.copyOf(holders);
        besiegedBy = List.copyOf(besiegedBy);
        contestedBy = List.copyOf(contestedBy);
        lastReported = List.copyOf(lastReported);
    }

    public boolean contains(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
    }

    /**
     * Who holds how much of a place.
     *
     * @param certain whether it is reported for that very day; otherwise it is possible within the bounds of the
     *     reports, or carried on from the last report that has not decayed
     */
    public record Holder(EntityId who, Extent extent, boolean certain) {}
}
