package org.entente.graph;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Config;
import org.neo4j.driver.GraphDatabase;
import org.springframework.util.unit.DataSize;

/**
 * What of the service matters when it is killed, as a process of its own: it starts the database process, takes one
 * document after another, and says of each that it was taken once the log has acknowledged it.
 */
final class WritingService {

    static final String TAKEN = "taken ";

    private WritingService() {}

    /** @param arguments data directory, number of the first document */
    public static void main(String... arguments) {
        var database = DatabaseProcess.launch(settings(Path.of(arguments[0])));
        var driver = GraphDatabase.driver(
                database.uri(),
                AuthTokens.basic(DatabaseProgram.USER, database.password()),
                Config.builder()
                        .withMaxTransactionRetryTime(3, TimeUnit.MINUTES)
                        .build());
        var log = new GraphLog(driver, Clock.systemUTC());
        for (var number = Integer.parseInt(arguments[1]); ; number++) {
            log.take(report(number));
            System.out.println(TAKEN + number);
        }
    }

    static DatabaseSettings settings(Path dataDir) {
        return new DatabaseSettings(
                dataDir,
                new DatabaseSettings.Database(
                        DataSize.ofMegabytes(512), DataSize.ofMegabytes(64), Duration.ofMinutes(3)));
    }

    static ReadDocument report(int number) {
        return Example.report("Daily " + number, LocalDate.of(2014, 6, 22), "Ostland backs Westmark.")
                .with("Ostland", "state", "state/ostland")
                .with("Westmark", "state", "state/westmark")
                .says("Ostland", "backs", "backs", "Westmark")
                .read();
    }
}
