// All issues that have parties, for which are broader than which.
// $position  of the log; what was learned later is left out
// returns    entity (node)
// order      id
MATCH (entity:Entity)
WHERE entity.issueAction IS NOT NULL AND entity.from <= $position
RETURN entity
ORDER BY entity.id
