// Lets a document that was taken back, and the statements of its reading in force, be present again; those that were taken
// back by themselves stay away.
// $document  id
// $position  the first at which they are
// returns    statement (id)
// order      statement
MATCH (log:Log {id: 'log'})
MATCH (document:Document {id: $document})
CREATE (document)-[:PRESENT {from: $position, until: 9223372036854775807}]->(log)
WITH document
MATCH (statement:Statement)-[:READ_IN]->(:Reading)-[force:PRESENT WHERE force.until = 9223372036854775807]->(document)
WHERE NOT EXISTS { (statement)-[retracted:RETRACTED WHERE retracted.until = 9223372036854775807]->(document) }
WITH document, statement,
     COLLECT { MATCH (statement)-[former:PRESENT]->(document) RETURN former ORDER BY former.until DESC LIMIT 1 }[0] AS former
CREATE (statement)-[presence:PRESENT]->(document)
SET presence = properties(former), presence.from = $position, presence.until = 9223372036854775807
RETURN statement.id AS statement
ORDER BY statement
