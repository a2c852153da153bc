// Entities that reports have as their object, a few at a time: steps of a walk through the whole graph.
// $after     id behind which the step begins; empty for the first
// $types     of the edges; written into the text, so that no edges of other types are read
// $position  of the log
// $limit     most rows returned
// returns    id
// order      id, which the index has in order, so that a step costs what it returns
MATCH (entity:Entity)
WHERE entity.id > $after
  AND EXISTS { (entity)<-[edge:$any($types) WHERE edge.from <= $position < edge.until]-(:Entity) }
RETURN entity.id AS id
ORDER BY id
LIMIT $limit
