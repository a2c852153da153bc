package org.entente.answer;

import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import org.entente.entity.Judgement;
import org.entente.graph.Logged;
import org.entente.graph.StoredLog;
import org.springframework.stereotype.Service;

/** Answers which entities somebody holds to be one, or not. */
@Service
public class JudgementAnswers {

    private final StoredLog log;
    private final Inquiries inquiries;

    JudgementAnswers(StoredLog log, Inquiries inquiries) {
        this.log = log;
        this.inquiries = inquiries;
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
}
