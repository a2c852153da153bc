package org.entente.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.TransactionConfig;

class TimedReadsIT {

    private static final String SLOW =
            "UNWIND range(1, 30000) AS a UNWIND range(1, 30000) AS b WITH a, b WHERE a * b = -1 RETURN count(*) AS found";

    @Test
    void aQuestionThatTakesTooLongIsStoppedAndSaysWhatToDo() {
        var limit =
                TransactionConfig.builder().withTimeout(Duration.ofSeconds(1)).build();

        assertThatThrownBy(() -> TimedReads.read(
                        TestDatabase.driver(), tx -> tx.run(SLOW).list(), limit))
                .isInstanceOf(QuestionTakesTooLong.class)
                .hasMessageContaining("longer than the 1 seconds")
                .hasMessageContaining("Narrow it");
    }

    @Test
    void whatComesInTimeIsAnswered() {
        int one = TimedReads.read(
                TestDatabase.driver(),
                tx -> tx.run("RETURN 1 AS one").single().get("one").asInt());

        assertThat(one).isEqualTo(1);
    }
}
