package org.entente.statement;

/** Identifies a statement by what was read, over mentions and never over entities. See {@link Statement#identify}. */
public record StatementId(String value) implements Comparable<StatementId> {

    @Override
    public int compareTo(StatementId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
