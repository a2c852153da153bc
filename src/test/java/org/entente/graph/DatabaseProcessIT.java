package org.entente.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.exceptions.AuthenticationException;
import org.springframework.util.unit.DataSize;

class DatabaseProcessIT {

    @TempDir
    static Path dataDir;

    private static DatabaseProcess database;

    @BeforeAll
    static void launch() {
        database = DatabaseProcess.launch(settings(dataDir));
    }

    @AfterAll
    static void end() {
        database.close();
    }

    @Test
    void keepsWhatWasAcknowledgedWhenItIsKilledAndComesBackOnTheSameAddress() {
        try (var driver = driver(database)) {
            write(driver, 1);
            var first = database.handle().orElseThrow();
            var uri = database.uri();

            first.destroyForcibly();
            write(driver, 2); // waits for the process to come back

            assertThat(database.handle()).isPresent().get().isNotEqualTo(first);
            assertThat(database.uri()).isEqualTo(uri);
            assertThat(database.restarts()).isEqualTo(1);
            assertThat(count(driver)).isEqualTo(2);
        }
    }

    @Test
    void refusesWhoDoesNotKnowThePasswordWhichOnlyTheOwnerCanRead() throws Exception {
        for (var token : List.of(AuthTokens.none(), AuthTokens.basic("neo4j", "neo4j"))) {
            try (var driver = GraphDatabase.driver(database.uri(), token)) {
                assertThatExceptionOfType(AuthenticationException.class).isThrownBy(driver::verifyConnectivity);
            }
        }
        assertThat(Files.getPosixFilePermissions(dataDir.resolve("neo4j/password")))
                .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    }

    @Test
    void saysWhoHasTheDataDirectoryWhenItIsTaken() {
        assertThatExceptionOfType(DatabaseUnavailable.class)
                .isThrownBy(() -> DatabaseProcess.launch(settings(dataDir)))
                .withMessageContaining("Another Entente runs on the data directory " + dataDir)
                .withMessageContaining("--entente.data-dir");
    }

    @Test
    void endsWithItsParentAndKeepsTheGraphAndThePasswordForTheNext(@TempDir Path own) {
        ProcessHandle process;
        try (var before = DatabaseProcess.launch(settings(own));
                var driver = driver(before)) {
            write(driver, 1);
            process = before.handle().orElseThrow();
        }
        assertThat(process.isAlive()).isFalse();

        try (var after = DatabaseProcess.launch(settings(own));
                var driver = driver(after)) {
            assertThat(count(driver)).isEqualTo(1);
        }
    }

    private static DatabaseSettings settings(Path dataDir) {
        return new DatabaseSettings(
                dataDir,
                new DatabaseSettings.Database(
                        DataSize.ofMegabytes(512), DataSize.ofMegabytes(64), Duration.ofMinutes(2)));
    }

    private static Driver driver(DatabaseProcess database) {
        return GraphDatabase.driver(database.uri(), AuthTokens.basic(DatabaseProgram.USER, database.password()));
    }

    private static void write(Driver driver, int value) {
        try (var session = driver.session()) {
            session.executeWriteWithoutResult(tx -> tx.run("CREATE (:Kept {value: $value})", Map.of("value", value))
                    .consume());
        }
    }

    private static long count(Driver driver) {
        try (var session = driver.session()) {
            return session.executeRead(tx -> tx.run("MATCH (k:Kept) RETURN count(k) AS n")
                    .single()
                    .get("n")
                    .asLong());
        }
    }
}
