// The statements that are present of documents.
// $documents ids
// returns    document, statement (ids), content (a hash of what another reading may have read otherwise)
UNWIND $documents AS id
MATCH (document:Document {id: id})<-[presence:PRESENT WHERE presence.until = 9223372036854775807]-(statement:Statement)
RETURN document.id AS document, statement.id AS statement, presence.content AS content
