// Issues whose action has one of some nouns, alone or with words before it: "intervention", "military intervention".
// $nouns     in lower case
// $position  of the log; what was learned later is left out
// returns    entity (node)
// order      name, then id
MATCH (entity:Entity)
WHERE entity.issueAction IS NOT NULL
  AND split(entity.issueAction, ' ')[-1] IN $nouns
  AND entity.from <= $position
  AND NOT EXISTS { (entity)-[same:SAME_AS WHERE same.from <= $position < same.until]->(:Entity) }
RETURN entity
ORDER BY entity.name, entity.id
