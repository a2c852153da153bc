package org.entente.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;

/** What was acknowledged survives {@code kill -9} of the service and of the database process, and nothing is half there. */
class LogSurvivalIT {

    private static final int DOCUMENTS = 12;

    @TempDir
    Path dataDir;

    @Test
    void everyAcknowledgedDocumentSurvivesAKilledServiceAndAKilledDatabase() throws IOException {
        var service = start(0);
        var acknowledged = acknowledgedUpTo(DOCUMENTS, service);
        var orphan = service.descendants().findFirst().orElseThrow();
        service.destroyForcibly().onExit().join(); // the database process ends by itself

        service = start(DOCUMENTS);
        try (var output = service.inputReader()) {
            acknowledgedUpTo(2 * DOCUMENTS, output);
            service.descendants().forEach(ProcessHandle::destroyForcibly);
            acknowledged = acknowledgedUpTo(3 * DOCUMENTS, output);
        } finally {
            service.destroyForcibly().onExit().join();
        }

        assertThat(orphan.isAlive()).isFalse();
        try (var database = DatabaseProcess.launch(WritingService.settings(dataDir));
                var driver = GraphDatabase.driver(
                        database.uri(), AuthTokens.basic(DatabaseProgram.USER, database.password()))) {
            for (var number : IntStream.rangeClosed(0, acknowledged).toArray()) {
                assertThat(statementsOf(driver, number))
                        .as("document %d", number)
                        .isEqualTo(1);
            }
            assertThat(number(driver, "MATCH (d:Document) RETURN count(d)"))
                    .isEqualTo(number(driver, "MATCH (e:Entry) RETURN count(e)"))
                    .isEqualTo(number(driver, "MATCH (l:Log) RETURN l.position"))
                    .isEqualTo(number(driver, "MATCH (:Entity)-[b:BACKS]->(:Entity) RETURN count(b)"))
                    .isLessThanOrEqualTo(acknowledged + 2L);
        }
    }

    private Process start(int first) throws IOException {
        return JavaProcess.of(WritingService.class, "")
                .with("-Xmx256m")
                .builder(dataDir.toString(), String.valueOf(first))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static int acknowledgedUpTo(int number, Process service) throws IOException {
        try (var output = service.inputReader()) {
            return acknowledgedUpTo(number, output);
        }
    }

    private static int acknowledgedUpTo(int number, BufferedReader output) throws IOException {
        for (var line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith(WritingService.TAKEN)) {
                var taken = Integer.parseInt(line.substring(WritingService.TAKEN.length()));
                if (taken >= number) {
                    return taken;
                }
            }
        }
        throw new AssertionError("The writing service ended before document " + number);
    }

    private static long statementsOf(Driver driver, int number) {
        var id = WritingService.report(number).document().id().value();
        try (var session = driver.session()) {
            return session.run(
                            "MATCH (:Document {id: $id})<-[:PRESENT]-(s:Statement)-[:SUBJECT]->()-[:IS]->() RETURN count(s) AS n",
                            Map.of("id", id))
                    .single()
                    .get("n")
                    .asLong();
        }
    }

    private static long number(Driver driver, String query) {
        try (var session = driver.session()) {
            return session.run(query).single().get(0).asLong();
        }
    }
}
