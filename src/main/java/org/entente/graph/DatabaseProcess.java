package org.entente.graph;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps a {@link DatabaseProgram} running: starts it, waits until it is ready, and starts it again on the same port when it
 * dies, so that a driver's address stays valid. The data directory belongs to one such process at a time.
 */
final class DatabaseProcess implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseProcess.class);
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);
    /** How long a process that is just ending may hold the store. */
    private static final Duration PATIENCE_WITH_LOCK = Duration.ofSeconds(60);

    private final DatabaseSettings settings;
    private final FileLock lock;
    private final String password;
    private final CompletableFuture<Integer> port = new CompletableFuture<>();
    private final AtomicInteger restarts = new AtomicInteger();
    private final Thread supervisor;
    private volatile @Nullable Process process;
    private volatile boolean closing;

    private DatabaseProcess(DatabaseSettings settings) {
        this.settings = settings;
        try {
            Files.createDirectories(settings.databaseHome());
            this.lock = lock(settings.dataDir());
            this.password = password(settings.databaseHome().resolve("password"));
        } catch (IOException e) {
            throw new DatabaseUnavailable(
                    "The data directory %s cannot be written to (%s). Name another with --entente.data-dir=…"
                            .formatted(settings.dataDir().toAbsolutePath(), e.getMessage()),
                    e);
        }
        this.supervisor =
                Thread.ofPlatform().daemon().name("database-supervisor").unstarted(this::supervise);
    }

    /** Begins to start the process, and does not wait for it. */
    static DatabaseProcess launch(DatabaseSettings settings) {
        var database = new DatabaseProcess(settings);
        database.supervisor.start();
        return database;
    }

    /** The address for a driver, once the process has been ready. */
    URI uri() {
        var limit = settings.database().startTimeout();
        try {
            return URI.create("bolt://localhost:" + port.get(limit.toMillis(), TimeUnit.MILLISECONDS));
        } catch (ExecutionException e) {
            throw e.getCause() instanceof DatabaseUnavailable unavailable
                    ? unavailable
                    : new DatabaseUnavailable("The database process did not start.", e);
        } catch (TimeoutException e) {
            throw new DatabaseUnavailable(
                    "The database process was not ready within %s; see %s. Give it longer with --entente.database.start-timeout=…"
                            .formatted(limit, outputFile()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DatabaseUnavailable("Interrupted while the database process was starting.");
        }
    }

    String password() {
        return password;
    }

    /** How often the process had to be started again. */
    int restarts() {
        return restarts.get();
    }

    /** The process as it runs now. */
    Optional<ProcessHandle> handle() {
        return Optional.ofNullable(process).filter(Process::isAlive).map(Process::toHandle);
    }

    /** Ends the process at once, whatever it is doing; it is started again. What was committed stays. */
    void end() {
        var current = process;
        if (current != null) {
            LOG.warn("Ending the database process, since nothing else ends what it is doing");
            current.destroyForcibly();
        }
    }

    private void supervise() {
        var pause = SHORTEST_PAUSE;
        var lockedSince = 0L;
        while (!closing) {
            var startedAt = System.nanoTime();
            var outcome = run();
            if (closing) {
                return;
            }
            var ranFor = Duration.ofNanos(System.nanoTime() - startedAt);
            switch (outcome) {
                case LOCKED -> {
                    lockedSince = lockedSince == 0 ? startedAt : lockedSince;
                    if (Duration.ofNanos(System.nanoTime() - lockedSince).compareTo(PATIENCE_WITH_LOCK) > 0) {
                        port.completeExceptionally(new DatabaseUnavailable(
                                "Another process has the database in %s open. Stop it, or name another directory with --entente.data-dir=…"
                                        .formatted(settings.databaseHome().toAbsolutePath())));
                        return;
                    }
                }
                case NEVER_READY -> {
                    lockedSince = 0;
                    if (!port.isDone()) {
                        port.completeExceptionally(
                                new DatabaseUnavailable("The database process ended before it was ready; %s says why."
                                        .formatted(outputFile())));
                        return;
                    }
                    LOG.warn("The database process did not come back; trying again in {} ms", pause.toMillis());
                }
                case ENDED -> {
                    lockedSince = 0;
                    restarts.incrementAndGet();
                    LOG.warn("The database process ended after {} s; starting it again", ranFor.toSeconds());
                }
            }
            pause = ranFor.compareTo(LONGEST_PAUSE) > 0 ? SHORTEST_PAUSE : pause.multipliedBy(2);
            pause = pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
            try {
                Thread.sleep(pause);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private enum Outcome {
        LOCKED,
        NEVER_READY,
        ENDED
    }

    /** Runs the process to its end. */
    private Outcome run() {
        var outcome = Outcome.NEVER_READY;
        try {
            var started = command().start();
            process = started;
            if (closing) {
                started.destroyForcibly();
            }
            // Left open: the process ends when this pipe does.
            var input = started.outputWriter(UTF_8);
            input.write(password + "\n");
            input.flush();
            try (var output = started.inputReader(UTF_8)) {
                for (var line = output.readLine(); line != null; line = output.readLine()) {
                    if (line.startsWith(DatabaseProgram.READY)) {
                        port.complete(Integer.valueOf(line.substring(DatabaseProgram.READY.length())));
                        outcome = Outcome.ENDED;
                    } else if (line.equals(DatabaseProgram.LOCKED)) {
                        outcome = Outcome.LOCKED;
                    }
                }
            }
            started.waitFor();
        } catch (IOException e) {
            LOG.warn("The database process cannot be spoken to: {}", e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return outcome;
    }

    private ProcessBuilder command() {
        var database = settings.database();
        return JavaProcess.of(DatabaseProgram.class, DatabaseProgram.COMMAND)
                .with(
                        "-Xmx" + database.heap().toMegabytes() + "m",
                        "-XX:+UseSerialGC",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-Dlogback.configurationFile=database-logback.xml",
                        "--add-opens=java.base/java.nio=ALL-UNNAMED",
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow")
                .builder(
                        settings.databaseHome().toAbsolutePath().toString(),
                        String.valueOf(port.isDone() ? port.join() : 0),
                        String.valueOf(database.pageCache().toMegabytes()))
                .redirectError(ProcessBuilder.Redirect.appendTo(outputFile().toFile()));
    }

    private Path outputFile() {
        return settings.databaseHome().toAbsolutePath().resolve("process.log");
    }

    private static FileLock lock(Path dataDir) throws IOException {
        var channel = FileChannel.open(dataDir.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            lock = null;
        }
        if (lock == null) {
            channel.close();
            throw new DatabaseUnavailable(
                    "Another Entente runs on the data directory %s. Use that one, stop it, or name another directory with --entente.data-dir=…"
                            .formatted(dataDir.toAbsolutePath()));
        }
        return lock;
    }

    private static String password(Path file) throws IOException {
        if (Files.exists(file)) {
            return Files.readString(file).strip();
        }
        var random = new byte[24];
        new SecureRandom().nextBytes(random);
        var made = HexFormat.of().formatHex(random);
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, made, StandardOpenOption.WRITE);
        } else {
            Files.writeString(file, made);
            var owned = file.toFile();
            if (!owned.setReadable(false, false) || !owned.setReadable(true, true)) {
                LOG.warn("{} may be read by others: this file system keeps no permissions", file);
            }
        }
        return made;
    }

    /** Ends the process by closing its standard input, and waits until it has closed the store. */
    @Override
    public void close() {
        closing = true;
        var current = process;
        try {
            if (current != null) {
                current.outputWriter(UTF_8).close();
                if (!current.waitFor(30, TimeUnit.SECONDS)) {
                    current.destroyForcibly();
                }
            }
            supervisor.interrupt();
            lock.channel().close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
