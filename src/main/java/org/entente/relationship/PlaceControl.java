package org.entente.relationship;

import java.time.LocalDate;
import java.util.List;
import org.entente.entity.EntityId;

/**
 * Who held a place, as reports have it: spans that partition all days, without gap or overlap, or the one of them that was
 * asked for.
 *
 * @param spans in the order of time; of all of them the first has no first day, the last no last one
 * @param undated reports that count but name no day
 */
public record PlaceControl(EntityId place, List<ControlSpan> spans, List<Report> undated) {

    public PlaceControl {
        spans = List.copyOf(spans);
        undated = List.copyOf(undated);
    }

    public ControlSpan on(LocalDate day) {
        return spans.stream().filter(s -> s.contains(day)).findFirst().orElseThrow();
    }
}
