package org.entente.relationship;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
        var origins = new HashMap<Object, Set<String>>();
        for (var report : reports) {
            if (policy.supports(report)) {
                origins.computeIfAbsent(what.apply(report), _ -> new HashSet<>())
                        .add(report.origin());
            }
        }
        return reports.stream()
                .filter(r -> !policy.supports(r)
                        || origins.getOrDefault(what.apply(r), Set.of()).size() >= policy.leastOrigins())
                .toList();
    }
}
