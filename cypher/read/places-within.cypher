// Places that lie within one, at any depth, and that reports speak of.
// $place     id
// $types     of the edges that speak of them
// $position  of the log
// returns    place (id)
// order      place
MATCH (:Entity {id: $place})<-[:WITHIN]-{1,6}(place:Entity {family: 'PLACE'})
WHERE EXISTS { (place)<-[edge:$any($types) WHERE edge.from <= $position < edge.until]-(:Entity) }
RETURN DISTINCT place.id AS place
ORDER BY place
