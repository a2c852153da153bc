package org.entente.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.entente.entity.EntityId;
import org.junit.jupiter.api.Test;

/** Which of several places of one name a text means: the one in a country that it speaks of, else the one that is best known. */
class SharedPlacesTests {

    private record Row(String name, String kind, List<String> about, String province, String country) {

        static Row of(String line) {
            var cells = line.split("\t", -1);
            var about = cells[2].isEmpty() ? List.<String>of() : List.of(cells[2].split("\\|", -1));
            return new Row(cells[0], cells[1], about, cells[3], cells[4]);
        }

        /** The country of what the name is held to be, or what else it is. */
        String found() {
            var text = Text.of(LocalDate.of(2014, 6, 22));
            about.forEach(state -> text.name("state", state).addTimes(2));
            if (!province.isEmpty()) {
                text.name("province", province).add();
            }
            var id = text.id(text.name(kind, name).add());
            return Text.AUTHORITIES
                    .find(new EntityId(id.contains("/") ? id : "place/" + id))
                    .map(a -> a.country() == null ? id : "country/" + DocumentContext.slug(a.country()))
                    .orElse(id);
        }
    }

    private static List<Row> rows() throws IOException {
        try (var in = Objects.requireNonNull(SharedPlacesTests.class.getResourceAsStream("/resolution/places.tsv"));
                var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(Row::of)
                    .toList();
        }
    }

    @Test
    void aSharedNameIsThePlaceInTheCountryThatTheTextSpeaksOf() throws IOException {
        var rows = rows();
        var wrong =
                rows.stream().filter(row -> !row.found().equals(row.country())).toList();
        wrong.forEach(row -> System.out.printf("%s, found in %s%n", row, row.found()));
        var accuracy = 1 - wrong.size() / (double) rows.size();
        System.out.printf("shared names of places: %d rows, %.3f right%n", rows.size(), accuracy);

        assertThat(rows).hasSizeGreaterThanOrEqualTo(60);
        assertThat(accuracy).isGreaterThan(0.85);
    }
}
