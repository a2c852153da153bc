// Where the log stood at an instant: its last entry that was recorded by then.
// $instant   inclusive
// returns    position, recordedAt; no row where nothing had been recorded
MATCH (entry:Entry)
WHERE entry.recordedAt <= $instant
RETURN entry.position AS position, entry.recordedAt AS recordedAt
ORDER BY entry.recordedAt DESC, position DESC
LIMIT 1
