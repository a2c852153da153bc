// Entities by id, each with the one that stands for it at a position.
// $ids
// $position  of the log
// returns    asked (id), entity (node of the one that stands for it)
// order      asked
UNWIND $ids AS asked
MATCH (one:Entity {id: asked})
OPTIONAL MATCH (one)-[same:SAME_AS WHERE same.from <= $position < same.until]->(canonical:Entity)
RETURN DISTINCT asked, coalesce(canonical, one) AS entity
ORDER BY asked
