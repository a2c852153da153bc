package org.entente.extraction;

import java.util.Optional;
import org.entente.vocabulary.Wording;

/** The word whose surroundings tell how a relation is put forward: as a fact, a plan, on whose word. */
final class Anchors {

    private final Wording wording;

    Anchors(Wording wording) {
        this.wording = wording;
    }

    /** Mostly the word that carries the relation; of "was in the town", the place; of "sent fighters to support them", the sending. */
    Token of(Candidate candidate) {
        var sentence = candidate.sentence();
        var predicate = candidate.predicate();
        if (sentence.is(predicate, "case")) {
            return sentence.head(predicate).orElse(predicate);
        }
        return sending(candidate).orElse(predicate);
    }

    /** "The dam in the city": where it lies is so, whatever is planned or denied of it. */
    static boolean isAside(Candidate candidate) {
        var sentence = candidate.sentence();
        return sentence.is(candidate.predicate(), "case")
                && sentence.head(candidate.predicate())
                        .filter(place -> sentence.is(place, "nmod")
                                && sentence.children(place, "cop").isEmpty())
                        .isPresent();
    }

    /** Who has sent something to help somebody helps them by sending it: what the help is for is planned, the help is not. */
    private Optional<Token> sending(Candidate candidate) {
        var sentence = candidate.sentence();
        var help = candidate.predicate();
        if (!wording.lists("relations of help", candidate.relation().name())
                || !sentence.hasChild(help, "mark", "to")) {
            return Optional.empty();
        }
        return sentence.head(help)
                .flatMap(above -> above.isNoun() ? sentence.head(above) : Optional.of(above))
                .filter(verb -> wording.lists("sending", verb.lemma()))
                .filter(verb -> !sentence.children(verb, "obj", "nsubj:pass").isEmpty());
    }
}
