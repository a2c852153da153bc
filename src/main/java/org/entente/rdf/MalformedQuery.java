package org.entente.rdf;

/** A text that is no SPARQL query. */
public final class MalformedQuery extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int line;
    private final int column;

    /**
     * @param line from 1; 0 where no place is known
     * @param column from 1; 0 where no place is known
     */
    MalformedQuery(String message, int line, int column) {
        super(message);
        this.line = line;
        this.column = column;
    }

    public int line() {
        return line;
    }

    public int column() {
        return column;
    }
}
