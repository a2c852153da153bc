package org.entente.extraction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.entente.statement.Modality;
import org.entente.statement.Statement;
import org.entente.statement.StatementId;
import org.entente.vocabulary.Wording;

/**
 * Ties what somebody requests, orders, promises or is accused of to the statement that tells it: of "urged them to free the
 * prisoners" that they free the prisoners. Statements are given to it from the end of a sentence to its beginning, so that
 * what is asked for is known before the asking.
 */
final class Contents {

    private final Wording wording;
    private final List<Told> read = new ArrayList<>();

    private record Told(Candidate candidate, Statement statement) {}

    Contents(Wording wording) {
        this.wording = wording;
    }

    void add(Candidate candidate, Statement statement) {
        read.add(new Told(candidate, statement));
    }

    /** The nearest statement in the clauses that complete the predicate; of several as near, the first in the text. */
    Optional<StatementId> of(Candidate candidate) {
        if (!wording.lists("relations with content", candidate.relation().name())) {
            return Optional.empty();
        }
        return read.stream()
                .filter(told -> told.statement().modality() != Modality.ASSERTED)
                .filter(told -> completes(candidate, told.candidate()))
                .min(Comparator.comparingInt((Told told) -> steps(candidate, told.candidate()))
                        .thenComparing(told -> told.statement().cueSpan())
                        .thenComparing(told -> told.statement().objectSpan()))
                .map(told -> told.statement().id());
    }

    private static boolean completes(Candidate outer, Candidate inner) {
        return inner.sentence().index() == outer.sentence().index()
                && inner.predicate().index() > outer.predicate().index()
                && steps(outer, inner) > 0;
    }

    /** From the inner predicate up to the outer one; −1 where it does not complete it, but stands beside it or is told of a noun. */
    private static int steps(Candidate outer, Candidate inner) {
        var sentence = outer.sentence();
        var at = sentence.token(inner.predicate().index());
        var top = sentence.token(outer.predicate().index());
        for (int steps = 1; steps <= sentence.size(); steps++) {
            var head = sentence.head(at);
            if (head.isEmpty() || sentence.is(at, "acl:relcl", "parataxis")) {
                return -1;
            }
            if (head.get().equals(top)) {
                return sentence.is(at, "conj") ? -1 : steps;
            }
            at = head.get();
        }
        return -1;
    }
}
