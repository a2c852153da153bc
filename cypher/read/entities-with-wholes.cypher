// Entities by id with all that they are parts of, each with the one that stands for it at a position.
// $ids
// $position  of the log
// returns    asked (id), entity (node of the one that stands for it); also for wholes that were not asked for
// order      asked
UNWIND $ids AS id
MATCH (one:Entity {id: id})
MATCH (one) ((:Entity)-[step:WITHIN|SAME_AS WHERE step.until IS NULL OR step.from <= $position < step.until]->(:Entity)){0,8} (part:Entity)
WITH DISTINCT part
OPTIONAL MATCH (part)-[same:SAME_AS WHERE same.from <= $position < same.until]->(canonical:Entity)
RETURN DISTINCT part.id AS asked, coalesce(canonical, part) AS entity
ORDER BY asked
