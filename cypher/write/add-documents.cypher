// Adds documents that the log does not hold, with their passages.
// $rows      each with position, document (properties), passages (properties of each)
MATCH (log:Log {id: 'log'})
UNWIND $rows AS row
CREATE (document:Document)-[:PRESENT {from: row.position, until: 9223372036854775807}]->(log)
SET document = row.document
WITH document, row
UNWIND row.passages AS properties
CREATE (passage:Passage)-[:IN]->(document)
SET passage = properties
