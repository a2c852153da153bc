package org.entente.intake;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.entente.entity.EntityId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Looks, behind each document that is taken, for others that its entities may be. It is done beside the intake, one document
 * after the other, and whoever handed a document in does not wait for it. Where documents come faster than that, the oldest
 * are left to the next round over everything.
 */
@Component
class ProposalRounds {

    private static final Logger LOG = LoggerFactory.getLogger(ProposalRounds.class);
    private static final int WAITING = 256;
    private static final Duration AT_THE_END = Duration.ofSeconds(5);

    private final ProposalDesk desk;
    private final ThreadPoolExecutor rounds = new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(WAITING),
            Thread.ofPlatform().name("proposals").daemon().factory(),
            new ThreadPoolExecutor.DiscardOldestPolicy());

    ProposalRounds(ProposalDesk desk) {
        this.desk = desk;
    }

    /** @param entities that a document brought */
    void follow(Collection<EntityId> entities) {
        var brought = List.copyOf(entities);
        rounds.execute(() -> {
            try {
                var round = desk.proposeAbout(brought);
                LOG.debug("{} proposals among {} pairs", round.proposed(), round.compared());
            } catch (RuntimeException e) {
                LOG.warn("Nobody looked for others that the entities of a document may be: {}", e.toString());
            }
        });
    }

    @PreDestroy
    void end() throws InterruptedException {
        rounds.shutdownNow();
        if (!rounds.awaitTermination(AT_THE_END.toMillis(), TimeUnit.MILLISECONDS)) {
            LOG.warn("A round of proposals goes on at the end");
        }
    }
}
