// Which documents had been taken by a position.
// $documents  ids
// $position   of the log
// returns     id
// order       id
UNWIND $documents AS id
MATCH (document:Document {id: id})
WHERE document.from <= $position
RETURN document.id AS id
ORDER BY id
