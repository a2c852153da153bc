package org.entente.graph;

import java.time.Duration;
import org.neo4j.driver.Driver;
import org.neo4j.driver.TransactionCallback;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.exceptions.ClientException;

/** Reads what answers a question: the database stops it after a time, so that no question holds up the others for long. */
final class TimedReads {

    /** Far beyond what questions take on a million statements; what walks through the whole log is not read here. */
    static final Duration LONGEST = Duration.ofMinutes(1);

    private static final TransactionConfig LIMIT =
            TransactionConfig.builder().withTimeout(LONGEST).build();

    /** What the database calls it, followed by who set the limit. */
    private static final String TIMED_OUT = "Neo.ClientError.Transaction.TransactionTimedOut";

    private TimedReads() {}

    /** @throws QuestionTakesTooLong if the database stopped it */
    static <T> T read(Driver driver, TransactionCallback<T> work) {
        return read(driver, work, LIMIT);
    }

    static <T> T read(Driver driver, TransactionCallback<T> work, TransactionConfig limit) {
        try (var session = driver.session()) {
            return DatabaseUnavailable.whereItAnswers(() -> session.executeRead(work, limit));
        } catch (ClientException e) {
            if (e.code().startsWith(TIMED_OUT)) {
                throw new QuestionTakesTooLong(limit.timeout(), e);
            }
            throw e;
        }
    }
}
