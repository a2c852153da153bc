package org.entente.intake;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.entente.document.Document;
import org.entente.entity.Entity;
import org.entente.entity.EntityId;
import org.entente.graph.LoggedDocument;
import org.entente.graph.Taken;
import org.entente.statement.Statement;

/**
 * What became of a document that was handed in.
 *
 * @param position of the log at which it was taken, or at which the reading of it that is in force was
 * @param change what the log learned
 * @param logged the document as the log holds it, with what was read from it and who is who
 * @param entities the entities that its referents are judged to be
 */
public record Intake(long position, Taken.Change change, LoggedDocument logged, Map<EntityId, Entity> entities) {

    public Intake {
        entities = Map.copyOf(entities);
    }

    /** Whether the log learned of the document by it. */
    public boolean isNew() {
        return change == Taken.Change.NEW;
    }

    /** What the log learned, in a word: "new", "read-again", "reinstated", "none". */
    public String learned() {
        return change.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public Document document() {
        return logged.document().what();
    }

    public List<Statement> statements() {
        return logged.statements();
    }
}
