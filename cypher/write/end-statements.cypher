// Ends the presence of statements. Their edges must have ended before.
// $rows      each with statement (id), position (the first at which it is not present)
UNWIND $rows AS row
MATCH (:Statement {id: row.statement})-[presence:PRESENT WHERE presence.until = 9223372036854775807]->(:Document)
SET presence.until = row.position
