// The document that a thing belongs to, and until which position it is present.
// $thing     DOCUMENT, STATEMENT, READING, REFERENT, JUDGEMENT or REVIEW
// $id        of the thing
// returns    document (id), until (the first position at which it is not present), gone (the same of its document), retracted (whether it was taken back by itself); no row where the log never held it
CALL () {
  MATCH (thing:Document {id: $id}) WHERE $thing = 'DOCUMENT'
  RETURN thing, thing AS document
  UNION
  MATCH (thing:Statement {id: $id})-[:PRESENT]->(document:Document) WHERE $thing = 'STATEMENT'
  RETURN thing, document
  UNION
  MATCH (thing:Reading {id: $id})-[:PRESENT]->(document:Document) WHERE $thing = 'READING'
  RETURN thing, document
  UNION
  MATCH (thing:Referent {id: $id})-[:IN]->(document:Document) WHERE $thing = 'REFERENT'
  RETURN thing, document
  UNION
  MATCH (thing:Judgement {id: $id})-[:PRESENT]->(:Referent)-[:IN]->(document:Document) WHERE $thing = 'JUDGEMENT'
  RETURN thing, document
  UNION
  MATCH (thing:Review {id: $id})-[:PRESENT]->(:Statement)-[:PRESENT]->(document:Document) WHERE $thing = 'REVIEW'
  RETURN thing, document
}
WITH thing, document,
     COLLECT { MATCH (document)-[taken:PRESENT]->(:Log) RETURN taken.until ORDER BY taken.until DESC LIMIT 1 }[0] AS gone,
     COLLECT { MATCH (thing)-[presence:PRESENT]->() RETURN presence.until ORDER BY presence.until DESC LIMIT 1 }[0] AS ended,
     COLLECT {
       MATCH (document)<-[force:PRESENT]-(reading:Reading)
       WHERE thing.id IN reading.referents
       RETURN force.until ORDER BY force.until DESC LIMIT 1
     }[0] AS named
WITH document, gone, coalesce(ended, named) AS until,
     EXISTS { (thing)-[retracted:RETRACTED WHERE retracted.until = 9223372036854775807]->() } AS retracted
RETURN document.id AS document, CASE WHEN gone < until THEN gone ELSE until END AS until, gone, retracted
LIMIT 1
