package org.entente.relationship;

import java.time.LocalDate;
import java.util.List;
import org.entente.statement.ValidTime;

/**
 * A time for which a relationship counts without a break.
 *
 * @param time when it began and ended, as far as reports bound it; an end that nobody reports is unknown
 * @param days the days on which it counts: from the first that a report speaks of, until it ended or decayed; the
 *     greatest date where it does neither
 * @param certain the days within them of which a report is certain
 */
public record Spell(ValidTime time, Days days, List<Days> certain) {

    public Spell {
        certain = List.copyOf(certain);
    }

    public boolean possiblyHoldsOn(LocalDate day) {
        return days.contains(day);
    }

    public boolean certainlyHoldsOn(LocalDate day) {
        return certain.stream().anyMatch(d -> d.contains(day));
    }
}
