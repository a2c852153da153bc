package org.entente.graph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.entente.document.ContentHash;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Applies the files of {@code cypher/schema} to a database, each once and in order, and remembers what each said: one that
 * was applied must not change afterwards. Every statement in them can be repeated ({@code IF NOT EXISTS}), so that an
 * application that was cut short is done again.
 */
final class GraphSchema {

    private static final Logger LOG = LoggerFactory.getLogger(GraphSchema.class);
    private static final Pattern FILE = Pattern.compile("V(\\d+)__(.+)\\.cypher");
    private static final Pattern COMMENT = Pattern.compile("(?m)^\\s*//.*$");

    private record Step(int version, String name, List<String> statements) {

        String checksum() {
            return ContentHash.of(statements.toArray());
        }
    }

    private GraphSchema() {}

    static void apply(Driver driver, Clock clock) {
        try (var session = driver.session()) {
            var applied = applied(session);
            for (var step : steps()) {
                var checksum = applied.get(step.version());
                if (checksum == null) {
                    apply(session, step, clock);
                } else if (!checksum.equals(step.checksum())) {
                    throw new SchemaChanged(step.version(), step.name());
                }
            }
        }
    }

    private static Map<Integer, String> applied(Session session) {
        return session.executeRead(tx -> tx
                .run(CypherFile.named("read/schema-steps").text())
                .stream()
                .collect(Collectors.toMap(
                        r -> r.get("version").asInt(), r -> r.get("checksum").asString())));
    }

    private static void apply(Session session, Step step, Clock clock) {
        step.statements().forEach(statement -> session.run(statement).consume());
        var query = CypherFile.named("write/add-schema-step")
                .with(Map.of(
                        "version", step.version(),
                        "name", step.name(),
                        "checksum", step.checksum(),
                        "at", clock.instant().atZone(ZoneOffset.UTC)));
        session.executeWriteWithoutResult(tx -> tx.run(query).consume());
        session.run(CypherFile.named("schema/await-indexes").text()).consume();
        LOG.info("Applied step {} of the graph's schema: {}", step.version(), step.name());
    }

    private static List<Step> steps() {
        try {
            return Arrays.stream(new PathMatchingResourcePatternResolver()
                            .getResources("classpath:/cypher/schema/V*.cypher"))
                    .map(resource -> {
                        var name = FILE.matcher(String.valueOf(resource.getFilename()));
                        if (!name.matches()) {
                            throw new IllegalStateException("cypher/schema/%s is not named like V001__name.cypher."
                                    .formatted(resource.getFilename()));
                        }
                        try {
                            return new Step(
                                    Integer.parseInt(name.group(1)),
                                    name.group(2),
                                    statements(resource.getContentAsString(StandardCharsets.UTF_8)));
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    })
                    .sorted(Comparator.comparingInt(Step::version))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> statements(String text) {
        return Arrays.stream(COMMENT.matcher(text).replaceAll("").split(";"))
                .map(String::strip)
                .filter(s -> !s.isEmpty())
                .toList();
    }

    /** The database was made by a program whose schema said otherwise. */
    static final class SchemaChanged extends RuntimeException {

        private static final long serialVersionUID = 1L;

        SchemaChanged(int version, String name) {
            super(
                    "cypher/schema/V%03d__%s.cypher is not what this database was made with. Restore it, and add what is new as a further step."
                            .formatted(version, name));
        }
    }
}
