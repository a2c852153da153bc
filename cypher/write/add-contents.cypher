// Ties new statements to the statements that they contain: what is requested, promised, accused of.
// $rows      each with statement, content (ids)
UNWIND $rows AS row
MATCH (statement:Statement {id: row.statement})
MATCH (content:Statement {id: row.content})
CREATE (statement)-[:CONTENT]->(content)
