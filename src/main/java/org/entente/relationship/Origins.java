package org.entente.relationship;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.function.Function;

/** Leaves out what too few independent origins report. */
final class Origins {

    private Origins() {}

    /**
     * The reports that support something as many origins support as the policy asks for, and all that are no support,
     * in the order given.
     *
     * @param what what a report supports: reports of the same are counted together
     */
    static List<Report> enough(Collection<Report> reports, Policy policy, Function<Report, Object> what) {
        if (policy.leastOrigins() == 1) {
            return List.copyOf(reports);
        }
        var support = new HashMap<Object, List<Report>>();
        for (var report : reports) {
            if (policy.supports(report)) {
                support.computeIfAbsent(what.apply(report), _ -> new ArrayList<>())
                        .add(report);
            }
        }
        var origins = new HashMap<Object, Integer>();
        support.forEach((about, told) -> origins.put(about, Voices.count(told)));
        return reports.stream()
                .filter(r -> !policy.supports(r) || origins.getOrDefault(what.apply(r), 0) >= policy.leastOrigins())
                .toList();
    }
}
