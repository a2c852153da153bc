package org.entente.graph;

import java.time.Duration;
import java.util.function.Supplier;
import org.neo4j.driver.Driver;
import org.neo4j.driver.TransactionCallback;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.exceptions.ClientException;

/** Reads what answers a question: the database stops it after a time, so that no question holds up the others for long. */
final class TimedReads {

    /** Far beyond what questions take on a million statements; what may walk through the whole log is read untimed. */
    static final Duration LONGEST = Duration.ofMinutes(1);

    private static final TransactionConfig LIMIT =
            TransactionConfig.builder().withTimeout(LONGEST).build();

    /** What the database calls it, followed by who set the limit. */
    private static final String TIMED_OUT = "Neo.ClientError.Transaction.TransactionTimedOut";

    private static final ScopedValue<TransactionContext> OPEN = ScopedValue.newInstance();

    private TimedReads() {}

    /**
     * Reads in the transaction that is open on this thread, or in one of its own.
     *
     * @throws QuestionTakesTooLong if the database stopped it
     */
    static <T> T read(Driver driver, TransactionCallback<T> work) {
        return OPEN.isBound() ? work.execute(OPEN.get()) : read(driver, work, LIMIT);
    }

    /**
     * Likewise, without a limit where it has a transaction of its own: for the log, which may be walked through. Within an
     * answer it takes no second connection, so that many answers at once do not wait for each other's.
     */
    static <T> T untimed(Driver driver, TransactionCallback<T> work) {
        if (OPEN.isBound()) {
            return work.execute(OPEN.get());
        }
        try (var session = driver.session()) {
            return DatabaseUnavailable.whereItAnswers(() -> session.executeRead(work));
        }
    }

    /** Everything that the work reads on this thread is read in one transaction. The work may be run more than once. */
    static <T> T together(Driver driver, Supplier<T> work) {
        return read(driver, tx -> ScopedValue.where(OPEN, tx).call(work::get));
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
