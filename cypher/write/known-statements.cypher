// Which statements the log has ever held.
// $statements ids
// returns     id, retracted: whether it was taken back by itself
UNWIND $statements AS id
MATCH (statement:Statement {id: id})
RETURN statement.id AS id,
       EXISTS { (statement)-[retracted:RETRACTED WHERE retracted.until = 9223372036854775807]->(:Document) } AS retracted
