// The entities whose names hold words, the best match first.
// $query     in Lucene's syntax
// $kind      name of a kind or family; null for all
// $limit     most rows returned
// returns    entity, score
// order      score, then id
CALL db.index.fulltext.queryNodes('entity_names', $query, {limit: 1000}) YIELD node AS entity, score
WHERE $kind IS NULL OR entity.kind = $kind OR toLower(entity.family) = $kind
RETURN entity, score
ORDER BY score DESC, entity.id
LIMIT $limit
