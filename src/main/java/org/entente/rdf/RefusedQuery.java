package org.entente.rdf;

/** A query that asks for what this endpoint does not do, such as a change. */
public final class RefusedQuery extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RefusedQuery(String message) {
        super(message);
    }
}
