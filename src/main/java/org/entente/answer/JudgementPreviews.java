package org.entente.answer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.entity.Entity;
import org.entente.entity.EntityId;
import org.entente.entity.Judgement;
import org.entente.entity.Ties;
import org.entente.graph.Candidates;
import org.entente.graph.StoredLog;
import org.entente.relationship.Control;
import org.entente.relationship.Parties;
import org.entente.relationship.Relationship;
import org.entente.relationship.Report;
import org.entente.statement.StatementId;
import org.entente.vocabulary.Vocabulary;
import org.springframework.stereotype.Service;

/**
 * What a judgement of identity would change, before it is made: the same reports are weighed twice, in memory, as identity
 * stands and as it would stand.
 */
@Service
public class JudgementPreviews {

    private final Inquiries inquiries;
    private final Candidates candidates;
    private final StoredLog log;
    private final Who who;
    private final Vocabulary vocabulary;

    JudgementPreviews(Inquiries inquiries, Candidates candidates, StoredLog log, Who who, Vocabulary vocabulary) {
        this.inquiries = inquiries;
        this.candidates = candidates;
        this.log = log;
        this.who = who;
        this.vocabulary = vocabulary;
    }

    /** That another entity would stand for one, or it for itself. */
    public record Restanding(EntityId entity, EntityId before, EntityId after) {}

    /** Relationships that rest on the same statements, as they are and as they would be. */
    public record Change(List<Relationship> before, List<Relationship> after) {}

    /**
     * @param obstacle what keeps the two apart, so that the judgement would be refused; empty if nothing does
     */
    public record Preview(List<Restanding> identity, List<Change> changes, String obstacle) {}

    /**
     * What would change if a judgement about two entities were made.
     *
     * @throws UnknownId if the log does not hold one of them
     */
    public Answer<Preview> ifMade(EntityId one, EntityId other, boolean apart, Viewpoint viewpoint) {
        var held = log.entities(List.of(one, other)).keySet();
        for (var id : List.of(one, other)) {
            if (!held.contains(id)
                    && who.withWholes(List.of(id), log.latest().position()).isEmpty()) {
                throw new UnknownId("entity", id.value());
            }
        }
        var now = candidates.ties(List.of(one, other));
        var obstacle = apart ? Optional.<Ties.Tie>empty() : now.between(one, other);
        return preview(
                now,
                now.with("preview", one, other, apart),
                obstacle.map(tie -> "%s and %s are judged not to be one (%s)"
                                .formatted(tie.one(), tie.other(), tie.judgement()))
                        .orElse(""),
                viewpoint);
    }

    /**
     * What would change if a judgement were taken back.
     *
     * @throws UnknownId if no such judgement is in force
     */
    public Answer<Preview> ifUndone(String judgement, Viewpoint viewpoint) {
        var found = log.judgement(judgement, log.latest().position())
                .orElseThrow(() -> new UnknownId("judgement in force", judgement))
                .what();
        var about = switch (found) {
            case Judgement.Same same -> List.of(same.one(), same.other());
            case Judgement.NotSame apart -> List.of(apart.one(), apart.other());
            case Judgement.MayBeSame proposal -> List.of(proposal.one(), proposal.other());
            case Judgement.Identifies identifies -> List.of(identifies.entity());
        };
        var now = candidates.ties(about);
        return preview(now, now.without(judgement), "", viewpoint);
    }

    private Answer<Preview> preview(Ties now, Ties then, String obstacle, Viewpoint viewpoint) {
        var inquiry = inquiries.at(viewpoint);
        var before = now.standing();
        var after = then.standing();
        var moved = new ArrayList<Restanding>();
        after.forEach((id, standing) -> {
            var stood = before.getOrDefault(id, id);
            if (!stood.equals(standing)) {
                moved.add(new Restanding(id, stood, standing));
            }
        });
        var changes =
                moved.isEmpty() ? List.<Change>of() : changes(inquiry, before, after, touched(moved, before, after));
        return inquiry.answer(
                "what a judgement of identity would change",
                new TreeMap<>(),
                new Preview(moved, changes, obstacle),
                Inquiry.testimonies(
                        changes.stream().flatMap(c -> Stream.concat(c.before().stream(), c.after().stream()))),
                moved.stream()
                        .flatMap(m -> Stream.of(m.entity(), m.before(), m.after()))
                        .toList());
    }

    /** All that stand together, before or after, with one for which another would stand. */
    private static Set<EntityId> touched(
            List<Restanding> moved, Map<EntityId, EntityId> before, Map<EntityId, EntityId> after) {
        var groups = new HashSet<EntityId>();
        moved.forEach(m -> {
            groups.add(m.before());
            groups.add(m.after());
        });
        var touched = new LinkedHashSet<EntityId>(groups);
        Stream.of(before, after)
                .flatMap(standing -> standing.entrySet().stream())
                .filter(e -> groups.contains(e.getValue()))
                .forEach(e -> touched.add(e.getKey()));
        return touched;
    }

    private List<Change> changes(
            Inquiry inquiry,
            SortedMap<EntityId, EntityId> before,
            SortedMap<EntityId, EntityId> after,
            Set<EntityId> touched) {
        var raw = inquiry.all(candidates.ofMembers(touched, inquiry.scope()));
        var control = Control.relations(vocabulary);
        var held = raw.stream()
                .filter(r -> control.contains(r.relation()) && !touched.contains(r.object()))
                .map(Report::object)
                .distinct()
                .toList();
        var known = raw.stream().map(Report::statement).collect(Collectors.toSet());
        var others = inquiry.all(candidates.to(held, control, inquiry.scope())).stream()
                .filter(r -> !known.contains(r.statement()))
                .toList();
        var was = weighed(inquiry, raw, others, before, touched);
        var will = weighed(inquiry, raw, others, after, touched);
        return paired(was, will);
    }

    private List<Relationship> weighed(
            Inquiry inquiry,
            List<Report> raw,
            List<Report> others,
            Map<EntityId, EntityId> standing,
            Set<EntityId> touched) {
        var reports = new ArrayList<Report>();
        for (var report : raw) {
            var as = report.as(id -> standing.getOrDefault(id, id));
            if (!as.subject().equals(as.object())) {
                reports.add(as);
            }
        }
        reports.addAll(others);
        var involved = new HashSet<EntityId>(standing.values());
        touched.forEach(id -> involved.add(standing.getOrDefault(id, id)));
        return inquiry.relationships(reports, parties(inquiry, reports, touched)).stream()
                .filter(r -> involved.contains(r.subject())
                        || involved.contains(r.object())
                        || statements(List.of(r)).stream()
                                .anyMatch(s -> raw.stream()
                                        .anyMatch(one -> one.statement().equals(s))))
                .toList();
    }

    /** As the log has each of those touched, whoever stands for it now. */
    private Parties parties(Inquiry inquiry, List<Report> reports, Set<EntityId> touched) {
        var ids = new LinkedHashSet<EntityId>();
        reports.forEach(r -> Stream.of(r.subject(), r.object(), r.addressee(), r.onWordOf())
                .filter(Objects::nonNull)
                .forEach(ids::add));
        var loaded = new LinkedHashMap<EntityId, Entity>(who.withWholes(ids, inquiry.position()));
        loaded.putAll(log.entities(touched));
        return Parties.of(
                        vocabulary,
                        loaded.entrySet().stream()
                                .map(e -> new Parties.Party(
                                        e.getKey(),
                                        e.getValue().kind(),
                                        e.getValue().within()))
                                .toList())
                .withRivalriesOf(reports);
    }

    /** Puts together what rests on the same statements; leaves out what stays as it is. */
    private static List<Change> paired(List<Relationship> was, List<Relationship> will) {
        var changes = new ArrayList<Change>();
        var gone = new ArrayList<>(was);
        gone.removeAll(will);
        var come = new ArrayList<>(will);
        come.removeAll(was);
        while (!gone.isEmpty() || !come.isEmpty()) {
            var before = new ArrayList<Relationship>();
            var after = new ArrayList<Relationship>();
            var shared =
                    new HashSet<StatementId>(statements(List.of(gone.isEmpty() ? come.getFirst() : gone.getFirst())));
            var more = true;
            while (more) {
                more = move(gone, before, shared);
                more |= move(come, after, shared);
            }
            changes.add(new Change(before, after));
        }
        return changes;
    }

    private static boolean move(List<Relationship> from, List<Relationship> to, Set<StatementId> shared) {
        var moving = from.stream()
                .filter(r -> statements(List.of(r)).stream().anyMatch(shared::contains))
                .toList();
        from.removeAll(moving);
        to.addAll(moving);
        return shared.addAll(statements(moving));
    }

    private static Set<StatementId> statements(Collection<Relationship> relationships) {
        var found = new HashSet<StatementId>();
        relationships.forEach(r -> Stream.of(r.support(), r.denial())
                .flatMap(t -> t.reports().stream())
                .forEach(report -> found.add(report.statement())));
        return found;
    }
}
