package org.entente.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.entente.authority.AuthorityStore;
import org.entente.document.ContentHash;
import org.entente.document.Document;
import org.entente.document.DocumentId;
import org.entente.document.Published;
import org.entente.document.TextSpan;
import org.entente.entity.Account;
import org.entente.entity.Authorities;
import org.entente.entity.Mention;
import org.entente.entity.Referent;
import org.entente.entity.ReferentId;
import org.entente.resolution.Resolver;
import org.entente.vocabulary.Vocabulary;

/**
 * Times the name index with a million names of entities besides the shipped ones: making it, opening it, looking a name up,
 * resolving a mention. Each name is asked for once, so that nothing comes from what was kept of earlier answers.
 */
final class NamesBenchmark {

    private static final int ENTITIES = 500_000;
    private static final int NAMES_EACH = 2;
    private static final int WARM_UP = 20_000;
    private static final int ASKED = 50_000;
    private static final long SEED = 20_140_622;
    private static final String[] SYLLABLES = {
        "ka", "lo", "mi", "ren", "sha", "tor", "vel", "dun", "bar", "esh", "fi", "gor", "hal", "ith", "jo", "kor",
        "lam", "nus", "om", "pel", "qa", "rud", "sol", "tam", "ur", "vash", "wen", "yar", "zim", "ald", "bek", "cho"
    };

    private NamesBenchmark() {}

    static void run(List<String> arguments) throws IOException {
        var directory = Files.createTempDirectory("entente-names");
        try {
            var vocabulary = Vocabulary.shipped();
            shipped(directory, vocabulary);
            try (var store = AuthorityStore.open(directory, vocabulary, Clock.systemUTC())) {
                var start = System.nanoTime();
                store.take("benchmark", consumer -> generate(vocabulary, consumer));
                told("taking in %,d names".formatted(ENTITIES * NAMES_EACH), start);
            }
            var start = System.nanoTime();
            try (var store = AuthorityStore.open(directory, vocabulary, Clock.systemUTC())) {
                told("opening %,d names".formatted(store.names()), start);
                System.out.printf("%-34s %,10d kB%n", "on disk", size(directory) / 1024);
                var before = used();
                questions(store.authorities(), vocabulary);
                System.out.printf("%-34s %,10d kB%n", "heap that answers keep", (used() - before) / 1024);
            }
        } finally {
            delete(directory);
        }
    }

    private static void shipped(Path directory, Vocabulary vocabulary) {
        for (var what : List.of("making the shipped index", "opening the shipped index")) {
            var start = System.nanoTime();
            AuthorityStore.open(directory, vocabulary, Clock.systemUTC()).close();
            told(what, start);
        }
    }

    private static void questions(Authorities authorities, Vocabulary vocabulary) {
        var resolver = new Resolver(authorities, vocabulary);
        var mentions = new ArrayList<String>();
        generate(vocabulary, account -> {
            if (account instanceof Account.Known known && mentions.size() < 3 * (WARM_UP + ASKED)) {
                mentions.add(known.name());
            }
        });
        System.out.printf("%-34s %10s %10s %10s%n", "", "median µs", "p99 µs", "found");
        measured("look-up of the index", i -> {
            if (authorities.names().find(mentions.get(i)).isEmpty()) {
                throw new IllegalStateException("not found: " + mentions.get(i));
            }
        });
        var text = WARM_UP + ASKED;
        measured("resolving a mention", i -> resolve(resolver, vocabulary, mentions.get(text + i), "person"));
        measured("a name that nobody has", i -> {
            if (!authorities.names().find(mentions.get(i) + "xx").isEmpty()) {
                throw new IllegalStateException("found: " + mentions.get(i));
            }
        });
    }

    private static void resolve(Resolver resolver, Vocabulary vocabulary, String name, String kind) {
        var id = new DocumentId(ContentHash.of("benchmark", name));
        var span = new TextSpan(0, name.length());
        var referent = new Referent(
                ReferentId.of(id, List.of(span)),
                id,
                vocabulary.kind(kind),
                name,
                name.substring(name.lastIndexOf(' ') + 1),
                List.of(),
                List.of(),
                null,
                null,
                false,
                null,
                List.of(new Mention(span, name, Mention.Form.NAME)));
        var document = new Document(
                id,
                null,
                null,
                null,
                new Published(LocalDate.of(2014, 6, 22), Published.Source.CALLER),
                null,
                "en",
                name,
                id.value(),
                List.of(),
                List.of(),
                List.of());
        if (resolver.resolve(document, List.of(referent)).judgements().isEmpty()) {
            throw new IllegalStateException("not resolved: " + name);
        }
    }

    private static void measured(String what, IntConsumer question) {
        for (var i = 0; i < WARM_UP; i++) {
            question.accept(i);
        }
        var times = new long[ASKED];
        for (var i = 0; i < ASKED; i++) {
            var start = System.nanoTime();
            question.accept(WARM_UP + i);
            times[i] = System.nanoTime() - start;
        }
        Arrays.sort(times);
        System.out.printf(
                "%-34s %10.1f %10.1f %,10d%n", what, times[ASKED / 2] / 1e3, times[ASKED * 99 / 100] / 1e3, ASKED);
    }

    /** The same at each call: people of two made-up words, with another spelling each. */
    private static void generate(Vocabulary vocabulary, Consumer<Account> consumer) {
        var random = new Random(SEED);
        var person = vocabulary.kind("person");
        for (var i = 0; i < ENTITIES; i++) {
            var first = word(random);
            var last = word(random);
            consumer.accept(Account.Known.named(
                    "p" + i, person, first + " " + last, List.of(first + " " + word(random) + " " + last)));
        }
    }

    private static String word(Random random) {
        var word = new StringBuilder();
        for (var i = 0; i < 3; i++) {
            word.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
        }
        word.setCharAt(0, Character.toUpperCase(word.charAt(0)));
        return word.toString();
    }

    private static void told(String what, long start) {
        System.out.printf(
                "%-34s %,10d ms%n",
                what, Duration.ofNanos(System.nanoTime() - start).toMillis());
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static long size(Path directory) throws IOException {
        try (var files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(f -> f.toFile().length())
                    .sum();
        }
    }

    private static void delete(Path directory) throws IOException {
        try (var files = Files.walk(directory)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
