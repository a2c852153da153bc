// Records a person's verdict on a statement, in place of the one before.
// $statement id
// $review    properties
// $position  of the review
MATCH (statement:Statement {id: $statement})
OPTIONAL MATCH (:Review)-[former:PRESENT WHERE former.until = 9223372036854775807]->(statement)
SET former.until = $position
WITH DISTINCT statement
MERGE (review:Review {id: $review.id})
SET review = $review
CREATE (review)-[:PRESENT {from: $position, until: 9223372036854775807}]->(statement)
