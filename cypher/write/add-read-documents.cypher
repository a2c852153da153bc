// Adds documents that the log does not hold, with their passages, what was read from them and who was judged to be who. All
// that belongs to a document is new with it, so that nothing is looked up but the entities.
// $entities  ids of the entities that the judgements name; rows refer to them by their place here
// $rows      each with position, document, reading (properties), passages, referents (properties of each), judgements (each with referent and entity, by their places, and judgement, its properties), statements (each with statement and presence, properties, and arguments, each with role, order and referent, by its place)
UNWIND range(0, size($entities) - 1) AS place
MATCH (entity:Entity {id: $entities[place]})
WITH entity, place
ORDER BY place
WITH collect(entity) AS entities
MATCH (log:Log {id: 'log'})
UNWIND $rows AS row
CREATE (document:Document)-[:PRESENT {from: row.position, until: 9223372036854775807}]->(log)
SET document = row.document
CREATE (reading:Reading)-[:PRESENT {from: row.position, until: 9223372036854775807}]->(document)
SET reading = row.reading
FOREACH (properties IN row.passages |
  CREATE (passage:Passage)-[:IN]->(document)
  SET passage = properties)
WITH entities, row, document, reading
CALL (row, document) {
  UNWIND row.referents AS properties
  CREATE (referent:Referent)-[:IN]->(document)
  SET referent = properties
  RETURN collect(referent) AS referents
}
CALL (entities, row, referents) {
  UNWIND row.judgements AS judged
  WITH row.position AS position, judged.judgement AS properties, referents[judged.referent] AS referent, entities[judged.entity] AS entity
  CREATE (judgement:Judgement)-[:ONE]->(entity),
         (judgement)-[:PRESENT {from: position, until: 9223372036854775807}]->(referent),
         (referent)-[:IS {judgement: properties.id, from: position, until: 9223372036854775807}]->(entity)
  SET judgement = properties
}
UNWIND range(0, size(row.statements) - 1) AS order
WITH document, reading, referents, order, row.statements[order] AS told
CREATE (statement:Statement)-[presence:PRESENT]->(document), (statement)-[:READ_IN {order: order}]->(reading)
SET statement = told.statement, presence = told.presence
WITH statement, referents, told
UNWIND told.arguments AS argument
WITH statement, argument, referents[argument.referent] AS referent
CREATE (statement)-[:$(argument.role) {order: argument.order}]->(referent)
