// Adds referents; one that an earlier reading of the document found too takes the words of the newer.
// $rows      each with document (id), referent (properties)
UNWIND $rows AS row
MATCH (document:Document {id: row.document})
MERGE (referent:Referent {id: row.referent.id})
SET referent = row.referent
MERGE (referent)-[:IN]->(document)
