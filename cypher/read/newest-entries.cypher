// The entries behind a position, newest first.
// $before    position; entries at it and later are left out
// $limit     most rows returned
// returns    position, recordedAt, kind, subject, by, why
// order      position, newest first
MATCH (entry:Entry)
WHERE entry.position < $before
RETURN entry.position AS position, entry.recordedAt AS recordedAt, entry.kind AS kind, entry.subject AS subject,
       entry.by AS by, entry.why AS why
ORDER BY position DESC
LIMIT $limit
