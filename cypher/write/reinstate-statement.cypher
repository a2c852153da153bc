// Lets a statement that was taken back count again: it is present where its document is, and the reading in force reads it.
// $statement id
// $position  the first at which it counts
// returns    statement (id), if it is present now
MATCH (statement:Statement {id: $statement})-[retracted:RETRACTED WHERE retracted.until = 9223372036854775807]->(document:Document)
SET retracted.until = $position
WITH statement, document
WHERE EXISTS { (document)-[taken:PRESENT WHERE taken.until = 9223372036854775807]->(:Log) }
  AND EXISTS { (statement)-[:READ_IN]->(:Reading)-[force:PRESENT WHERE force.until = 9223372036854775807]->(document) }
WITH document, statement,
     COLLECT { MATCH (statement)-[former:PRESENT]->(document) RETURN former ORDER BY former.until DESC LIMIT 1 }[0] AS former
CREATE (statement)-[presence:PRESENT]->(document)
SET presence = properties(former), presence.from = $position, presence.until = 9223372036854775807
RETURN statement.id AS statement
