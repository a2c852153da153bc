package org.entente.command;

import org.entente.statement.Statement;
import org.jspecify.annotations.Nullable;

/**
 * How event data code a statement.
 *
 * @param root CAMEO root code, 01 to 20; null for a state that is no event, and for what is denied or hypothetical
 * @param stance positive, negative or neutral
 */
record Coding(@Nullable String root, String stance) {

    static Coding of(Statement statement) {
        return new Coding(null, StatementJson.lower(statement.claim().relation().sign()));
    }
}
