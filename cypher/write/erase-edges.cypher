// Removes the edges of a document's statements, at whatever positions they held.
// $document  id
MATCH (:Document {id: $document})<-[:PRESENT]-(statement:Statement)
WITH DISTINCT statement
MATCH (statement)-[:SUBJECT]->(:Referent)-[:IS]->(:Entity)-[:SAME_AS*0..1]->(subject:Entity)
MATCH (subject)-[edge:$(statement.edge)]->(:Entity)
WHERE edge.statement = statement.id
WITH DISTINCT edge
DELETE edge
