// Ends the edges of statements.
// $rows      each with statement (id), position (the first at which the edge does not hold)
UNWIND $rows AS row
MATCH (statement:Statement {id: row.statement})-[presence:PRESENT WHERE presence.until = 9223372036854775807]->(:Document)
MATCH (subject:Entity {id: presence.subject})
MATCH (object:Entity {id: presence.object})
MATCH (subject)-[edge:$(statement.edge)]->(object)
WHERE edge.statement = row.statement AND edge.until = 9223372036854775807
SET edge.until = row.position
REMOVE presence.subject, presence.object
