// Lets one entity stand for others, from a position on.
// $rows      each with entity, canonical (ids; equal where it stands for itself)
// $position  from which on
// returns    entity (id) of each for which another stands now
// order      entity
UNWIND $rows AS row
MATCH (entity:Entity {id: row.entity})
MATCH (canonical:Entity {id: row.canonical})
OPTIONAL MATCH (entity)-[as:SAME_AS WHERE as.until = 9223372036854775807]->(held:Entity)
WITH entity, canonical, as, coalesce(held, entity) AS held
WHERE held <> canonical
SET as.until = $position
FOREACH (_ IN CASE WHEN entity = canonical THEN [] ELSE [1] END |
  CREATE (entity)-[:SAME_AS {from: $position, until: 9223372036854775807}]->(canonical))
RETURN entity.id AS entity
ORDER BY entity
