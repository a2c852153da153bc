package org.entente.graph;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.entente.document.DocumentId;
import org.entente.entity.Entity;
import org.entente.entity.Judgement;
import org.entente.statement.Review;
import org.entente.statement.StatementId;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.springframework.stereotype.Component;

/**
 * The door through which the log grows. Every method is one transaction: all of it is written, or nothing is. Writers
 * wait for each other.
 */
@Component
public class GraphLog {

    /** Where what has not ended ends. */
    static final long FOREVER = Long.MAX_VALUE;

    private final Driver driver;
    private final Clock clock;

    /** Brings the database's schema up to date. */
    GraphLog(Driver driver, Clock clock) {
        this.driver = driver;
        this.clock = clock;
        GraphSchema.apply(driver, clock);
    }

    /** Takes one document; see {@link #take(List)}. */
    public Taken take(ReadDocument document) {
        return take(List.of(document)).getFirst();
    }

    /**
     * Takes documents, each with what was read from it and who is who. One that the log holds, read by the same version,
     * changes nothing; read by another version, its statements take the place of those before; retracted, it counts again, as this version read it.
     *
     * @return what became of each, in the same order
     * @throws DocumentErased if one of them was erased; then none is taken
     */
    public List<Taken> take(List<ReadDocument> documents) {
        var distinct = documents.stream()
                .collect(
                        Collectors.toMap(d -> d.document().id(), Function.identity(), (a, _) -> a, LinkedHashMap::new));
        var taken = write(log -> {
            var known = log
                    .run(
                            "write/known-documents",
                            Map.of(
                                    "documents",
                                    distinct.keySet().stream()
                                            .map(DocumentId::value)
                                            .toList()))
                    .stream()
                    .collect(Collectors.toMap(r -> r.get("id").asString(), Function.identity()));
            var outcomes = new HashMap<DocumentId, Taken>();
            var added = new ArrayList<ReadingWriter.Read>();
            for (var document : distinct.values()) {
                var id = document.document().id();
                outcomes.put(id, take(log, added, document, known.get(id.value())));
            }
            if (!added.isEmpty()) {
                new ReadingWriter(log, added).write();
            }
            return outcomes;
        });
        return documents.stream().map(d -> taken.get(d.document().id())).toList();
    }

    private static Taken take(
            LogTransaction log, List<ReadingWriter.Read> added, ReadDocument document, @Nullable Record known) {
        var id = document.document().id();
        if (known == null) {
            var position = log.enter(EntryKind.DOCUMENT, id.value(), null, null);
            added.add(new ReadingWriter.Read(document, position, true));
            return new Taken(id, position, Taken.Change.NEW);
        }
        if (known.get("erased").asBoolean()) {
            throw new DocumentErased(id);
        }
        var counted = known.get("present").asBoolean();
        var read = known.get("version").asString("").equals(document.reading().version());
        if (counted && read) {
            return new Taken(id, known.get("readAt").asLong(), Taken.Change.NONE);
        }
        var position = log.position();
        if (!counted) {
            position = log.enter(EntryKind.REINSTATEMENT, id.value(), null, "taken again");
            new Presence(log).reinstate(id, position);
        }
        if (!read) {
            position = log.enter(EntryKind.READING, document.reading().id(), null, null);
            added.add(new ReadingWriter.Read(document, position, false));
        }
        return new Taken(id, position, counted ? Taken.Change.READ_AGAIN : Taken.Change.REINSTATED);
    }

    /**
     * Takes a document back: its statements stop counting from here on.
     *
     * @return the position of the retraction; that of the last entry if it was retracted before
     * @throws UnknownInLog if the log holds no such document
     */
    public long retract(DocumentId document, String by, String why) {
        return write(log -> {
            if (!known(log, document).get("present").asBoolean()) {
                return log.position();
            }
            var position = log.enter(EntryKind.RETRACTION, document.value(), by, why);
            new Presence(log).retract(document, position);
            return position;
        });
    }

    /**
     * Lets a retracted document count again.
     *
     * @throws UnknownInLog if the log holds no such document
     */
    public long reinstate(DocumentId document, String by, String why) {
        return write(log -> {
            if (known(log, document).get("present").asBoolean()) {
                return log.position();
            }
            var position = log.enter(EntryKind.REINSTATEMENT, document.value(), by, why);
            new Presence(log).reinstate(document, position);
            return position;
        });
    }

    /**
     * Takes one statement back: it stops counting from here on, also where the document is read again. Nothing is deleted.
     *
     * @return the position of the retraction; that of the last entry if it was retracted before
     * @throws UnknownInLog if the log holds no such statement
     */
    public long retract(StatementId statement, String by, String why) {
        return write(log -> {
            if (isRetracted(log, statement)) {
                return log.position();
            }
            var position = log.enter(EntryKind.RETRACTION, statement.value(), by, why);
            new Presence(log).retract(statement, position);
            return position;
        });
    }

    /**
     * Lets a retracted statement count again, where its document does and is still read so.
     *
     * @throws UnknownInLog if the log holds no such statement
     */
    public long reinstate(StatementId statement, String by, String why) {
        return write(log -> {
            if (!isRetracted(log, statement)) {
                return log.position();
            }
            var position = log.enter(EntryKind.REINSTATEMENT, statement.value(), by, why);
            new Presence(log).reinstate(statement, position);
            return position;
        });
    }

    private static boolean isRetracted(LogTransaction log, StatementId statement) {
        return log.run("write/known-statements", Map.of("statements", List.of(statement.value()))).stream()
                .findFirst()
                .orElseThrow(() -> new UnknownInLog("statement", statement.value()))
                .get("retracted")
                .asBoolean();
    }

    /**
     * Removes a document's text, title, quotations and the names read from it, at every position of the log; that it
     * was there, and when it was erased, stays. The exception to "the log only grows".
     *
     * @throws UnknownInLog if the log holds no such document
     */
    public long erase(DocumentId document, String by, String why) {
        return write(log -> {
            known(log, document);
            var position = log.enter(EntryKind.ERASURE, document.value(), by, why);
            new Presence(log).erase(document, position);
            return position;
        });
    }

    /**
     * Records a person's judgement. What it changes ends at its position and begins anew; nothing is rewritten.
     *
     * @param entities that it names and the log may not hold yet
     * @return the position of the judgement; that of the last entry if it was in force before
     * @throws UnknownInLog if the log does not hold what it is about
     * @throws JudgedApart if it says that two are one who are judged not to be
     */
    public long judge(Judgement judgement, List<Entity> entities) {
        return write(log -> {
            new EntityWriter(log).add(entities, log.position() + 1).write();
            return new Identity(log).judge(judgement, true);
        });
    }

    /**
     * Records what the resolver proposes. What was proposed before, or is about entities that the log does not hold, changes
     * nothing.
     *
     * @param entities that the proposals name and the log may not hold yet
     * @return the position of the last entry
     */
    public long propose(List<Judgement.MayBeSame> proposals, List<Entity> entities) {
        return write(log -> {
            new EntityWriter(log).add(entities, log.position() + 1).write();
            var identity = new Identity(log);
            proposals.forEach(proposal -> identity.judge(proposal, false));
            return log.position();
        });
    }

    /**
     * Takes a judgement back.
     *
     * @throws UnknownInLog if no such judgement is in force
     */
    public long undo(String judgement, String by, String why) {
        return write(log -> new Identity(log).undo(judgement, by, why));
    }

    /**
     * Records a person's verdict on a statement, in place of the one before. A statement that was misread has no edge
     * while that verdict is in force.
     *
     * @throws UnknownInLog if the log holds no such statement
     */
    public long review(Review review) {
        return write(log -> new Reviews(log).review(review));
    }

    private static Record known(LogTransaction log, DocumentId document) {
        return log.run("write/known-documents", Map.of("documents", List.of(document.value()))).stream()
                .filter(r -> !r.get("erased").asBoolean())
                .findFirst()
                .orElseThrow(() -> new UnknownInLog("document", document.value()));
    }

    private <T> T write(Function<LogTransaction, T> work) {
        try (var session = driver.session()) {
            return DatabaseUnavailable.whereItAnswers(() -> session.executeWrite(tx -> {
                var log = LogTransaction.begin(tx, clock);
                var result = work.apply(log);
                log.close();
                return result;
            }));
        }
    }
}
