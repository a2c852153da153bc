package org.entente.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.entente.entity.EntityId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Spellings of many regions, each in a text about a country, with near misses that must not meet. */
class NameVariantsTests {

    record Row(String kind, String name, String title, String published, String about, String entity) {
        String id() {
            var text = published.isEmpty() ? Text.undated() : Text.of(LocalDate.parse(published));
            if (!about.isEmpty()) {
                text.name("state", about).addTimes(3);
            }
            var phrase = text.name(kind, name);
            return text.id((title.isEmpty() ? phrase : phrase.titled(title)).add());
        }

        @Override
        public String toString() {
            return "%s %s (%s), in a text of %s about %s: %s".formatted(title, name, kind, published, about, entity);
        }
    }

    static List<Row> rows() throws IOException {
        return rows("/resolution/variants.tsv");
    }

    private static List<Row> rows(String file) throws IOException {
        try (var in = Objects.requireNonNull(NameVariantsTests.class.getResourceAsStream(file));
                var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .map(c -> new Row(c[0], c[1], c[2], c[3], c[4], c[5]))
                    .toList();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void aNameIsWhomItIsKnownAs(Row row) {
        if (row.entity().startsWith("not:")) {
            assertThat(row.id()).isNotEqualTo(row.entity().substring(4));
        } else {
            assertThat(row.id()).isEqualTo(row.entity());
        }
    }

    @Test
    void theTableIsLongEnoughToMeanSomething() throws IOException {
        assertThat(rows()).hasSizeGreaterThan(200);
        assertThat(rows()).filteredOn(row -> row.entity().startsWith("not:")).hasSizeGreaterThan(10);
    }

    @Test
    void namesOfTheWholeWorldAreFoundAndSeldomMistaken() throws IOException {
        var all = new ArrayList<>(rows());
        all.addAll(rows("/resolution/variants-world.tsv"));
        var tally = Tally.of("name variants", all);

        assertThat(all).hasSizeGreaterThan(400);
        assertThat(tally.precision()).isGreaterThan(0.97);
        assertThat(tally.recall()).isGreaterThan(0.93);
    }

    @Test
    void namesOfFarRegionsAndScriptsAreFoundAndSeldomMistaken() throws IOException {
        var all = rows("/resolution/variants-far.tsv");
        var tally = Tally.of("name variants of far regions", all);

        assertThat(all).hasSizeGreaterThan(150);
        assertThat(all).filteredOn(row -> row.entity().startsWith("not:")).hasSizeGreaterThan(30);
        assertThat(tally.precision()).isGreaterThan(0.95);
        assertThat(tally.recall()).isGreaterThan(0.79);
    }

    @Test
    void namesInFurtherScriptsAreFoundAndSeldomMistaken() throws IOException {
        var all = rows("/resolution/variants-scripts.tsv");
        var tally = Tally.of("name variants in further scripts", all);

        assertThat(all).hasSizeGreaterThan(150);
        assertThat(all).filteredOn(row -> row.entity().startsWith("not:")).hasSizeGreaterThan(30);
        assertThat(tally.precision()).isGreaterThan(0.95);
        assertThat(tally.recall()).isGreaterThan(0.87);
    }

    /** Of names that are somebody's, how many are found; of all that are found, how many are right. */
    record Tally(int wanted, int right, int wrong) {

        static Tally of(String what, List<Row> rows) {
            var wanted = 0;
            var right = 0;
            var wrong = 0;
            for (var row : rows) {
                var id = row.id();
                if (row.entity().startsWith("not:")) {
                    if (id.equals(row.entity().substring(4))) {
                        wrong++;
                        System.out.println("mistaken: " + row);
                    }
                    continue;
                }
                wanted++;
                var known = Text.AUTHORITIES.find(new EntityId(id.contains("/") ? id : "person/none"));
                if (id.equals(row.entity())) {
                    right++;
                } else if (known.isPresent()) {
                    wrong++;
                    System.out.println("mistaken for %s: %s".formatted(id, row));
                } else {
                    System.out.println("not found: " + row);
                }
            }
            var tally = new Tally(wanted, right, wrong);
            System.out.printf(
                    "%s: %d rows, %d to be found: precision %.3f, recall %.3f%n",
                    what, rows.size(), wanted, tally.precision(), tally.recall());
            return tally;
        }

        double precision() {
            return right / (double) (right + wrong);
        }

        double recall() {
            return right / (double) wanted;
        }
    }
}
