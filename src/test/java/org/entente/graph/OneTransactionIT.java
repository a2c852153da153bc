package org.entente.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.neo4j.driver.Driver;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.exceptions.ServiceUnavailableException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.aop.AopAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.junit.jupiter.SpringExtension;

@ExtendWith(SpringExtension.class)
@ContextConfiguration(classes = OneTransactionIT.Rooms.class)
class OneTransactionIT {

    @Autowired
    private Answers answers;

    @Test
    void whatAMethodReadsItReadsInOneTransaction() {
        assertThat(answers.readTwice()).hasSize(1);
    }

    @Test
    void aMethodUnderWhichTheDatabaseFailsIsRunAgain() {
        assertThat(answers.failsAtFirst()).isEqualTo(2);
    }

    @Test
    void whatAMethodRefusesIsNotTriedAgain() {
        assertThatThrownBy(answers::refuses).isInstanceOf(IllegalArgumentException.class);
        assertThat(answers.refused()).isEqualTo(1);
    }

    @Import({OneTransactionAdvice.class, AopAutoConfiguration.class, Answers.class})
    static class Rooms {

        @Bean(destroyMethod = "")
        Driver driver() {
            return TestDatabase.driver();
        }
    }

    @OneTransaction
    static class Answers {

        private final Driver driver;
        private int run;
        private int refused;

        Answers(Driver driver) {
            this.driver = driver;
        }

        Set<TransactionContext> readTwice() {
            return Stream.of(reads(), reads(), TimedReads.<TransactionContext>untimed(driver, tx -> tx))
                    .collect(Collectors.toSet());
        }

        int failsAtFirst() {
            reads();
            if (run++ == 0) {
                throw new ServiceUnavailableException("gone");
            }
            return run;
        }

        void refuses() {
            reads();
            refused++;
            throw new IllegalArgumentException("no such question");
        }

        int refused() {
            return refused;
        }

        private TransactionContext reads() {
            return TimedReads.read(driver, tx -> {
                tx.run("RETURN 1").consume();
                return tx;
            });
        }
    }
}
