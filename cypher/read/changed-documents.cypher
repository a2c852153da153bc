// The documents whose description changed in a range of the log.
// $after     position; what changed at it is left out
// $upTo      position; what changed at it is not
// returns    id
// order      id
CALL () {
  MATCH (entry:Entry)
  WHERE $after < entry.position <= $upTo AND entry.kind IN ['document', 'retraction', 'reinstatement', 'erasure']
  MATCH (document:Document {id: entry.subject})
  RETURN document.id AS id
  UNION
  MATCH (entry:Entry)
  WHERE $after < entry.position <= $upTo AND entry.kind = 'reading'
  MATCH (reading:Reading {id: entry.subject})
  RETURN reading.document AS id
  UNION
  MATCH (entry:Entry)
  WHERE $after < entry.position <= $upTo AND entry.kind IN ['review', 'retraction', 'reinstatement']
  MATCH (statement:Statement {id: entry.subject})
  RETURN statement.document AS id
  UNION
  MATCH (entry:Entry)
  WHERE $after < entry.position <= $upTo AND entry.kind IN ['judgement', 'undo']
  MATCH (:Judgement {id: entry.subject})-[:PRESENT]->(:Referent)-[:IN]->(document:Document)
  RETURN document.id AS id
  UNION
  MATCH (entry:Entry)
  WHERE $after < entry.position <= $upTo AND entry.kind IN ['judgement', 'undo']
  MATCH (:Judgement {id: entry.subject})-[:ONE|OTHER]->(judged:Entity)
  MATCH (judged)-[:SAME_AS*0..2]-(entity:Entity)
  WHERE EXISTS { (entity)-[as:SAME_AS WHERE $after < as.from <= $upTo OR $after < as.until <= $upTo]->(:Entity) }
  MATCH (entity)<-[:IS]-(:Referent)-[:IN]->(document:Document)
  RETURN document.id AS id
}
RETURN DISTINCT id
ORDER BY id
