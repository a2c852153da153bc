package org.entente.answer;

import java.util.List;
import java.util.SequencedMap;
import org.entente.entity.Entity;
import org.entente.statement.StatementId;

/**
 * What a question in plain English is answered with.
 *
 * @param understood how the question was read
 * @param read whether it could be read; if not, {@code sentence} says why, and what can be asked
 * @param sentence the answer in a sentence, with whom the sources name
 * @param supporting statements that the answer rests on
 * @param against statements that speak against it
 */
public record Reply(
        Understood understood, boolean read, String sentence, List<StatementId> supporting, List<StatementId> against) {

    public Reply {
        supporting = List.copyOf(supporting);
        against = List.copyOf(against);
    }

    /**
     * How a question was read.
     *
     * @param asked the question
     * @param statement the statement with a hole that it was read as; the question itself where it is about reports
     * @param question the question that is answered, in words
     * @param names the words of the question and whom they were taken to mean
     */
    public record Understood(
            String asked, String statement, String question, SequencedMap<String, List<Entity>> names) {}
}
