// Entities in the order of their names.
// $kinds     names of the kinds looked for; empty for all
// $position  of the log
// $skip     rows left out at first
// $limit    most rows returned
// returns    entity (node)
// order      name, then id
MATCH (entity:Entity)
WHERE entity.from <= $position AND (size($kinds) = 0 OR entity.kind IN $kinds)
  AND NOT EXISTS { (entity)-[same:SAME_AS WHERE same.from <= $position < same.until]->(:Entity) }
RETURN entity
ORDER BY entity.name, entity.id
SKIP $skip LIMIT $limit
