package org.entente.extraction;

import java.time.LocalDate;
import java.util.List;
import org.entente.document.Document;
import org.entente.entity.Authorities;
import org.entente.statement.Reading;
import org.entente.vocabulary.Operators;
import org.entente.vocabulary.Vocabulary;
import org.entente.vocabulary.Wording;
import org.jspecify.annotations.Nullable;

/**
 * Reads documents: clean text in, statements out. Small steps, one class each: analyse, find phrases and whom they mean, find
 * predicates and their arguments, decide how they are put forward and by whom, resolve time, put the statement together.
 * Deterministic; one reader serves all threads. The language models are loaded when the first document is read.
 */
public final class Reader {

    /** Changes with every change of rules, models or settings that can change what is read. */
    public static final String VERSION = "entente-reader/8 " + Analyser.VERSION;

    private final DocumentReading.Rules rules;
    private final KeptParses kept;
    private @Nullable Analyser analyser;

    /** A reader that parses each sentence anew. */
    public Reader(Vocabulary vocabulary, Authorities authorities) {
        this(vocabulary, authorities, KeptParses.none());
    }

    /** @param kept what the parsers have made of sentences before; the caller closes it */
    public Reader(Vocabulary vocabulary, Authorities authorities, KeptParses kept) {
        this(vocabulary, new KnownNames(authorities), kept);
    }

    Reader(Vocabulary vocabulary, Gazetteer gazetteer, KeptParses kept) {
        this.kept = kept;
        var wording = Wording.shipped(vocabulary);
        this.rules = new DocumentReading.Rules(
                vocabulary,
                wording,
                gazetteer,
                new Predicates(vocabulary, wording),
                Operators.shipped(),
                Confidence.shipped());
    }

    /** Loads the language models, which takes some half a minute, unless they are loaded already. */
    public void load() {
        analyser();
    }

    private synchronized Analyser analyser() {
        var loaded = analyser;
        if (loaded == null) {
            loaded = new Analyser(rules.gazetteer(), rules.wording(), kept);
            analyser = loaded;
        }
        return loaded;
    }

    /** What the document reports. A long one is analysed and read in windows. */
    public Reading read(Document document) {
        return read(document, new Windows(analyser().pieces(document), Windows.SIZE));
    }

    /**
     * Reads a question in plain English.
     *
     * @param today what "yesterday" is seen from
     */
    public Question ask(String question, LocalDate today) {
        return new QuestionReader(this, rules.wording(), rules.gazetteer()).read(question, today);
    }

    /** A text without regard to its case, equally long, in the case that it would have in print. */
    String inPrint(String text) {
        return analyser().inPrint(text);
    }

    Analysis analyse(Document document) {
        return analyser().analyse(document);
    }

    /** What a document reports whose analysis is at hand. */
    Reading read(Document document, Analysis analysis) {
        return read(document, new Windows(List.of(analysis).iterator(), Windows.SIZE));
    }

    Reading read(Document document, Windows windows) {
        return new DocumentReading(document, rules).of(windows);
    }
}
