// What ties entities to others now: judged the same or not, and who stands for all of them.
// $entities  ids
// returns    id, authority (whether an authority knows it), ties (each with judgement, kind, one, other, since), canonical (id of the entity that stands for it), members (ids of those for which that one stands)
// order      id
UNWIND $entities AS id
MATCH (entity:Entity {id: id})
OPTIONAL MATCH (entity)-[as:SAME_AS WHERE as.until = 9223372036854775807]->(standing:Entity)
WITH entity, coalesce(standing, entity) AS canonical
RETURN entity.id AS id, entity.authority AS authority, canonical.id AS canonical,
       COLLECT {
         MATCH (canonical)<-[as:SAME_AS WHERE as.until = 9223372036854775807]-(member:Entity)
         RETURN member.id AS member ORDER BY member
       } AS members,
       COLLECT {
         MATCH (entity)<-[:ONE|OTHER]-(judgement:Judgement)-[force:PRESENT WHERE force.until = 9223372036854775807]->(:Entity)
         WHERE judgement.kind IN ['same', 'not-same']
         MATCH (judgement)-[:ONE]->(one:Entity)
         MATCH (judgement)-[:OTHER]->(other:Entity)
         RETURN DISTINCT {judgement: judgement.id, kind: judgement.kind, one: one.id, other: other.id, since: force.from} AS tie
         ORDER BY tie.since, tie.judgement
       } AS ties
ORDER BY id
