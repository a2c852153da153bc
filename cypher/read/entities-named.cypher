// The entities that have a name, whether as the one to show or as an alias.
// $folded    the name, folded
// returns    entity, standing (id of the one that stands for it now)
// order      id
MATCH (:Name {folded: $folded})-[:NAMES]->(entity:Entity)
OPTIONAL MATCH (entity)-[as:SAME_AS WHERE as.until = 9223372036854775807]->(standing:Entity)
RETURN entity, coalesce(standing, entity).id AS standing
ORDER BY entity.id
