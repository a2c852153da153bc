// Makes statements present, as one reading read them.
// $rows      each with statement, document, reading (ids), presence (properties: from, until, the bounds, confidence, …)
UNWIND $rows AS row
MATCH (statement:Statement {id: row.statement})
MATCH (document:Document {id: row.document})
CREATE (statement)-[presence:PRESENT]->(document)
SET presence = row.presence
