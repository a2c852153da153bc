// Adds entities with their names; one that is known takes what is newly known of it.
// $rows      each with position, entity (properties, `content` among them, a hash of the others), folded (names, folded)
UNWIND $rows AS row
MERGE (entity:Entity {id: row.entity.id})
WITH entity, row, entity.from AS from
WHERE entity.content IS NULL OR entity.content <> row.entity.content
SET entity = row.entity, entity.from = coalesce(from, row.position), entity.changed = row.position
WITH entity, row
UNWIND row.folded AS folded
MERGE (name:Name {folded: folded})
MERGE (name)-[:NAMES]->(entity)
