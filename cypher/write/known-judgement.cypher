// What the log holds of what a judgement is about, and whether that judgement is in force.
// $judgement id
// $referent  id; null where it is not about one
// $entities  ids
// returns    inForce, referents, entities: how many of them the log holds
OPTIONAL MATCH (referent:Referent {id: $referent})
WITH count(referent) AS referents
RETURN referents,
       COUNT { MATCH (entity:Entity) WHERE entity.id IN $entities } AS entities,
       EXISTS { (:Judgement {id: $judgement})-[force:PRESENT WHERE force.until = 9223372036854775807]->() } AS inForce
