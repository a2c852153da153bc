package org.entente.extraction;

import java.time.LocalDate;
import org.entente.authority.Shipped;
import org.entente.document.Document;
import org.entente.document.Documents;
import org.entente.document.Submission;
import org.entente.statement.Reading;
import org.entente.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/** Analyses texts for tests, with one analyser for all of them: its models take long to load. */
final class Analyses {

    static final Vocabulary VOCABULARY = Vocabulary.shipped();
    static final Reader READER;

    private static final Documents DOCUMENTS = new Documents();

    static {
        READER = new Reader(VOCABULARY, Shipped.authorities());
    }

    private Analyses() {}

    static Analysis of(String text, @Nullable LocalDate published) {
        return READER.analyse(document(text, published));
    }

    static Reading read(String text, @Nullable LocalDate published) {
        var document = document(text, published);
        return READER.read(document, READER.analyse(document));
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
