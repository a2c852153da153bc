package org.entente.graph.query;

/** A free query that will not be run. */
public final class CypherRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CypherRefused(String message) {
        super(message);
    }
}
