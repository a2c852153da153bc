// The entities for which one stands at a position, itself among them.
// $id        of the one that stands for them
// $position  of the log
// returns    id
// order      id
MATCH (entity:Entity {id: $id})
OPTIONAL MATCH (entity)<-[same:SAME_AS WHERE same.from <= $position < same.until]-(member:Entity)
WITH entity, collect(member.id) AS members
UNWIND [entity.id] + members AS id
RETURN DISTINCT id
ORDER BY id
