// Statements as they were present at a position of the log.
// $statements ids
// $position   of the log
// returns     node, presence; only statements that were present
// order       id
UNWIND $statements AS id
MATCH (statement:Statement {id: id})-[presence:PRESENT WHERE presence.from <= $position < presence.until]->(:Document)
RETURN statement AS node, presence
ORDER BY statement.id
