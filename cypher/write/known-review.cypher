// Whether the log holds a statement, and whether a review of it is in force.
// $statement id
// $review    id
// returns    inForce; no row where the log does not hold the statement
MATCH (statement:Statement {id: $statement})
RETURN EXISTS { (:Review {id: $review})-[force:PRESENT WHERE force.until = 9223372036854775807]->(statement) } AS inForce
