package org.entente.extraction;

import java.time.LocalDate;
import org.entente.document.Documents;
import org.entente.document.Submission;
import org.entente.entity.Authorities;
import org.entente.vocabulary.Vocabulary;
import org.entente.vocabulary.Wording;
import org.jspecify.annotations.Nullable;

/** Analyses texts for tests, with one analyser for all of them: its models take long to load. */
final class Analyses {

    private static final Vocabulary VOCABULARY = Vocabulary.shipped();
    private static final Analyser ANALYSER =
            new Analyser(new KnownNames(Authorities.shipped(VOCABULARY)), Wording.shipped(VOCABULARY));
    private static final Documents DOCUMENTS = new Documents();

    private Analyses() {}

    static Analysis of(String text, @Nullable LocalDate published) {
        return ANALYSER.analyse(DOCUMENTS.from(Submission.text(text).publishedOn(published)));
    }

    /** The word of a text that a test is about. */
    record Spot(Sentence sentence, Token token) {}

    static Spot find(Analysis analysis, String word) {
        for (var sentence : analysis.sentences()) {
            for (var token : sentence.tokens()) {
                if (token.word().equals(word)) {
                    return new Spot(sentence, token);
                }
            }
        }
        throw new AssertionError("No word '%s' in %s".formatted(word, analysis.sentences()));
    }
}
