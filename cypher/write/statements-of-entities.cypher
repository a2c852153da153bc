// The present statements that speak of entities in any role, as identity stands.
// $entities  ids
// returns    statement (id)
// order      statement
UNWIND $entities AS id
MATCH (:Entity {id: id})<-[is:IS WHERE is.until = 9223372036854775807]-(:Referent)
      <-[:SUBJECT|OBJECT|ADDRESSEE|AGAINST|PLACE|SPEAKER]-(statement:Statement)
WHERE EXISTS { (statement)-[presence:PRESENT WHERE presence.until = 9223372036854775807]->(:Document) }
RETURN DISTINCT statement.id AS statement
ORDER BY statement
