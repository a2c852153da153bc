package org.entente.rdf;

/** A query that takes longer, or gives more, than one query may. */
public final class QueryBeyondLimit extends RuntimeException {

    private static final long serialVersionUID = 1L;

    QueryBeyondLimit(String message) {
        super(message);
    }
}
