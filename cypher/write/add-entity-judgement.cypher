// Records a judgement about two entities.
// $judgement properties
// $one       id
// $other     id
// $position  of the judgement
MATCH (one:Entity {id: $one})
MATCH (other:Entity {id: $other})
MERGE (judgement:Judgement {id: $judgement.id})
SET judgement = $judgement
MERGE (judgement)-[:ONE]->(one)
MERGE (judgement)-[:OTHER]->(other)
CREATE (judgement)-[:PRESENT {from: $position, until: 9223372036854775807}]->(one)
