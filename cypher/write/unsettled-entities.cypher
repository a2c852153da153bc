// Which of some entities the log does not hold as they are described, or without what they lie within or are about.
// $rows      each with id, content (a hash of the description)
// returns    id
UNWIND $rows AS row
OPTIONAL MATCH (entity:Entity {id: row.id})
WITH row, entity
WHERE entity.content IS NULL OR entity.content <> row.content
  OR (entity.within IS NOT NULL AND NOT EXISTS { (entity)-[:WITHIN]->(:Entity) })
  OR (entity.issueAgent IS NOT NULL AND NOT EXISTS { (entity)-[:AGENT]->(:Entity) })
  OR (entity.issueTarget IS NOT NULL AND NOT EXISTS { (entity)-[:TARGET]->(:Entity) })
  OR (entity.issuePlace IS NOT NULL AND NOT EXISTS { (entity)-[:AT]->(:Entity) })
RETURN row.id AS id
