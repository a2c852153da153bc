package org.entente.extraction;

import java.time.LocalDate;
import org.entente.authority.Shipped;
import org.entente.document.Document;
import org.entente.document.Documents;
import org.entente.document.Submission;
import org.entente.statement.Reading;
import org.entente.vocabulary.Vocabulary;
import org.entente.vocabulary.Wording;
import org.jspecify.annotations.Nullable;

/** Analyses texts for tests, with one analyser for all of them: its models take long to load. */
final class Analyses {

    static final Vocabulary VOCABULARY = Vocabulary.shipped();
    static final Reader READER;

    private static final Analyser ANALYSER;
    private static final Documents DOCUMENTS = new Documents();

    static {
        var names = new KnownNames(Shipped.authorities());
        ANALYSER = new Analyser(names, Wording.shipped(VOCABULARY));
        READER = new Reader(VOCABULARY, names);
    }

    private Analyses() {}

    static Analysis of(String text, @Nullable LocalDate published) {
        return ANALYSER.analyse(document(text, published));
    }

    static Reading read(String text, @Nullable LocalDate published) {
        var document = document(text, published);
        return READER.read(document, ANALYSER.analyse(document));
    }

    private static Document document(String text, @Nullable LocalDate published) {
        return DOCUMENTS.from(Submission.text(text).publishedOn(published));
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
