// Entities whose names match a full-text query, best first, each as the one that stands for it at a position.
// $query     in Lucene's syntax
// $kinds     names of the kinds looked for; empty for all
// $position  of the log
// $skip     rows left out at first
// $limit    most rows returned
// returns    entity (node), score
// order      best match first, then id
CALL db.index.fulltext.queryNodes('entity_names', $query) YIELD node AS one, score
WHERE one.from <= $position AND (size($kinds) = 0 OR one.kind IN $kinds)
OPTIONAL MATCH (one)-[same:SAME_AS WHERE same.from <= $position < same.until]->(canonical:Entity)
WITH coalesce(canonical, one) AS entity, max(score) AS score
RETURN entity, score
ORDER BY score DESC, entity.id
SKIP $skip LIMIT $limit
