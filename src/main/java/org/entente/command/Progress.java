package org.entente.command;

import java.io.PrintWriter;
import java.time.Duration;

/** Tells on standard error how far a long command is, every few seconds and at the end. */
final class Progress {

    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final PrintWriter out;
    private final long started = System.nanoTime();
    private long told = started;
    private int done;
    private int failed;

    Progress(PrintWriter out) {
        this.out = out;
    }

    static <T> T loading(PrintWriter out, java.util.function.Supplier<T> models) {
        out.println("entente: loading the language models …");
        out.flush();
        return models.get();
    }

    void done() {
        done++;
        if (System.nanoTime() - told > PAUSE.toNanos()) {
            told = System.nanoTime();
            out.println("entente: " + summary());
            out.flush();
        }
    }

    void failed(String id, String why) {
        failed++;
        out.println("entente: could not read " + id + ": " + why);
        out.flush();
        done();
    }

    void finished() {
        out.println("entente: finished, " + summary());
        out.flush();
    }

    private String summary() {
        var seconds = (System.nanoTime() - started) / 1e9;
        return "%d texts read in %.1f s (%.2f a second), %d could not be read"
                .formatted(done - failed, seconds, (done - failed) / Math.max(seconds, 0.001), failed);
    }
}
