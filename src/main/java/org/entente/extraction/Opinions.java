package org.entente.extraction;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** What two parsers make of one sentence: the first is trusted, the second confirms, and speaks where the first is silent. */
final class Opinions {

    private Opinions() {}

    static List<Candidate> merged(List<Candidate> first, List<Candidate> second) {
        var merged = new ArrayList<Candidate>();
        for (var candidate : first) {
            boolean agreed = second.stream().anyMatch(other -> isSame(candidate, other));
            merged.add(candidate.with(agreed ? "parsers:agree" : "parsers:differ"));
        }
        var told = new HashSet<Integer>();
        first.forEach(c -> c.cueWords().forEach(w -> told.add(w.index())));
        for (var candidate : second) {
            boolean fresh = candidate.cueWords().stream().noneMatch(w -> told.contains(w.index()));
            if (fresh && !candidate.cue().unlessInner()) {
                merged.add(candidate.with("parsers:second-only"));
            }
        }
        return merged;
    }

    private static boolean isSame(Candidate one, Candidate other) {
        return one.predicate().index() == other.predicate().index()
                && one.relation().equals(other.relation())
                && one.subject().span().equals(other.subject().span())
                && one.object().span().equals(other.object().span());
    }
}
