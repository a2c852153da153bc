// Entities with what was judged of them at a position of the log.
// $entities  ids
// $position  of the log
// returns    entity, standing (id of the one that stands for it), judgements (each with judgement, one, other, since)
// order      id
UNWIND $entities AS id
MATCH (entity:Entity {id: id})
WHERE entity.from <= $position
OPTIONAL MATCH (entity)-[as:SAME_AS WHERE as.from <= $position < as.until]->(standing:Entity)
RETURN entity, coalesce(standing, entity).id AS standing,
       COLLECT {
         MATCH (entity)<-[:ONE|OTHER]-(judgement:Judgement)-[force:PRESENT WHERE force.from <= $position < force.until]->(:Entity)
         MATCH (judgement)-[:ONE]->(one:Entity)
         MATCH (judgement)-[:OTHER]->(other:Entity)
         RETURN DISTINCT {judgement: judgement, one: one.id, other: other.id, since: force.from} AS found
         ORDER BY found.since, found.one, found.other
       } AS judgements
ORDER BY entity.id
