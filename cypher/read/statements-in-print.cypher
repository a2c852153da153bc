// Statements by id, with their documents and who their referents are at a position.
// $ids
// $position  of the log; statements that were not present there are left out
// returns    statement, presence, document (some properties), arguments (referent, name; id, entity and kind where it is identified), verdict
// order      statement
UNWIND $ids AS id
MATCH (statement:Statement {id: id})-[presence:PRESENT WHERE presence.from <= $position < presence.until]->(document:Document)
RETURN statement, presence,
       document {.id, .title, .publisher, .publisherName, .url, .published, .agency, .cluster} AS document,
       COLLECT {
         MATCH (statement)-[:SUBJECT|OBJECT|ISSUE|ADDRESSEE|AGAINST|PLACE|SPEAKER]->(referent:Referent)
         OPTIONAL MATCH (referent)-[is:IS WHERE is.from <= $position < is.until]->(one:Entity)
         OPTIONAL MATCH (one)-[same:SAME_AS WHERE same.from <= $position < same.until]->(canonical:Entity)
         WITH DISTINCT referent, coalesce(canonical, one) AS entity
         RETURN {referent: referent.id, name: referent.name, id: entity.id, entity: entity.name, kind: entity.kind} AS argument
         ORDER BY argument.referent
       } AS arguments,
       COLLECT {
         MATCH (statement)<-[force:PRESENT WHERE force.from <= $position < force.until]-(review:Review)
         RETURN review.verdict
       }[0] AS verdict
ORDER BY statement.id
