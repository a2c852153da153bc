// The judgements in force about two entities: that they are one, are not, may be.
// $position  of the log
// $skip      how many to leave out at the beginning
// $limit     most rows returned
// returns    judgement, the two entities and the position since which it is in force
// order      newest first, then by id
MATCH (judgement:Judgement)-[force:PRESENT WHERE force.from <= $position < force.until]->(:Entity)
WHERE judgement.kind IN ['same', 'not-same', 'may-be-same']
MATCH (judgement)-[:ONE]->(one:Entity)
MATCH (judgement)-[:OTHER]->(other:Entity)
RETURN DISTINCT judgement, one.id AS one, other.id AS other, force.from AS since
ORDER BY since DESC, judgement.id
SKIP $skip
LIMIT $limit
