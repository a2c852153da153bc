package org.entente.benchmark;

import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.entente.authority.Shipped;
import org.entente.document.Document;
import org.entente.document.Documents;
import org.entente.document.Passage;
import org.entente.document.Submission;
import org.entente.extraction.Reader;
import org.entente.vocabulary.Vocabulary;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reading beside bare CoreNLP: the same annotators, models and passages, on one thread and on all, in turns. What Entente
 * adds are its names, scopes, arguments, speakers, times and statements.
 */
final class ReadingBenchmark {

    private static final int WARM_UP = 3;
    private static final int ROUNDS = 9;

    private ReadingBenchmark() {}

    /** @param files plain text, or JSON lines with a field {@code text}; the sample reports if there are none */
    static void run(List<String> files) throws Exception {
        var documents = documents(files);
        int characters = documents.stream().mapToInt(d -> d.text().length()).sum();
        System.out.printf("%d texts, %,d characters, %d rounds%n", documents.size(), characters, ROUNDS);
        var bare = bare();
        var vocabulary = Vocabulary.shipped();
        var reader = new Reader(vocabulary, Shipped.authorities());
        reader.load();
        System.out.printf("%-12s %14s %14s %8s%n", "threads", "bare CoreNLP", "Entente", "ratio");
        int processors = Runtime.getRuntime().availableProcessors();
        for (int threads : processors == 1 ? List.of(1) : List.of(1, processors)) {
            compare(threads, documents, d -> annotate(bare, d), reader::read);
        }
    }

    private static void compare(
            int threads, List<Document> documents, Consumer<Document> bare, Consumer<Document> reader)
            throws Exception {
        var times = new double[2][ROUNDS];
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            double plain = seconds(threads, documents, bare);
            double read = seconds(threads, documents, reader);
            if (round >= 0) {
                times[0][round] = plain;
                times[1][round] = read;
            }
        }
        double plain = median(times[0]);
        double read = median(times[1]);
        System.out.printf(Locale.ROOT, "%-12d %12.2f s %12.2f s %8.2f%n", threads, plain, read, read / plain);
    }

    private static double seconds(int threads, List<Document> documents, Consumer<Document> work) throws Exception {
        long start = System.nanoTime();
        try (var pool = Executors.newFixedThreadPool(threads)) {
            var running = new ArrayList<java.util.concurrent.Future<?>>();
            for (var document : documents) {
                running.add(pool.submit(() -> work.accept(document)));
            }
            for (var one : running) {
                one.get();
            }
        }
        return (System.nanoTime() - start) / 1e9;
    }

    private static double median(double[] values) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    /** What the reader's analysis asks of CoreNLP, as one pipeline of CoreNLP's own. */
    private static StanfordCoreNLP bare() {
        var settings = new Properties();
        settings.setProperty("annotators", "tokenize,ssplit,pos,lemma,ner,parse,depparse");
        settings.setProperty("ssplit.newlineIsSentenceBreak", "two");
        settings.setProperty("ner.applyFineGrained", "false");
        settings.setProperty("ner.buildEntityMentions", "false");
        settings.setProperty("sutime.binders", "0");
        settings.setProperty("parse.model", "edu/stanford/nlp/models/srparser/englishSR.beam.ser.gz");
        settings.setProperty("depparse.model", "edu/stanford/nlp/models/parser/nndep/english_UD.gz");
        settings.setProperty("threads", "1");
        return new StanfordCoreNLP(settings);
    }

    private static void annotate(StanfordCoreNLP bare, Document document) {
        for (Passage passage : document.passages()) {
            bare.annotate(new Annotation(passage.span().of(document.text())));
        }
    }

    private static List<Document> documents(List<String> files) throws IOException {
        var documents = new Documents();
        var texts = new ArrayList<String>();
        for (var file : files.isEmpty() ? List.of("src/main/resources/samples/june-2014.jsonl") : files) {
            if (file.endsWith(".jsonl")) {
                var json = new JsonMapper();
                for (var line : Files.readAllLines(Path.of(file))) {
                    texts.add(json.readTree(line).get("text").asString());
                }
            } else {
                texts.add(Files.readString(Path.of(file)));
            }
        }
        return texts.stream().map(t -> documents.from(Submission.text(t))).toList();
    }
}
