// Places that lie within one, at any depth, and that reports speak of.
// $place     id
// $types     of the edges that speak of them; written into the text
// $position  of the log
// returns    place (id)
// order      place
// From the whole to its parts, so that the rest of the graph is not looked at; a part for which another stands leads to that.
MATCH (:Entity {id: $place})<-[:WITHIN]-{1,6}(part:Entity {family: 'PLACE'})
WITH DISTINCT part
OPTIONAL MATCH (part)-[same:SAME_AS WHERE same.from <= $position < same.until]->(canonical:Entity)
WITH DISTINCT coalesce(canonical, part) AS place
WHERE EXISTS { (place)<-[edge:$any($types) WHERE edge.from <= $position < edge.until]-(:Entity) }
RETURN place.id AS place
ORDER BY place
