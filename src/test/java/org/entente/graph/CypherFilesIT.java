package org.entente.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.entente.entity.EntityId;
import org.entente.entity.Judgement;
import org.entente.statement.Review;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** A misspelt label, type or property in a query of {@code cypher/} fails the build. */
class CypherFilesIT {

    /** A label, a type, a property that the database does not know. */
    private static final Set<String> UNKNOWN_NAMES = Set.of("01N50", "01N51", "01N52");

    private static final LocalDate DAY = LocalDate.of(2014, 6, 22);

    @Test
    void everyQueryIsPlannedOnAGraphThatHoldsAllThatItNames() throws IOException {
        var driver = TestDatabase.emptied();
        fill(new GraphLog(driver, Clock.systemUTC()));
        var complaints = new ArrayList<String>();
        var planned = 0;
        for (var room : new String[] {"read", "write"}) {
            for (var resource :
                    new PathMatchingResourcePatternResolver().getResources("classpath:/cypher/" + room + "/*.cypher")) {
                var name = room + "/" + String.valueOf(resource.getFilename()).replace(".cypher", "");
                complaints.addAll(complaintsOn(driver, name));
                planned++;
            }
        }

        assertThat(planned).as("queries planned").isGreaterThan(40);
        assertThat(complaints).isEmpty();
    }

    @Test
    void everyQuerySaysWhatItAnswersAndWhichParametersItTakes() throws IOException {
        var files = new PathMatchingResourcePatternResolver().getResources("classpath:/cypher/*/*.cypher");

        assertThat(files).hasSizeGreaterThan(40);
        for (var file : files) {
            var text = file.getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
            assertThat(text).as(file.getFilename()).startsWith("// ");
            var header = text.lines().takeWhile(line -> line.startsWith("//")).toList();
            var body = text.lines().skip(header.size()).toList();
            assertThat(header)
                    .as(file.getFilename())
                    .allSatisfy(line -> assertThat(line).doesNotContain("TODO"));
            java.util.regex.Pattern.compile("\\$([a-zA-Z]\\w*)\\b(?!\\()")
                    .matcher(String.join("\n", body))
                    .results()
                    .map(m -> "// $" + m.group(1))
                    .distinct()
                    .forEach(parameter -> assertThat(header)
                            .as("%s says what %s is", file.getFilename(), parameter)
                            .anySatisfy(line -> assertThat(line).startsWith(parameter)));
        }
    }

    private static List<String> complaintsOn(Driver driver, String name) {
        var complaints = new ArrayList<String>();
        try (var session = driver.session()) {
            var summary = session.run("EXPLAIN " + CypherFile.named(name).textFor(List.of("BACKS")))
                    .consume();
            for (var status : summary.gqlStatusObjects()) {
                if (UNKNOWN_NAMES.contains(status.gqlStatus())) {
                    complaints.add(name + ": " + status.statusDescription());
                }
            }
        }
        return complaints;
    }

    /** Everything that can be in the log, so that the database knows every name. */
    private static void fill(GraphLog log) {
        var report = Example.everything();
        log.take(report.read());
        var other = Example.report("Daily", DAY, "Ostland backs Westmark.")
                .with("Ostland", "state", "state/ostland")
                .with("Westmark", "state", "state/westmark")
                .says("Ostland", "backs", "backs", "Westmark");
        log.take(other.read());
        var erased = Example.report("Weekly", DAY, "Ostland backs Westmark.")
                .with("Ostland", "state", "state/ostland")
                .with("Westmark", "state", "state/westmark")
                .says("Ostland", "backs", "backs", "Westmark");
        log.take(erased.read());
        log.erase(erased.document().id(), "officer", "why");
        log.review(new Review(other.statement(0).id(), Review.Verdict.CORRECTED, "analyst", "why", "otherwise"));
        log.judge(
                new Judgement.Same(new EntityId("state/ostland"), new EntityId("state/westmark"), "analyst", "why"),
                List.of());
        log.retract(other.statement(0).id(), "editor", "why");
        log.retract(other.document().id(), "editor", "why");
    }

    @Test
    void aNameThatTheGraphDoesNotHoldIsComplainedOf() {
        var driver = TestDatabase.emptied();
        try (var session = driver.session()) {
            var summary = session.run("EXPLAIN MATCH (n:Statment)-[:BAKCS]->() RETURN n.quotaton")
                    .consume();

            assertThat(summary.gqlStatusObjects())
                    .extracting(s -> s.gqlStatus())
                    .containsAll(UNKNOWN_NAMES);
        }
    }
}
