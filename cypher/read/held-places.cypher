// Places that any report puts in the hands of somebody.
// $types     of the edges; written into the text, so that no edges of other types are read
// $position  of the log
// returns    place (id)
// order      place
MATCH (subject:Entity)-[edge:$any($types)]->(place:Entity {family: 'PLACE'})
WHERE edge.from <= $position < edge.until
RETURN DISTINCT place.id AS place
ORDER BY place
