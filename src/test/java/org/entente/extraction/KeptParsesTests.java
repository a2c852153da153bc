package org.entente.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptParsesTests {

    private static final List<Token> WORDS = List.of(token(0, "Rebels", "NNS"), token(1, "advance", "VBP"));

    @TempDir
    Path directory;

    private final AtomicInteger parsed = new AtomicInteger();

    @Test
    void parsesWordsOnceAndKeepsTheTreeWhenItIsOpenedAgain() {
        try (var kept = KeptParses.in(directory)) {
            kept.of("first", WORDS, this::parse);
            kept.of("first", WORDS, this::parse);
        }
        try (var kept = KeptParses.in(directory)) {
            var tree = kept.of("first", WORDS, this::parse);

            assertThat(parsed).hasValue(1);
            assertThat(tree.head(0)).isEqualTo(1);
            assertThat(tree.label(0)).isEqualTo("nsubj");
            assertThat(tree.isRoot(1)).isTrue();
            assertThat(tree.isAttached(1)).isFalse();
        }
    }

    @Test
    void asksAgainForAnotherParserAnotherTagOrAnotherCut() {
        try (var kept = KeptParses.in(directory)) {
            kept.of("first", WORDS, this::parse);
            kept.of("second", WORDS, this::parse);
            kept.of("first", List.of(WORDS.getFirst(), token(1, "advance", "NN")), this::parse);
            kept.of("first", List.of(token(0, "Rebel", "NNS"), token(1, "sadvance", "VBP")), this::parse);

            assertThat(parsed).hasValue(4);
        }
    }

    @Test
    void beginsAnewWhereTheFileIsDamaged() throws IOException {
        Files.writeString(directory.resolve("parses"), "no such store".repeat(1_000));
        try (var kept = KeptParses.in(directory)) {
            kept.of("first", WORDS, this::parse);
            kept.of("first", WORDS, this::parse);
        }

        assertThat(parsed).hasValue(1);
    }

    @Test
    void readsOnWhereAnotherProcessHasTheFile() {
        try (var theirs = KeptParses.in(directory);
                var ours = KeptParses.in(directory)) {
            theirs.of("first", WORDS, this::parse);
            ours.of("first", WORDS, this::parse);
        }

        assertThat(parsed).hasValue(2);
    }

    @Test
    void holdsNoWords() throws IOException {
        try (var kept = KeptParses.in(directory)) {
            kept.of("first", WORDS, this::parse);
        }

        assertThat(Files.readString(directory.resolve("parses"), java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("Rebels", "advance");
    }

    private Dependencies parse(List<Token> words) {
        parsed.incrementAndGet();
        var tree = Dependencies.none(words.size());
        tree.makeRoot(1);
        tree.attach(0, 1, "nsubj");
        return tree;
    }

    private static Token token(int index, String word, String tag) {
        return new Token(index, 0, word.length(), word, word, tag, "O", null);
    }
}
