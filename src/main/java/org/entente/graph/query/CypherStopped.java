package org.entente.graph.query;

/** A free query that was run and did not end within its limits. */
public final class CypherStopped extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CypherStopped(String message) {
        super(message);
    }

    CypherStopped(String message, Throwable cause) {
        super(message, cause);
    }
}
