package org.entente.graph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.springframework.util.FileSystemUtils;
import org.springframework.util.unit.DataSize;

/** The one database of a test run: a database process of its own on a directory of its own, started when first asked for. */
public final class TestDatabase {

    private static final DatabaseProcess PROCESS = launch();
    private static final Driver DRIVER =
            GraphDatabase.driver(PROCESS.uri(), AuthTokens.basic(DatabaseProgram.USER, PROCESS.password()));

    private TestDatabase() {}

    /** For {@code @DynamicPropertySource}: a service under test uses this database and starts none. */
    public static Map<String, String> properties() {
        return Map.of(
                "spring.neo4j.uri", PROCESS.uri().toString(),
                "spring.neo4j.authentication.username", DatabaseProgram.USER,
                "spring.neo4j.authentication.password", PROCESS.password());
    }

    /** Kills the process, as a query may; it is started again, and what was committed stays. */
    public static void kill() {
        PROCESS.end();
    }

    /** How often the process had to be started again. */
    public static int restarts() {
        return PROCESS.restarts();
    }

    static Driver driver() {
        return DRIVER;
    }

    /** A driver to the database, empty but for its schema. */
    public static Driver emptied() {
        try (var session = DRIVER.session()) {
            session.run("MATCH (n) WHERE NOT n:SchemaStep CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 10000 ROWS")
                    .consume();
        }
        return DRIVER;
    }

    private static DatabaseProcess launch() {
        try {
            Path dataDir = Files.createTempDirectory("entente-test-");
            var process = DatabaseProcess.launch(new DatabaseSettings(
                    dataDir,
                    new DatabaseSettings.Database(
                            DataSize.ofMegabytes(768), DataSize.ofMegabytes(64), Duration.ofMinutes(3))));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                process.close();
                try {
                    FileSystemUtils.deleteRecursively(dataDir);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }));
            return process;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
