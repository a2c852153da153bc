// Candidates: reports whose subject is one of some entities.
// $entities  ids
// $types     of the edges; written into the text, so that no edges of other types are read
// $position  of the log; what was learned later, superseded or retracted is left out
// $publishedBefore day; what was published on it or later, or on an unknown day, is left out; null for all
// $limit     most rows returned
// returns    subject, object (ids), type of the edge, report (its properties); kind of either end, and what it is within (id)
// order      newest publication first, then statement, so that equal dates keep their order
UNWIND $entities AS id
MATCH (:Entity {id: id})-[edge:$any($types)]->(:Entity)
WHERE edge.from <= $position < edge.until
  AND ($publishedBefore IS NULL OR edge.published < $publishedBefore)
WITH DISTINCT edge
ORDER BY edge.published DESC, edge.statement, startNode(edge).id
LIMIT $limit
WITH edge, startNode(edge) AS subject, endNode(edge) AS object
RETURN subject.id AS subject, type(edge) AS type, object.id AS object, properties(edge) AS report,
       subject.kind AS subjectKind, subject.within AS subjectWithin, object.kind AS objectKind, object.within AS objectWithin
ORDER BY edge.published DESC, edge.statement, subject
