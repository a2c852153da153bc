// Puts readings in force in place of those before them.
// $rows      each with position, document (id), reading (properties)
UNWIND $rows AS row
MATCH (document:Document {id: row.document})
OPTIONAL MATCH (:Reading)-[former:PRESENT WHERE former.until = 9223372036854775807]->(document)
SET former.until = row.position
WITH DISTINCT row, document
MERGE (reading:Reading {id: row.reading.id})
SET reading = row.reading
CREATE (reading)-[:PRESENT {from: row.position, until: 9223372036854775807}]->(document)
