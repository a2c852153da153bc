// What the log holds of documents.
// $documents ids
// returns    id, erased, present, and of the reading in force version and readAt, its position; only the documents that it holds
UNWIND $documents AS id
MATCH (document:Document {id: id})
OPTIONAL MATCH (document)-[presence:PRESENT WHERE presence.until = 9223372036854775807]->(:Log)
OPTIONAL MATCH (reading:Reading)-[force:PRESENT WHERE force.until = 9223372036854775807]->(document)
RETURN document.id AS id, document.erased IS NOT NULL AS erased, presence IS NOT NULL AS present,
       reading.version AS version, force.from AS readAt
