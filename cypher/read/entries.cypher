// The entries at positions.
// $positions
// returns    position, recordedAt, kind, subject, by, why
// order      position
UNWIND $positions AS position
MATCH (entry:Entry {position: position})
RETURN entry.position AS position, entry.recordedAt AS recordedAt, entry.kind AS kind, entry.subject AS subject,
       entry.by AS by, entry.why AS why
ORDER BY position
