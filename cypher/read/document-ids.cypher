// The documents that were present at a position, a page at a time.
// $after     id; documents up to and with it are left out
// $position  of the log
// $limit     most rows returned
// returns    id
// order      id
MATCH (document:Document)
WHERE document.id > $after AND document.erased IS NULL
  AND EXISTS { (document)-[presence:PRESENT WHERE presence.from <= $position < presence.until]->(:Log) }
RETURN document.id AS id
ORDER BY id
LIMIT $limit
