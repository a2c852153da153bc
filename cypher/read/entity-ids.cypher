// The entities that were known at a position, a page at a time.
// $after     id; entities up to and with it are left out
// $position  of the log
// $limit     most rows returned
// returns    id
// order      id
MATCH (entity:Entity)
WHERE entity.id > $after AND entity.from <= $position
RETURN entity.id AS id
ORDER BY id
LIMIT $limit
