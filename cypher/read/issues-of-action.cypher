// Issues of one action, whoever does it to whomever: "intervention".
// $action    as issues name it, in lower case
// $position  of the log; what was learned later is left out
// returns    entity (node)
// order      name, then id
MATCH (entity:Entity {issueAction: $action})
WHERE entity.from <= $position
  AND NOT EXISTS { (entity)-[same:SAME_AS WHERE same.from <= $position < same.until]->(:Entity) }
RETURN entity
ORDER BY entity.name, entity.id
