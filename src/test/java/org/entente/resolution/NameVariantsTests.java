package org.entente.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
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
        try (var in = Objects.requireNonNull(NameVariantsTests.class.getResourceAsStream("/resolution/variants.tsv"));
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
}
