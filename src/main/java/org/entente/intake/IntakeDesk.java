package org.entente.intake;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import org.entente.document.Document;
import org.entente.document.DocumentId;
import org.entente.document.Documents;
import org.entente.document.Submission;
import org.entente.entity.Entity;
import org.entente.entity.Judgement;
import org.entente.extraction.Reader;
import org.entente.graph.GraphLog;
import org.entente.graph.LoggedDocument;
import org.entente.graph.ReadDocument;
import org.entente.graph.StoredLog;
import org.entente.graph.Taken;
import org.entente.graph.UnknownInLog;
import org.entente.resolution.Resolver;
import org.entente.statement.Review;
import org.entente.statement.StatementId;
import org.springframework.stereotype.Service;

/** Takes in what the log shall hold. Nothing else writes to it. */
@Service
public class IntakeDesk {

    private final Documents documents;
    private final ReadingRoom readingRoom;
    private final Resolver resolver;
    private final GraphLog log;
    private final StoredLog stored;
    private final ProposalRounds proposals;

    IntakeDesk(
            Documents documents,
            ReadingRoom readingRoom,
            Resolver resolver,
            GraphLog log,
            StoredLog stored,
            ProposalRounds proposals) {
        this.documents = documents;
        this.readingRoom = readingRoom;
        this.resolver = resolver;
        this.log = log;
        this.stored = stored;
        this.proposals = proposals;
    }

    /**
     * Takes a text as it was handed in.
     *
     * @throws org.entente.document.UnreadableDocument if it is empty, binary, too large, or in a language that is not read
     * @throws NotReadyToRead if nobody can read it yet
     */
    public Intake take(Submission submission) {
        return take(documents.from(submission));
    }

    /**
     * Reads a document, resolves who is who in it and writes all of that in one transaction. A document that the log
     * holds, read by this version, changes nothing and is not read again.
     *
     * @throws NotReadyToRead if nobody can read it yet
     */
    public Intake take(Document document) {
        var known = stored.document(document.id(), stored.latest().position())
                .filter(d -> d.reading() != null && d.reading().what().version().equals(Reader.VERSION));
        if (known.isPresent()) {
            return intake(known.get(), Taken.Change.NONE);
        }
        var reading = readingRoom.read(document);
        var resolution = resolver.resolve(document, reading.referents());
        var taken = log.take(new ReadDocument(document, reading, resolution));
        var logged = stored.document(document.id(), stored.latest().position())
                .orElseThrow(() -> new IllegalStateException("Document %s was taken at %d and is retracted by now."
                        .formatted(document.id(), taken.position())));
        if (taken.change() != Taken.Change.NONE) {
            proposals.follow(resolution.entities().stream().map(Entity::id).toList());
        }
        return intake(logged, taken.change());
    }

    /**
     * Reads a document of the log again, from the text that it holds; one that this version has read is left as it is.
     *
     * @throws UnknownInLog if the log holds no such document, or it is retracted
     * @throws NotReadyToRead if nobody can read it yet
     */
    public Intake readAgain(DocumentId id) {
        return take(stored.document(id, stored.latest().position())
                .orElseThrow(() -> new UnknownInLog("document", id.value()))
                .document()
                .what());
    }

    /**
     * Waits until texts can be read, as a question in plain English must be too.
     *
     * @throws NotReadyToRead if they cannot within the time that the settings allow
     */
    public void awaitReader() {
        readingRoom.loaded();
    }

    private Intake intake(LoggedDocument logged, Taken.Change change) {
        var reading = logged.reading();
        var position = reading == null ? logged.document().position() : reading.position();
        return new Intake(
                position,
                change,
                logged,
                stored.entities(new HashSet<>(logged.entities().values())));
    }

    /**
     * Takes a document back.
     *
     * @return the position of the log from which on its statements do not count
     * @throws UnknownInLog if the log holds no such document
     */
    public long retract(DocumentId document, String by, String why) {
        return log.retract(document, by, why);
    }

    /** Lets a retracted document count again. */
    public long reinstate(DocumentId document, String by, String why) {
        return log.reinstate(document, by, why);
    }

    /** Takes one statement back, whatever its document is read as later; see {@link GraphLog#retract(StatementId, String, String)}. */
    public long retract(StatementId statement, String by, String why) {
        return log.retract(statement, by, why);
    }

    /** Lets a retracted statement count again. */
    public long reinstate(StatementId statement, String by, String why) {
        return log.reinstate(statement, by, why);
    }

    /** Removes a document's words for good; see {@link GraphLog#erase}. */
    public long erase(DocumentId document, String by, String why) {
        return log.erase(document, by, why);
    }

    /** Records a person's verdict on a statement. */
    public long review(Review review) {
        return log.review(review);
    }

    /**
     * Records a person's judgement.
     *
     * @param entities that the judgement names and the log may not hold yet, with what they are a part of
     */
    public long judge(Judgement judgement, Collection<Entity> entities) {
        return log.judge(judgement, List.copyOf(entities));
    }

    /** Takes a judgement back. */
    public long undo(String judgement, String by, String why) {
        return log.undo(judgement, by, why);
    }
}
