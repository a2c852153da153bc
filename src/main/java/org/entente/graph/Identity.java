package org.entente.graph;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.entity.EntityId;
import org.entente.entity.Judgement;

/** Writes judgements of people, and brings identity into line with those in force. */
final class Identity {

    private final LogTransaction log;

    Identity(LogTransaction log) {
        this.log = log;
    }

    /** @return the position of the judgement; that of the last entry if it was in force before */
    long judge(Judgement judgement) {
        if (isInForce(judgement)) {
            return log.position();
        }
        var position = log.enter(EntryKind.JUDGEMENT, judgement.id(), judgement.by(), judgement.why());
        switch (judgement) {
            case Judgement.Identifies identifies -> {
                log.run("write/add-identifications", List.of(identification(identifies, true, position)));
                settleReferents(List.of(identifies.referent().value()), position);
            }
            case Judgement.Same same -> relate(same, same.one(), same.other(), position);
            case Judgement.NotSame apart -> relate(apart, apart.one(), apart.other(), position);
            case Judgement.MayBeSame proposal -> relate(proposal, proposal.one(), proposal.other(), position);
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

    private void relate(Judgement judgement, EntityId one, EntityId other, long position) {
        log.run(
                "write/add-entity-judgement",
                Map.of(
                        "judgement", JudgementRow.properties(judgement, true),
                        "one", one.value(),
                        "other", other.value(),
                        "position", position));
        settleEntities(values(one, other), position);
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
        var ties = tiesFrom(entities);
        var rows = new ArrayList<Map<String, Object>>();
        var seen = new TreeSet<String>();
        for (var start : ties.keySet()) {
            if (seen.contains(start)) {
                continue;
            }
            var cluster = reachable(start, ties);
            seen.addAll(cluster);
            var canonical = cluster.stream()
                    .min(Comparator.<String, Boolean>comparing(
                                    id -> !tiesOf(id, ties).authority())
                            .thenComparing(Comparator.naturalOrder()))
                    .orElseThrow();
            cluster.forEach(id -> rows.add(Map.of("entity", id, "canonical", canonical)));
        }
        var changed = log.run("write/settle-canonicals", Map.of("rows", rows, "position", position)).stream()
                .map(r -> r.get("entity").asString())
                .toList();
        renew("write/statements-of-entities", "entities", changed, position);
    }

    private record Ties(boolean authority, List<String> same) {}

    /** The ties of all entities that can be reached, by judgements or by what stood for them until now. */
    private Map<String, Ties> tiesFrom(Collection<String> entities) {
        var ties = new TreeMap<String, Ties>();
        var open = new TreeSet<>(entities);
        while (!open.isEmpty()) {
            var found = log.run("write/entity-ties", Map.of("entities", List.copyOf(open)));
            open.clear();
            for (var row : found) {
                var same = row.get("same").asList(v -> v.asString());
                ties.put(row.get("id").asString(), new Ties(row.get("authority").asBoolean(), same));
                open.addAll(same);
                open.add(row.get("canonical").asString());
                open.addAll(row.get("members").asList(v -> v.asString()));
            }
            open.removeAll(ties.keySet());
        }
        return ties;
    }

    private static Set<String> reachable(String start, Map<String, Ties> ties) {
        var cluster = new TreeSet<String>();
        var open = new ArrayDeque<>(List.of(start));
        while (!open.isEmpty()) {
            var id = open.pop();
            if (cluster.add(id)) {
                open.addAll(tiesOf(id, ties).same());
            }
        }
        return cluster;
    }

    private static Ties tiesOf(String id, Map<String, Ties> ties) {
        return ties.getOrDefault(id, new Ties(false, List.of()));
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
