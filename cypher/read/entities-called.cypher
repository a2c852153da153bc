// Entities that have a name, folded, each as the one that stands for it at a position.
// $folded    the name
// $position  of the log
// returns    entity (node)
// order      id
MATCH (:Name {folded: $folded})-[:NAMES]->(one:Entity)
WHERE one.from <= $position
OPTIONAL MATCH (one)-[same:SAME_AS WHERE same.from <= $position < same.until]->(canonical:Entity)
RETURN DISTINCT coalesce(canonical, one) AS entity
ORDER BY entity.id
