package org.entente.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.entente.entity.EntityId;
import org.entente.entity.Judgement;
import org.entente.entity.Ties;

/** Writes judgements of people, and brings identity into line with those in force. */
final class Identity {

    private final LogTransaction log;

    Identity(LogTransaction log) {
        this.log = log;
    }

    /**
     * @param person whether a person judges, and not the resolver
     * @return the position of the judgement; that of the last entry if it was in force before
     * @throws JudgedApart if the two are held not to be one, by a judgement in force
     */
    long judge(Judgement judgement, boolean person) {
        if (isInForce(judgement)) {
            return log.position();
        }
        if (judgement instanceof Judgement.Same same) {
            var apart = tiesFrom(values(same.one(), same.other())).between(same.one(), same.other());
            if (apart.isPresent()) {
                throw new JudgedApart(same.one(), same.other(), apart.get());
            }
        }
        var position = log.enter(EntryKind.JUDGEMENT, judgement.id(), judgement.by(), judgement.why());
        switch (judgement) {
            case Judgement.Identifies identifies -> {
                log.run("write/add-identifications", List.of(identification(identifies, person, position)));
                settleReferents(List.of(identifies.referent().value()), position);
            }
            case Judgement.Same same -> relate(same, same.one(), same.other(), true, position);
            case Judgement.NotSame apart -> relate(apart, apart.one(), apart.other(), true, position);
            case Judgement.MayBeSame proposal -> relate(proposal, proposal.one(), proposal.other(), person, position);
        }
        return position;
    }

    long undo(String judgement, String by, String why) {
        var position = log.position() + 1;
        var ended = log.run("write/end-judgement", Map.of("judgement", judgement, "position", position));
        if (ended.isEmpty()) {
            throw new UnknownInLog("judgement in force", judgement);
        }
        log.enter(EntryKind.UNDO, judgement, by, why);
        var about = ended.getFirst();
        if (about.get("referent").isNull()) {
            settleEntities(
                    List.of(about.get("one").asString(), about.get("other").asString()), position);
        } else {
            settleReferents(List.of(about.get("referent").asString()), position);
        }
        return position;
    }

    static Map<String, Object> identification(Judgement.Identifies judgement, boolean person, long position) {
        return Map.of(
                "position", position,
                "referent", judgement.referent().value(),
                "entity", judgement.entity().value(),
                "judgement", JudgementRow.properties(judgement, person));
    }

    private boolean isInForce(Judgement judgement) {
        var entities = new TreeSet<String>();
        String referent = null;
        switch (judgement) {
            case Judgement.Identifies identifies -> {
                referent = identifies.referent().value();
                entities.add(identifies.entity().value());
            }
            case Judgement.Same same -> entities.addAll(values(same.one(), same.other()));
            case Judgement.NotSame apart -> entities.addAll(values(apart.one(), apart.other()));
            case Judgement.MayBeSame proposal -> entities.addAll(values(proposal.one(), proposal.other()));
        }
        var parameters = new HashMap<String, Object>();
        parameters.put("judgement", judgement.id());
        parameters.put("referent", referent);
        parameters.put("entities", entities);
        var known = log.run("write/known-judgement", parameters).getFirst();
        if (known.get("entities").asInt() < entities.size()) {
            throw new UnknownInLog("entity", String.join("' or '", entities));
        }
        if (referent != null && known.get("referents").asInt() == 0) {
            throw new UnknownInLog("referent", referent);
        }
        return known.get("inForce").asBoolean();
    }

    private static List<String> values(EntityId one, EntityId other) {
        return List.of(one.value(), other.value());
    }

    private void relate(Judgement judgement, EntityId one, EntityId other, boolean person, long position) {
        log.run(
                "write/add-entity-judgement",
                Map.of(
                        "judgement", JudgementRow.properties(judgement, person),
                        "one", one.value(),
                        "other", other.value(),
                        "position", position));
        if (!(judgement instanceof Judgement.MayBeSame)) {
            settleEntities(values(one, other), position);
        }
    }

    private void settleReferents(List<String> referents, long position) {
        var rows = referents.stream()
                .map(id -> Map.<String, Object>of("referent", id, "position", position))
                .toList();
        var changed = log.run("write/settle-identities", Map.of("rows", rows)).stream()
                .map(r -> r.get("referent").asString())
                .toList();
        renew("write/statements-of-referents", "referents", changed, position);
    }

    /** Works out anew which entity stands for each of those that the two are, or were, judged to be. */
    private void settleEntities(List<String> entities, long position) {
        var rows = new ArrayList<Map<String, Object>>();
        tiesFrom(entities)
                .standing()
                .forEach((id, canonical) -> rows.add(Map.of("entity", id.value(), "canonical", canonical.value())));
        var changed = log.run("write/settle-canonicals", Map.of("rows", rows, "position", position)).stream()
                .map(r -> r.get("entity").asString())
                .toList();
        renew("write/statements-of-entities", "entities", changed, position);
    }

    private Ties tiesFrom(Collection<String> entities) {
        return TieRows.from(entities, open -> log.run("read/entity-ties", Map.of("entities", open)));
    }

    private void renew(String query, String parameter, List<String> changed, long position) {
        if (changed.isEmpty()) {
            return;
        }
        var statements = log.run(query, Map.of(parameter, changed)).stream()
                .map(r -> r.get("statement").asString())
                .toList();
        new Presence(log).renewEdges(statements, position);
    }
}
