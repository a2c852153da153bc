// Takes one statement back, whatever later readings read; its edge and its presence must have ended before.
// $statement id
// $position  the first at which it is not present
MATCH (statement:Statement {id: $statement})
MATCH (document:Document {id: statement.document})
CREATE (statement)-[:RETRACTED {from: $position, until: 9223372036854775807}]->(document)
