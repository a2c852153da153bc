package org.entente.extraction;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.time.TimeAnnotations;
import edu.stanford.nlp.util.CoreMap;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;
import org.entente.document.Document;
import org.entente.document.Passage;
import org.entente.document.TextSpan;
import org.entente.vocabulary.Wording;
import org.jspecify.annotations.Nullable;

/**
 * Runs the language tools over a document: tokens, sentences, tags, lemmas, names, time expressions, and two parsers.
 * Loading the models takes some ten seconds and 2.5 GB; one instance serves all threads.
 */
final class Analyser {

    /** Identifies tools, models and settings: analyses made under another value may differ. */
    static final String VERSION = Parsers.VERSION + "/8";

    /** Sentences beyond this many words are lists and tables rather than prose, and are not parsed. */
    private static final int LONGEST_SENTENCE = 120;
    /** In characters; the tools hold all words of a piece at once. */
    private static final int LONGEST_PIECE = 20_000;

    private final StanfordCoreNLP pipeline;
    private final Parsers parsers;
    private final NameFinder names;
    private final Capitals capitals;
    private final Tags tags;
    private final Appositions appositions;
    private final Phrases phrases;

    Analyser(Gazetteer gazetteer, Wording wording, KeptParses kept) {
        this.names = new NameFinder(gazetteer, wording);
        this.capitals = new Capitals(gazetteer, names);
        this.tags = new Tags(wording);
        this.appositions = new Appositions(wording);
        this.phrases = new Phrases(wording);

        var settings = new Properties();
        settings.setProperty("annotators", "tokenize,ssplit,pos,lemma,ner");
        settings.setProperty("ssplit.newlineIsSentenceBreak", "two");
        settings.setProperty("ner.applyFineGrained", "false");
        settings.setProperty("ner.buildEntityMentions", "false");
        // No table of public holidays: it needs an XML binding that this platform no longer has.
        settings.setProperty("sutime.binders", "0");
        settings.setProperty("threads", "1");
        pipeline = new StanfordCoreNLP(settings);
        parsers = new Parsers(kept);
    }

    String inPrint(String text) {
        return capitals.inPrint(text);
    }

    /** The whole document at once. */
    Analysis analyse(Document document) {
        var sentences = new ArrayList<Sentence>();
        var times = new ArrayList<TimeExpression>();
        var text = document.readable();
        for (var pieces = pieces(document); pieces.hasNext(); ) {
            var piece = pieces.next();
            text = piece.text();
            sentences.addAll(piece.sentences());
            times.addAll(piece.times());
        }
        return new Analysis(text, sentences, times);
    }

    /** The document piece by piece, in text order: a passage is a piece, a very long one several. Each is analysed when it is asked for. */
    Iterator<Analysis> pieces(Document document) {
        var text = capitals.mixed(document.readable(), document.passages());
        var sentences = new AtomicInteger();
        return document.passages().stream()
                .flatMap(passage -> shorter(text, passage).stream())
                .map(passage -> analyse(document, text, passage, sentences))
                .iterator();
    }

    /** A passage in parts that are not longer than the longest, cut behind sentences where it has any. */
    private static List<Passage> shorter(String text, Passage passage) {
        var parts = new ArrayList<Passage>();
        int start = passage.span().start();
        while (passage.span().end() - start > LONGEST_PIECE) {
            int cut = text.lastIndexOf(". ", start + LONGEST_PIECE) + 1;
            if (cut <= start) {
                cut = text.lastIndexOf(' ', start + LONGEST_PIECE);
            }
            if (cut <= start) {
                cut = start + LONGEST_PIECE;
            }
            parts.add(new Passage(passage.kind(), new TextSpan(start, cut)));
            start = cut;
        }
        parts.add(new Passage(passage.kind(), new TextSpan(start, passage.span().end())));
        return parts;
    }

    private Analysis analyse(Document document, String text, Passage passage, AtomicInteger before) {
        var sentences = new ArrayList<Sentence>();
        var times = new ArrayList<TimeExpression>();
        var annotation = new Annotation(QuotationMarks.doubled(passage.span().of(text)));
        var published = document.published().on();
        if (published != null) {
            annotation.set(CoreAnnotations.DocDateAnnotation.class, published.toString());
        }
        pipeline.annotate(annotation);
        int offset = passage.span().start();
        for (var map : annotation.get(CoreAnnotations.SentencesAnnotation.class)) {
            int index = before.getAndIncrement();
            var tokens = tags.mend(tokens(map, offset));
            collectTimes(map, index, offset, times);
            sentences.add(parsed(text, index, passage.kind(), tokens));
        }
        return new Analysis(text, sentences, times);
    }

    private Sentence parsed(String text, int index, Passage.Kind part, List<Token> tokens) {
        if (tokens.size() > LONGEST_SENTENCE || tokens.size() < 2) {
            return new Sentence(index, part, tokens, Dependencies.none(tokens.size()), null);
        }
        var input = ParseInput.of(tokens, names.find(text, tokens));
        var first = parsers.first(tokens, input);
        var second = parsers.second(tokens, input);
        for (var tree : List.of(first, second)) {
            appositions.mend(tokens, tree);
            phrases.mend(tokens, tree);
            Coordination.mend(tokens, tree);
            Lists.mend(tokens, tree);
        }
        return new Sentence(index, part, tokens, first, second);
    }

    private static List<Token> tokens(CoreMap sentence, int offset) {
        var found = new ArrayList<Token>();
        for (var label : sentence.get(CoreAnnotations.TokensAnnotation.class)) {
            found.add(new Token(
                    found.size(),
                    offset + label.beginPosition(),
                    offset + label.endPosition(),
                    label.word(),
                    label.lemma(),
                    label.tag(),
                    label.ner() == null ? "O" : label.ner(),
                    time(label)));
        }
        return found;
    }

    private static @Nullable String time(CoreLabel label) {
        return switch (label.ner() == null ? "O" : label.ner()) {
            case "DATE", "TIME", "DURATION", "SET" -> {
                var value = label.get(CoreAnnotations.NormalizedNamedEntityTagAnnotation.class);
                yield value == null ? "" : value;
            }
            default -> null;
        };
    }

    private static void collectTimes(CoreMap sentence, int index, int offset, List<TimeExpression> times) {
        var labels = sentence.get(CoreAnnotations.TokensAnnotation.class);
        int i = 0;
        while (i < labels.size()) {
            var timex = labels.get(i).get(TimeAnnotations.TimexAnnotation.class);
            int first = i;
            i++;
            if (timex == null) {
                continue;
            }
            while (i < labels.size()
                    && labels.get(i).get(TimeAnnotations.TimexAnnotation.class) != null
                    && timex.tid()
                            .equals(labels.get(i)
                                    .get(TimeAnnotations.TimexAnnotation.class)
                                    .tid())) {
                i++;
            }
            times.add(new TimeExpression(
                    index,
                    first,
                    i - 1,
                    offset + labels.get(first).beginPosition(),
                    offset + labels.get(i - 1).endPosition(),
                    timex.text(),
                    timex.timexType(),
                    timex.value(),
                    timex.altVal()));
        }
    }

    /** A parser gave up on a sentence. */
    static final class ParseFailed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        ParseFailed(String words) {
            super("No parse for: " + words);
        }
    }
}
