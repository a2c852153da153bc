// The entities whose description changed in a range of the log.
// $after     position; what changed at it is left out
// $upTo      position; what changed at it is not
// returns    id
// order      id
CALL () {
  MATCH (entity:Entity)
  WHERE $after < entity.changed <= $upTo
  RETURN entity.id AS id
  UNION
  MATCH (entry:Entry)
  WHERE $after < entry.position <= $upTo AND entry.kind IN ['judgement', 'undo']
  MATCH (judgement:Judgement {id: entry.subject})-[:PRESENT]->(:Entity)
  MATCH (judgement)-[:ONE|OTHER]->(judged:Entity)
  MATCH (judged)-[:SAME_AS*0..2]-(entity:Entity)
  RETURN entity.id AS id
}
RETURN DISTINCT id
ORDER BY id
