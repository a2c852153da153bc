// One judgement about two entities, if it is in force.
// $id        of the judgement
// $position  of the log
// returns    judgement, the two entities and the position since which it is in force
// order      at most one row
MATCH (judgement:Judgement {id: $id})-[force:PRESENT WHERE force.from <= $position < force.until]->(:Entity)
WHERE judgement.kind IN ['same', 'not-same', 'may-be-same']
MATCH (judgement)-[:ONE]->(one:Entity)
MATCH (judgement)-[:OTHER]->(other:Entity)
RETURN DISTINCT judgement, one.id AS one, other.id AS other, force.from AS since
ORDER BY since
LIMIT 1
