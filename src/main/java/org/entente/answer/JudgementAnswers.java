package org.entente.answer;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.entente.entity.Entity;
import org.entente.entity.EntityId;
import org.entente.entity.Judgement;
import org.entente.graph.Candidates;
import org.entente.graph.Logged;
import org.entente.graph.StoredLog;
import org.entente.relationship.FoundStatement;
import org.entente.relationship.Report;
import org.entente.statement.StatementId;
import org.entente.vocabulary.Vocabulary;
import org.springframework.stereotype.Service;

/** Answers which entities somebody holds to be one, or not. */
@Service
public class JudgementAnswers {

    private final StoredLog log;
    private final Inquiries inquiries;
    private final Candidates candidates;
    private final Vocabulary vocabulary;

    JudgementAnswers(StoredLog log, Inquiries inquiries, Candidates candidates, Vocabulary vocabulary) {
        this.log = log;
        this.inquiries = inquiries;
        this.candidates = candidates;
        this.vocabulary = vocabulary;
    }

    /** @param more whether the list goes on */
    public record Page(List<InForce> judgements, boolean more) {}

    /** A judgement that is in force: since which position of the log, and when that was recorded. */
    public record InForce(Judgement judgement, long position, Instant at) {
        static InForce of(Logged<Judgement> logged) {
            return new InForce(logged.what(), logged.position(), logged.at());
        }
    }

    /** The judgements in force, the newest first. */
    public Answer<Page> judgements(int skip, int limit, Viewpoint viewpoint) {
        RelationshipAnswers.require(limit, 1, 1000, "limit");
        var inquiry = inquiries.at(viewpoint);
        var found = log.judgements(inquiry.position(), skip, limit + 1).stream()
                .map(InForce::of)
                .toList();
        var more = found.size() > limit;
        return new Answer<>(
                new Page(more ? found.subList(0, limit) : found, more),
                inquiry.receipt("which entities are held to be one, or not", new TreeMap<>()),
                java.util.Map.of(),
                java.util.Map.of());
    }

    /** How many statements are shown of each of two that may be one. */
    private static final int SHOWN = 5;

    /**
     * A proposal with both sides.
     *
     * @param one what is known and reported of the one
     */
    public record Proposal(Judgement.MayBeSame judgement, long position, Instant at, Side one, Side other) {}

    /** One of two that may be one: with its newest statements, and how many reports there are. */
    public record Side(Entity entity, List<StatementId> statements, int reports) {}

    public record Proposals(List<Proposal> proposals, boolean more) {}

    /** The proposals on which nobody has decided, the likeliest first, each with the evidence of both sides. */
    public Answer<Proposals> proposals(int skip, int limit, Viewpoint viewpoint) {
        RelationshipAnswers.require(limit, 1, 100, "limit");
        var inquiry = inquiries.at(viewpoint);
        var found = log.proposals(inquiry.position(), skip, limit + 1);
        var page = found.size() > limit ? found.subList(0, limit) : found;
        var statements = new TreeMap<StatementId, FoundStatement>();
        var entities = new TreeMap<EntityId, Entity>();
        var proposals = new ArrayList<Proposal>();
        for (var logged : page) {
            if (logged.what() instanceof Judgement.MayBeSame proposal) {
                var one = side(proposal.one(), inquiry, statements, entities);
                var other = side(proposal.other(), inquiry, statements, entities);
                proposals.add(new Proposal(proposal, logged.position(), logged.at(), one, other));
            }
        }
        return new Answer<>(
                new Proposals(proposals, found.size() > limit),
                inquiry.receipt("which entities may be one", new TreeMap<>()),
                statements,
                entities);
    }

    private Side side(
            EntityId id, Inquiry inquiry, Map<StatementId, FoundStatement> statements, Map<EntityId, Entity> entities) {
        var reports = inquiry.all(candidates.around(List.of(id), vocabulary.relations(), inquiry.scope()));
        var shown =
                reports.stream().map(Report::statement).distinct().limit(SHOWN).toList();
        statements.putAll(candidates.statements(shown, inquiry.position()));
        var entity = log.entities(List.of(id)).get(id);
        if (entity == null) {
            throw new UnknownId("entity", id.value());
        }
        entities.put(id, entity);
        return new Side(entity, shown, reports.size());
    }

    /** A judgement about two entities that is in force now. */
    public InForce judgement(String id) {
        return log.judgement(id, log.latest().position())
                .map(InForce::of)
                .orElseThrow(() -> new UnknownId("judgement in force", id));
    }
}
