package org.entente.graph;

import java.util.Map;
import org.entente.entity.EntityId;
import org.entente.entity.Judgement;
import org.entente.entity.ReferentId;
import org.neo4j.driver.Value;

/** A judgement as the graph keeps it; what it is about lies on its edges. */
final class JudgementRow {

    private JudgementRow() {}

    /** @param person whether a person made it, and not the resolver */
    static Map<String, Object> properties(Judgement judgement, boolean person) {
        var kind = switch (judgement) {
            case Judgement.Identifies _ -> "identifies";
            case Judgement.Same _ -> "same";
            case Judgement.NotSame _ -> "not-same";
            case Judgement.MayBeSame _ -> "may-be-same";
        };
        var row = new Row()
                .with("id", judgement.id())
                .with("kind", kind)
                .with("by", judgement.by())
                .with("why", judgement.why())
                .with("person", person);
        return switch (judgement) {
            case Judgement.Identifies identifies ->
                row.with("score", identifies.score()).properties();
            case Judgement.MayBeSame proposal ->
                row.with("score", proposal.score()).properties();
            case Judgement.Same _, Judgement.NotSame _ -> row.properties();
        };
    }

    static Judgement.Identifies readIdentifies(Value node, ReferentId referent, EntityId entity) {
        return new Judgement.Identifies(
                referent,
                entity,
                node.get("score").asDouble(),
                node.get("by").asString(),
                node.get("why").asString());
    }

    /** A judgement about two entities. */
    static Judgement read(Value node, EntityId one, EntityId other) {
        var by = node.get("by").asString();
        var why = node.get("why").asString();
        var kind = node.get("kind").asString();
        return switch (kind) {
            case "same" -> new Judgement.Same(one, other, by, why);
            case "not-same" -> new Judgement.NotSame(one, other, by, why);
            case "may-be-same" ->
                new Judgement.MayBeSame(one, other, node.get("score").asDouble(), by, why);
            default -> throw new IllegalStateException("No judgement about two entities is of the kind " + kind);
        };
    }
}
