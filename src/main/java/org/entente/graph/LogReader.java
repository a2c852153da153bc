package org.entente.graph;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.entente.document.DocumentId;
import org.entente.entity.Entity;
import org.entente.entity.EntityId;
import org.jspecify.annotations.Nullable;

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

    /** The issues that were known at a position, with what there is to know of which are broader than which. */
    Issues issues(long position);

    /**
     * @param issues in the order of identifiers
     * @param wholes of their parties and places: all that each is a part of
     */
    record Issues(List<Entity> issues, Map<EntityId, Set<EntityId>> wholes) {
        public Issues {
            issues = List.copyOf(issues);
            wholes = Map.copyOf(wholes);
        }

        /** From issues and from what all that they are about is a part of. */
        public static Issues of(List<Entity> issues, Function<EntityId, @Nullable EntityId> within) {
            var wholes = new HashMap<EntityId, Set<EntityId>>();
            for (var issue : issues) {
                var content = Objects.requireNonNull(issue.issue());
                for (var party : Arrays.asList(content.agent(), content.target(), content.place())) {
                    if (party != null) {
                        wholes.computeIfAbsent(party, id -> above(id, within));
                    }
                }
            }
            return new Issues(issues, wholes);
        }

        private static Set<EntityId> above(EntityId party, Function<EntityId, @Nullable EntityId> within) {
            var above = new HashSet<EntityId>();
            for (var at = within.apply(party); at != null && above.add(at); at = within.apply(at)) {
                // up to the outermost
            }
            return Set.copyOf(above);
        }
    }

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
