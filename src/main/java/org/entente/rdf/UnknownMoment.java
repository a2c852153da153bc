package org.entente.rdf;

/** A moment that cannot be understood, or that the log has not come to. */
public final class UnknownMoment extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnknownMoment(String message) {
        super(message);
    }
}
