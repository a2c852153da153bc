package org.entente.intake;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.entente.document.Document;
import org.entente.extraction.Reader;
import org.entente.statement.Reading;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Where documents are read: a few at a time, once the language models are loaded, which begins when the service starts
 * and goes on beside it.
 */
@Component("reading")
class ReadingRoom implements SmartLifecycle, HealthIndicator {

    private static final Logger LOG = LoggerFactory.getLogger(ReadingRoom.class);
    private static final Duration WHILE_LOADING = Duration.ofSeconds(15);
    private static final Duration WHILE_BUSY = Duration.ofSeconds(5);

    private final Reader reader;
    private final IntakeSettings settings;
    private final Semaphore places;
    private final CompletableFuture<Reader> ready = new CompletableFuture<>();
    private volatile boolean running;

    ReadingRoom(Reader reader, IntakeSettings settings) {
        this.reader = reader;
        this.settings = settings;
        this.places = new Semaphore(settings.readers(), true);
    }

    /**
     * Reads a document, when there is a place.
     *
     * @throws NotReadyToRead if there is none within the time that the settings allow
     */
    Reading read(Document document) {
        var loaded = loaded();
        try {
            if (!places.tryAcquire(settings.patience().toMillis(), TimeUnit.MILLISECONDS)) {
                throw new NotReadyToRead("Other documents are being read.", WHILE_BUSY);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotReadyToRead("The service is ending.", WHILE_LOADING);
        }
        try {
            return loaded.read(document);
        } finally {
            places.release();
        }
    }

    /** Waits for the language models as long as it takes, as the samples do. */
    void awaitModels() throws InterruptedException {
        try {
            ready.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("The language models cannot be loaded.", e.getCause());
        }
    }

    /**
     * Waits until the language models are loaded.
     *
     * @throws NotReadyToRead if they are not within the time that the settings allow
     */
    Reader loaded() {
        try {
            return ready.get(settings.patience().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new NotReadyToRead("The language models are still loading.", WHILE_LOADING);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotReadyToRead("The service is ending.", WHILE_LOADING);
        } catch (ExecutionException e) {
            throw new IllegalStateException("The language models cannot be loaded; the log says why.", e.getCause());
        }
    }

    @Override
    public void start() {
        running = true;
        Thread.ofPlatform().daemon().name("language-models").start(() -> {
            var start = System.nanoTime();
            try {
                reader.load();
                ready.complete(reader);
                LOG.info(
                        "The language models are loaded, after {} s; documents can be read",
                        Duration.ofNanos(System.nanoTime() - start).toSeconds());
            } catch (RuntimeException | Error e) {
                LOG.error("The language models cannot be loaded. Are they beside the jar, in models/?", e);
                ready.completeExceptionally(e);
            }
        });
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public Health health() {
        if (ready.isCompletedExceptionally()) {
            return Health.down().withDetail("models", "cannot be loaded").build();
        }
        return Health.up()
                .withDetail("models", ready.isDone() ? "loaded" : "loading")
                .withDetail("free readers", places.availablePermits())
                .build();
    }
}
