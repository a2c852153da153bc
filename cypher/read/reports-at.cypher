// Candidates: reports of what happened in some places, between others.
// $entities  ids of the places
// $types     of the edges; written into the text, so that no edges of other types are read
// $position  of the log; what was learned later, superseded or retracted is left out
// $publishedBefore day; what was published on it or later, or on an unknown day, is left out; null for all
// $limit     most rows returned
// returns    subject, object (ids), type of the edge, report (its properties); kind of either end, and what it is within (id)
// order      newest publication first, then statement, so that equal dates keep their order
// From the place by its statements, since edges are not found by their places; both ends are found before the edge is looked
// for between them, since one of them may have very many.
UNWIND $entities AS id
MATCH (:Entity {id: id})<-[:SAME_AS]-{0,1}(:Entity)<-[:IS]-(:Referent)<-[:PLACE]-(statement:Statement WHERE statement.edge IN $types)
MATCH (statement)-[:SUBJECT]->(:Referent)-[:IS]->(:Entity)-[:SAME_AS]->{0,1}(subject:Entity)
MATCH (statement)-[:OBJECT]->(:Referent)-[:IS]->(:Entity)-[:SAME_AS]->{0,1}(object:Entity)
WITH DISTINCT id, statement, subject, object
MATCH (subject)-[edge:$any($types) WHERE edge.statement = statement.id AND edge.place = id]->(object)
WHERE edge.from <= $position < edge.until
  AND ($publishedBefore IS NULL OR edge.published < $publishedBefore)
WITH DISTINCT edge
ORDER BY edge.published DESC, edge.statement, startNode(edge).id
LIMIT $limit
WITH edge, startNode(edge) AS subject, endNode(edge) AS object
RETURN subject.id AS subject, type(edge) AS type, object.id AS object, properties(edge) AS report,
       subject.kind AS subjectKind, subject.within AS subjectWithin, object.kind AS objectKind, object.within AS objectWithin
ORDER BY edge.published DESC, edge.statement, subject
