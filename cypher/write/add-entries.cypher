// Adds entries to the log, which is locked, and moves its position to theirs.
// $entries   position, kind, recordedAt, by, why, subject of each
// $position  of the last of them
// $now       when that is recorded
MATCH (log:Log {id: 'log'})
SET log.position = $position, log.recordedAt = $now, log.locked = false
WITH log
UNWIND $entries AS row
CREATE (entry:Entry)
SET entry = row
