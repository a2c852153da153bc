// Which statements the log has ever held.
// $statements ids
// returns     id
UNWIND $statements AS id
MATCH (statement:Statement {id: id})
RETURN statement.id AS id
