package org.entente.intake;

import java.time.Duration;

/** A text came while nobody can read it yet: the language models are loading, or all readers are busy. */
public final class NotReadyToRead extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Duration retryAfter;

    NotReadyToRead(String why, Duration retryAfter) {
        super("%s Nothing was taken or answered; try again in %d seconds.".formatted(why, retryAfter.toSeconds()));
        this.retryAfter = retryAfter;
    }

    /** After how long it is worth another try. */
    public Duration retryAfter() {
        return retryAfter;
    }
}
