// What ties entities to others: judged the same and not judged apart, and who stands for all of them now.
// $entities  ids
// returns    id, authority (whether an authority knows it), same (ids), canonical (id of the entity that stands for it), members (ids of those for which that one stands)
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
         MATCH (entity)<-[:ONE|OTHER]-(same:Judgement {kind: 'same'})-[:ONE|OTHER]->(other:Entity)
         WHERE other <> entity
           AND EXISTS { (same)-[force:PRESENT WHERE force.until = 9223372036854775807]->(:Entity) }
           AND NOT EXISTS {
             (entity)<-[:ONE|OTHER]-(apart:Judgement {kind: 'not-same'})-[:ONE|OTHER]->(other)
             WHERE EXISTS { (apart)-[force:PRESENT WHERE force.until = 9223372036854775807]->(:Entity) }
           }
         RETURN DISTINCT other.id AS other ORDER BY other
       } AS same
ORDER BY id
