package org.entente.relationship;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.document.CopySketch;
import org.entente.document.DocumentId;

/**
 * Counts on how many independent words something rests. A near-copy of a text adds nobody's word: of documents that are
 * near-copies of each other, be it by way of others, only the one with most origins counts.
 */
final class Voices {

    /** So many places of two sketches must agree for the two to be compared; of near-copies some such places hardly ever differ. */
    private static final int BAND = 2;

    private Voices() {}

    /** The order of the reports changes nothing. */
    static int count(Collection<Report> reports) {
        var origins = new HashSet<String>();
        var sketches = new HashSet<String>();
        reports.forEach(r -> {
            origins.add(r.origin());
            if (!r.sketch().isEmpty()) {
                sketches.add(r.sketch());
            }
        });
        if (origins.size() < 2 || sketches.isEmpty()) {
            return origins.size();
        }
        return withoutCopies(reports, groups(List.copyOf(new TreeSet<>(sketches))));
    }

    private static int withoutCopies(Collection<Report> reports, Map<String, Integer> groups) {
        var counted = new HashSet<String>();
        Map<Integer, TreeMap<DocumentId, Set<String>>> copies = new HashMap<>();
        for (var report : reports) {
            var group = groups.get(report.sketch());
            if (group == null) {
                counted.add(report.origin());
            } else {
                copies.computeIfAbsent(group, _ -> new TreeMap<>(Comparator.comparing(DocumentId::value)))
                        .computeIfAbsent(report.document(), _ -> new HashSet<>())
                        .add(report.origin());
            }
        }
        copies.values().forEach(documents -> {
            Set<String> most = Set.of();
            for (var origins : documents.values()) {
                most = origins.size() > most.size() ? origins : most;
            }
            counted.addAll(most);
        });
        return counted.size();
    }

    /** For each sketch the number of its group. Only those are compared that agree in some band. */
    private static Map<String, Integer> groups(List<String> sketches) {
        var leaders = new int[sketches.size()];
        Map<String, List<Integer>> bands = new HashMap<>();
        for (var i = 0; i < sketches.size(); i++) {
            leaders[i] = i;
            var sketch = sketches.get(i);
            var compared = new HashSet<Integer>();
            for (var at = 0; at + BAND <= sketch.length(); at += BAND) {
                var others =
                        bands.computeIfAbsent(at + sketch.substring(at, at + BAND), _ -> new java.util.ArrayList<>());
                for (var other : others) {
                    if (compared.add(other)
                            && leader(leaders, other) != leader(leaders, i)
                            && CopySketch.near(sketch, sketches.get(other))) {
                        leaders[leader(leaders, i)] = leader(leaders, other);
                    }
                }
                others.add(i);
            }
        }
        var groups = new HashMap<String, Integer>();
        for (var i = 0; i < leaders.length; i++) {
            groups.put(sketches.get(i), leader(leaders, i));
        }
        return groups;
    }

    private static int leader(int[] leaders, int of) {
        var at = of;
        while (leaders[at] != at) {
            leaders[at] = leaders[leaders[at]];
            at = leaders[at];
        }
        return at;
    }
}
