// Links entities with those that they lie within or, as issues, are about; where both are known.
// $rows      each with one, other (ids), link (type of the edge)
UNWIND $rows AS row
MATCH (one:Entity {id: row.one})
MATCH (other:Entity {id: row.other})
MERGE (one)-[:$(row.link)]->(other)
