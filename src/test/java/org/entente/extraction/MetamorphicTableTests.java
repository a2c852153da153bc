package org.entente.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.entente.entity.Referent;
import org.entente.statement.Reading;
import org.entente.statement.Speaker;
import org.junit.jupiter.api.Test;

/**
 * The changes of {@link MetamorphicTests} over sentences of all tables, a hundred and more for each. None of them may change what is told;
 * where the parsers may change their minds over a name, the test says how often.
 */
class MetamorphicTableTests {

    private static final LocalDate PUBLISHED = LocalDate.of(2016, 9, 14);
    private static final String[] TABLES = {
        "/extraction/minimal-pairs.tsv",
        "/extraction/nested-scope.tsv",
        "/extraction/stances.tsv",
        "/extraction/minimal-pairs-more.tsv",
        "/unseen/minimal-pairs.tsv"
    };
    private static final List<String> UNRELATED = List.of(
            "The museum opened a new exhibition of Flemish paintings on Saturday, and visitors queued around the block.",
            "Heavy rain fell along the coast.",
            "The striker scored twice in the second half.",
            "Shares in the airline fell by two per cent on Thursday.");
    private static final String[][] MARKS = {
        {"“", "”"}, {"‘", "’"}, {"'", "'"}, {"«", "»"}, {"« ", " »"}, {"„", "“"}, {"``", "''"}
    };
    private static final List<String> SENTENCES = sentences(9);

    private static final Map<String, List<String>> TOLD = new ConcurrentHashMap<>();

    /** A text, and what another text tells otherwise than expected. */
    private record Change(String text, List<String> expected, List<String> told) {}

    @Test
    void anUnrelatedSentenceBeforeOrBehindChangesNothing() {
        var changed = changed(SENTENCES.size(), i -> {
            var text = SENTENCES.get(i);
            var other = UNRELATED.get(i % UNRELATED.size());
            var gap = i % 2 == 0 ? " " : "\n\n";
            return Stream.of(other + gap + text, text + gap + other, other + gap + text + gap + other)
                    .map(around -> new Change(around, plain(text), told(around)));
        });

        assertThat(SENTENCES).hasSizeGreaterThanOrEqualTo(100);
        assertThat(changed).isEmpty();
    }

    @Test
    void otherQuotationMarksChangeNothing() {
        var quoted = SENTENCES.stream().flatMap(t -> quoted(t).stream()).toList();
        var changed = changed(quoted.size(), i -> {
            var text = quoted.get(i);
            return Stream.of(MARKS[i % MARKS.length], MARKS[(i + 3) % MARKS.length])
                    .map(marks -> marked(text, marks))
                    .map(other -> new Change(other, plain(text), told(other)));
        });

        assertThat(quoted).hasSizeGreaterThanOrEqualTo(100);
        assertThat(changed).isEmpty();
    }

    @Test
    void anotherNameOfItsKindChangesTheNameAlone() {
        var pairs = MarkedSentence.lines("/extraction/other-names.tsv").stream()
                .map(l -> l.split("\t", -1))
                .toList();
        record Renamed(String text, String other, String from, String to) {}
        var renamed = sentences(4).stream()
                .flatMap(text -> pairs.stream()
                        .filter(p -> named(text, p[0]) && !named(text, p[1]))
                        .map(p -> new Renamed(text, text.replaceAll("\\b" + p[0] + "\\b", p[1]), p[0], p[1])))
                .toList();
        var changed = changed(renamed.size(), i -> {
            var r = renamed.get(i);
            var back = told(r.other()).stream()
                    .map(s -> s.replace(r.to(), r.from()))
                    .toList();
            return Stream.of(new Change(r.other(), plain(r.text()), back));
        });

        assertThat(renamed).hasSizeGreaterThanOrEqualTo(100);
        assertThat(changed).isEmpty();
    }

    @Test
    void twoTextsTellTogetherWhatTheyTellApart() {
        var texts = sentences(4);
        int half = texts.size() / 2;
        var changed = changed(half, i -> {
            var one = texts.get(i);
            var other = texts.get(i + half);
            var apart = new ArrayList<>(plain(one));
            apart.addAll(plain(other));
            return Stream.of(new Change(one + " … " + other, apart, told(one + "\n\n" + other)));
        });

        assertThat(half).isGreaterThanOrEqualTo(100);
        // "the rebels" of the second text take up the only armed group that the first one named
        assertThat(changed).hasSizeLessThanOrEqualTo(half / 100);
    }

    @Test
    void theSameBytesGiveTheSameStatementsOnOneThreadOrMany() {
        var one = SENTENCES.stream().map(t -> Analyses.read(t, PUBLISHED)).toList();

        var many = IntStream.range(0, 2 * SENTENCES.size())
                .parallel()
                .mapToObj(i -> Analyses.read(SENTENCES.get(i % SENTENCES.size()), PUBLISHED))
                .toList();

        assertThat(many.subList(0, one.size())).isEqualTo(one);
        assertThat(many.subList(one.size(), 2 * one.size())).isEqualTo(one);
    }

    private static List<Change> changed(int size, java.util.function.IntFunction<Stream<Change>> changes) {
        return IntStream.range(0, size)
                .parallel()
                .mapToObj(i -> changes.apply(i).toList())
                .flatMap(List::stream)
                .filter(c -> !sorted(c.expected()).equals(sorted(c.told())))
                .toList();
    }

    private static List<String> sorted(List<String> told) {
        return told.stream().sorted().toList();
    }

    /** Every so many of the sentences of the tables. */
    private static List<String> sentences(int every) {
        return Stream.of(TABLES)
                .flatMap(table -> MarkedSentence.in(table).stream())
                .filter(m -> m.number() % every == every / 2)
                .map(MarkedSentence::text)
                .toList();
    }

    /** The sentence between quotation marks, where it is not somebody's words already. */
    private static Optional<String> quoted(String text) {
        if (text.contains("\"")) {
            return Optional.of(text);
        }
        boolean free = text.endsWith(".") && !text.contains(" said") && !text.contains(",");
        return free
                ? Optional.of(
                        "\"%s,\" Mayor Paul Weber said on Monday.".formatted(text.substring(0, text.length() - 1)))
                : Optional.empty();
    }

    private static String marked(String text, String... marks) {
        return text.replaceAll(
                "\"([^\"]*)\"", Matcher.quoteReplacement(marks[0]) + "$1" + Matcher.quoteReplacement(marks[1]));
    }

    private static boolean named(String text, String name) {
        return Pattern.compile("\\b" + name + "\\b").matcher(text).find();
    }

    private static List<String> plain(String text) {
        return TOLD.computeIfAbsent(text, MetamorphicTableTests::told);
    }

    private static List<String> told(String text) {
        return told(Analyses.read(text, PUBLISHED));
    }

    private static List<String> told(Reading reading) {
        var names = reading.referents().stream().collect(Collectors.toMap(Referent::id, Referent::name));
        return reading.statements().stream()
                .map(s -> "%s %s %s %s %s %s %s"
                        .formatted(
                                Objects.requireNonNull(names.get(s.claim().subject())),
                                s.claim().polarity(),
                                s.claim().relation().name(),
                                Objects.requireNonNull(names.get(s.claim().object())),
                                s.modality(),
                                s.claim().time(),
                                s.speakers().stream().map(Speaker::words).collect(Collectors.joining("; "))))
                .toList();
    }
}
