// Ties new statements to what they speak of.
// $rows      each with statement, referent (ids), role (type of the edge), order (of speakers, else 0)
UNWIND $rows AS row
MATCH (statement:Statement {id: row.statement})
MATCH (referent:Referent {id: row.referent})
CREATE (statement)-[:$(row.role) {order: row.order}]->(referent)
