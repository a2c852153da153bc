// Statements that hold every one of some terms, in the quotation or in the name of one whom they speak of; best match first.
// $terms     each in Lucene's syntax; a statement must meet all, one in its words, another in a name
// $without   regular expressions that the quotation must not match
// $source    id of the entity that does it; null for any
// $target    id of the entity to whom or what it is done; null for any
// $speaker   id of an entity that says so; null for any
// $within    id of a place that one of those spoken of lies in, or of one of them; null for any
// $relations names; null for any
// $publisher name in lower case; null for any
// $validAt   day on which what is said may hold; null for any
// $publishedFrom    first day of publication; null for any
// $publishedTo      last day of publication; null for any
// $publishedBefore  day of publication that is too late; null for none
// $position  of the log
// $skip      rows left out at first
// $limit     most rows returned
// returns    id, score
// order      best match first, then newest publication, then id
UNWIND range(0, size($terms) - 1) AS term
CALL (term) {
  CALL db.index.fulltext.queryNodes('statement_quotation', $terms[term]) YIELD node AS statement, score
  RETURN statement, score
  UNION ALL
  CALL db.index.fulltext.queryNodes('entity_names', $terms[term]) YIELD node AS named, score
  MATCH (named)<-[is:IS WHERE is.from <= $position < is.until]-(:Referent)<-[:SUBJECT|OBJECT|PLACE|SPEAKER|ADDRESSEE|AGAINST]-(statement:Statement)
  RETURN statement, score
}
WITH statement, term, max(score) AS best
WITH statement, count(term) AS met, sum(best) AS score
WHERE met = size($terms)
MATCH (statement)-[presence:PRESENT WHERE presence.from <= $position < presence.until]->(document:Document)
WHERE ($relations IS NULL OR statement.relation IN $relations)
  AND ($publisher IS NULL OR toLower(document.publisherName) = $publisher OR toLower(document.publisher) = $publisher)
  AND ($validAt IS NULL OR (coalesce(presence.earliestStart, date('0001-01-01')) <= $validAt
                            AND coalesce(presence.latestEnd, date('9999-12-31')) >= $validAt))
  AND ($publishedFrom IS NULL OR document.published >= $publishedFrom)
  AND ($publishedTo IS NULL OR document.published <= $publishedTo)
  AND ($publishedBefore IS NULL OR document.published < $publishedBefore)
  AND none(words IN $without WHERE statement.quotation =~ words)
  AND ($source IS NULL OR EXISTS {
    (statement)-[:SUBJECT]->(:Referent)-[is:IS WHERE is.from <= $position < is.until]->(one:Entity)
    WHERE one.id = $source OR EXISTS { (one)-[same:SAME_AS WHERE same.from <= $position < same.until]->(:Entity {id: $source}) } })
  AND ($target IS NULL OR EXISTS {
    (statement)-[:OBJECT]->(:Referent)-[is:IS WHERE is.from <= $position < is.until]->(one:Entity)
    WHERE one.id = $target OR EXISTS { (one)-[same:SAME_AS WHERE same.from <= $position < same.until]->(:Entity {id: $target}) } })
  AND ($speaker IS NULL OR EXISTS {
    (statement)-[:SPEAKER]->(:Referent)-[is:IS WHERE is.from <= $position < is.until]->(one:Entity)
    WHERE one.id = $speaker OR EXISTS { (one)-[same:SAME_AS WHERE same.from <= $position < same.until]->(:Entity {id: $speaker}) } })
  AND ($within IS NULL OR EXISTS {
    (statement)-[:SUBJECT|OBJECT|PLACE]->(:Referent)-[is:IS WHERE is.from <= $position < is.until]->(one:Entity)
    WHERE one.id = $within
       OR EXISTS { (one)-[:WITHIN]->{1,6}(:Entity {id: $within}) }
       OR EXISTS { (one)-[same:SAME_AS WHERE same.from <= $position < same.until]->(canonical:Entity)
                   WHERE canonical.id = $within OR EXISTS { (canonical)-[:WITHIN]->{1,6}(:Entity {id: $within}) } } })
RETURN statement.id AS id, score
ORDER BY score DESC, coalesce(document.published, date('0001-01-01')) DESC, id
SKIP $skip LIMIT $limit
