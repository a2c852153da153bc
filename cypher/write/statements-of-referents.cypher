// The present statements that speak of referents in any role.
// $referents ids
// returns    statement (id)
// order      statement
UNWIND $referents AS id
MATCH (:Referent {id: id})<-[:SUBJECT|OBJECT|ADDRESSEE|AGAINST|PLACE|SPEAKER]-(statement:Statement)
WHERE EXISTS { (statement)-[presence:PRESENT WHERE presence.until = 9223372036854775807]->(:Document) }
RETURN DISTINCT statement.id AS statement
ORDER BY statement
