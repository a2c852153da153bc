package org.entente.graph;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.entente.document.DocumentId;
import org.entente.entity.EntityId;

/**
 * The log as it stood at a position, for those who make views of all of it. Whoever reads the same position twice reads
 * the same, whatever is written meanwhile; only an erasure takes something away.
 */
public interface LogReader {

    /** Where the log stands now. */
    LogPosition latest();

    /** Where the log stood at an instant: its last entry that was recorded by then. */
    LogPosition at(Instant instant);

    /** The entry at a position; empty where the log has not come that far. */
    Optional<LogPosition> at(long position);

    /**
     * Passes every document that was present at a position on, in the order of identifiers, a few in memory at a time.
     * Retracted and erased documents are not among them.
     */
    void documents(long position, Consumer<LoggedDocument> each);

    /** Passes every entity that was known at a position on, in the order of identifiers. */
    void entities(long position, Consumer<LoggedEntity> each);

    Optional<LoggedDocument> document(DocumentId id, long position);

    Optional<LoggedEntity> entity(EntityId id, long position);

    /** Whose description changed behind one position and up to another. */
    Changed changed(long after, long upTo);

    /** Where a thing is described; empty where the log never held it. */
    Optional<Whereabouts> find(Thing thing, String id);

    /** What has an identifier and belongs to a document. */
    enum Thing {
        DOCUMENT,
        STATEMENT,
        READING,
        REFERENT,
        /** That a referent is an entity; those between entities belong to no document. */
        JUDGEMENT,
        REVIEW
    }

    /** @param documents whose present reading, statements, reviews or identities differ, or that came or went */
    record Changed(Set<DocumentId> documents, Set<EntityId> entities) {
        public Changed {
            documents = Set.copyOf(documents);
            entities = Set.copyOf(entities);
        }
    }

    /**
     * @param until the first position at which it is no longer present; the greatest 64-bit integer while it is
     * @param withdrawn whether it went by retraction or erasure; else something newer took its place
     */
    record Whereabouts(DocumentId document, long until, boolean withdrawn) {

        public boolean present() {
            return until == Long.MAX_VALUE;
        }
    }
}
