// Removes what was read from a document and its text; a tombstone stays. Entities that nothing else speaks of, and that
// no authority knows, go with it.
// $document  id
// $position  of the erasure
MATCH (document:Document {id: $document})
SET document = {id: document.id, from: document.from, erased: $position}
WITH document
OPTIONAL MATCH (document)-[presence:PRESENT WHERE presence.until = 9223372036854775807]->(:Log)
SET presence.until = $position
WITH document
CALL (document) {
  MATCH (document)<-[:IN]-(:Referent)-[:IS]->(entity:Entity)
  WITH DISTINCT entity, document
  WHERE NOT entity.authority
    AND NOT EXISTS { (entity)<-[:IS]-(:Referent)-[:IN]->(other:Document) WHERE other <> document }
  OPTIONAL MATCH (entity)<-[:NAMES]-(name:Name)
  WHERE NOT EXISTS { (name)-[:NAMES]->(another:Entity) WHERE another <> entity }
  OPTIONAL MATCH (judgement:Judgement)-[:ONE|OTHER]->(entity)
  DETACH DELETE name, judgement, entity
}
CALL (document) {
  MATCH (document)<-[:PRESENT]-(statement:Statement)
  OPTIONAL MATCH (review:Review)-[:PRESENT]->(statement)
  DETACH DELETE review, statement
}
CALL (document) {
  MATCH (document)<-[:IN]-(referent:Referent)
  OPTIONAL MATCH (judgement:Judgement)-[:PRESENT]->(referent)
  DETACH DELETE judgement, referent
}
CALL (document) {
  MATCH (document)<-[:IN]-(passage:Passage)
  DETACH DELETE passage
}
CALL (document) {
  MATCH (document)<-[:PRESENT]-(reading:Reading)
  DETACH DELETE reading
}
