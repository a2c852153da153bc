// Issues whose action has a noun, alone or with words before it: "intervention", "military intervention".
// $noun      in lower case
// $ending    the same behind a blank
// $position  of the log; what was learned later is left out
// returns    entity (node)
// order      name, then id
MATCH (entity:Entity)
WHERE (entity.issueAction = $noun OR entity.issueAction ENDS WITH $ending)
  AND entity.from <= $position
  AND NOT EXISTS { (entity)-[same:SAME_AS WHERE same.from <= $position < same.until]->(:Entity) }
RETURN entity
ORDER BY entity.name, entity.id
