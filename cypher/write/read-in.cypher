// Notes in which readings statements were read.
// $rows      each with statement, reading (ids), order
UNWIND $rows AS row
MATCH (statement:Statement {id: row.statement})
MATCH (reading:Reading {id: row.reading})
MERGE (statement)-[in:READ_IN]->(reading)
SET in.order = row.order
