// Makes this transaction the only one that writes to the log, until it ends, so that positions follow commit order.
// $start     instant to begin from where the log is empty
// returns    position of the last entry, and recordedAt, when that was recorded
MERGE (log:Log {id: 'log'})
  ON CREATE SET log.position = 0, log.recordedAt = $start
SET log.locked = true
RETURN log.position AS position, log.recordedAt AS recordedAt
