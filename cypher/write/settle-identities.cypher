// Brings the identity of referents into line with the judgements in force: a person's before the resolver's, the newest first.
// $rows      each with referent (id), position (at which the identity changes)
// returns    referent (id) of each whose entity is now another
// order      referent
UNWIND $rows AS row
MATCH (referent:Referent {id: row.referent})
OPTIONAL MATCH (referent)-[now:IS WHERE now.until = 9223372036854775807]->(held:Entity)
WITH row, referent, now, held,
     COLLECT {
       MATCH (referent)<-[force:PRESENT WHERE force.until = 9223372036854775807]-(judgement:Judgement)-[:ONE]->(entity:Entity)
       RETURN {judgement: judgement.id, entity: entity} AS found
       ORDER BY judgement.person DESC, force.from DESC, judgement.id
       LIMIT 1
     }[0] AS judged
WITH row, referent, now, held, judged.judgement AS judgement, judged.entity AS entity
WHERE held IS NULL AND entity IS NOT NULL OR held IS NOT NULL AND (entity IS NULL OR held <> entity)
SET now.until = row.position
FOREACH (_ IN CASE WHEN entity IS NULL THEN [] ELSE [1] END |
  CREATE (referent)-[:IS {judgement: judgement, from: row.position, until: 9223372036854775807}]->(entity))
RETURN referent.id AS referent
ORDER BY referent
