// Where the log stands.
// returns    position of the last entry, recordedAt, when it was recorded; no row where the log is empty
MATCH (log:Log {id: 'log'})
WHERE log.position > 0
RETURN log.position AS position, log.recordedAt AS recordedAt
