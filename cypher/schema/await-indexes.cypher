// Waits, up to five minutes, until every index answers.
CALL db.awaitIndexes(300)
