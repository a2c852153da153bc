// Takes a judgement back that is in force.
// $judgement id
// $position  the first at which it is not in force
// returns    referent (id, null where it is about two entities), one, other (ids; other null where it is about a referent)
MATCH (judgement:Judgement {id: $judgement})-[force:PRESENT WHERE force.until = 9223372036854775807]->(about)
SET force.until = $position
WITH judgement, about
MATCH (judgement)-[:ONE]->(one:Entity)
OPTIONAL MATCH (judgement)-[:OTHER]->(other:Entity)
RETURN CASE WHEN about:Referent THEN about.id END AS referent, one.id AS one, other.id AS other
