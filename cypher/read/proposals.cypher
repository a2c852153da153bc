// Proposals that two entities may be one, on which nobody has decided, and which nothing else has settled.
// $position  of the log
// $skip      how many to leave out at the beginning
// $limit     most rows returned
// returns    judgement, the two entities and the position since which it is in force
// order      the likeliest first, then by id
MATCH (judgement:Judgement {kind: 'may-be-same'})-[force:PRESENT WHERE force.from <= $position < force.until]->(:Entity)
MATCH (judgement)-[:ONE]->(one:Entity)
MATCH (judgement)-[:OTHER]->(other:Entity)
WHERE NOT EXISTS {
    (one)<-[:ONE|OTHER]-(decision:Judgement)-[:ONE|OTHER]->(other)
    WHERE decision.kind IN ['same', 'not-same']
      AND EXISTS { (decision)-[stands:PRESENT WHERE stands.from <= $position < stands.until]->(:Entity) }
  }
OPTIONAL MATCH (one)-[asOne:SAME_AS WHERE asOne.from <= $position < asOne.until]->(oneStands:Entity)
OPTIONAL MATCH (other)-[asOther:SAME_AS WHERE asOther.from <= $position < asOther.until]->(otherStands:Entity)
WITH judgement, one, other, force, coalesce(oneStands, one) AS oneStands, coalesce(otherStands, other) AS otherStands
WHERE oneStands <> otherStands
RETURN DISTINCT judgement, one.id AS one, other.id AS other, force.from AS since
ORDER BY judgement.score DESC, judgement.id
SKIP $skip
LIMIT $limit
