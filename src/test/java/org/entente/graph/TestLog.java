package org.entente.graph;

import java.time.Clock;
import org.entente.vocabulary.Vocabulary;

/** A log on the test run's database, for tests of the rooms that read it. */
public final class TestLog {

    private TestLog() {}

    /** Empties the database. */
    public static GraphLog emptied(Clock clock) {
        return new GraphLog(TestDatabase.emptied(), clock);
    }

    public static LogReader reader(Vocabulary vocabulary) {
        return new StoredLog(TestDatabase.driver(), vocabulary);
    }
}
