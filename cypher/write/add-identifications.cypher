// Records judgements that referents are entities. One takes the place of what the same kind of judge, the resolver or a
// person, judged of the referent before; one that is in force stays as it is.
// $rows      each with position, referent, entity (ids), judgement (properties)
UNWIND $rows AS row
MATCH (referent:Referent {id: row.referent})
MATCH (entity:Entity {id: row.entity})
OPTIONAL MATCH (former:Judgement {person: row.judgement.person})-[force:PRESENT WHERE force.until = 9223372036854775807]->(referent)
WITH row, referent, entity, former, force
WHERE former IS NULL OR former.id <> row.judgement.id
SET force.until = row.position
MERGE (judgement:Judgement {id: row.judgement.id})
SET judgement = row.judgement
MERGE (judgement)-[:ONE]->(entity)
CREATE (judgement)-[:PRESENT {from: row.position, until: 9223372036854775807}]->(referent)
