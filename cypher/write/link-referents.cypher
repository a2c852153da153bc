// Links referents of one document with each other: whose it is, where it is, what an issue is about.
// $rows      each with one, other (ids), link (type of the edge)
UNWIND $rows AS row
MATCH (one:Referent {id: row.one})
MATCH (other:Referent {id: row.other})
MERGE (one)-[:$(row.link)]->(other)
