// Statements by what they say, newest publication first. Every filter that is null is none.
// $subject   ids of entities, who does it: the one asked for and those it stands for; null for any
// $object   ids of entities, to whom or what: the one asked for and those it stands for; null for any
// $speaker   ids of entities, one who says so: the one asked for and those it stands for; null for any
// $place   ids of entities, where: the one asked for and those it stands for; null for any
// $relations   names; null for any
// $modalities   names; null for any
// $polarities   names; null for any
// $documents   ids; null for any
// $validAt   day on which what is said may hold
// $publishedFrom    first day of publication; null for any
// $publishedBefore  day of publication that is too late; null for none
// $query     words that the quotation holds, in lower case; null for any
// $afterPublished   day of the last row of the page before
// $afterId   of that row; null for the first page
// $position  of the log
// $limit     most rows returned
// returns    id, published
// order      newest publication first, unknown ones last; then id
MATCH (statement:Statement)-[presence:PRESENT WHERE presence.from <= $position < presence.until]->(document:Document)
WHERE ($relations IS NULL OR statement.relation IN $relations)
  AND ($modalities IS NULL OR statement.modality IN $modalities)
  AND ($polarities IS NULL OR statement.polarity IN $polarities)
  AND ($documents IS NULL OR document.id IN $documents)
  AND ($validAt IS NULL OR (coalesce(presence.earliestStart, date('0001-01-01')) <= $validAt
                            AND coalesce(presence.latestEnd, date('9999-12-31')) >= $validAt))
  AND ($publishedFrom IS NULL OR document.published >= $publishedFrom)
  AND ($publishedBefore IS NULL OR document.published < $publishedBefore)
  AND ($query IS NULL OR toLower(statement.quotation) CONTAINS $query)
  AND ($subject IS NULL OR EXISTS {
    (statement)-[:SUBJECT]->(:Referent)-[is:IS WHERE is.from <= $position < is.until]->(one:Entity) WHERE one.id IN $subject })
  AND ($object IS NULL OR EXISTS {
    (statement)-[:OBJECT]->(:Referent)-[is:IS WHERE is.from <= $position < is.until]->(one:Entity) WHERE one.id IN $object })
  AND ($place IS NULL OR EXISTS {
    (statement)-[:PLACE]->(:Referent)-[is:IS WHERE is.from <= $position < is.until]->(one:Entity) WHERE one.id IN $place })
  AND ($speaker IS NULL OR EXISTS {
    (statement)-[:SPEAKER]->(:Referent)-[is:IS WHERE is.from <= $position < is.until]->(one:Entity) WHERE one.id IN $speaker })
WITH statement.id AS id, document.published AS published, coalesce(document.published, date('0001-01-01')) AS rank
WHERE $afterId IS NULL OR rank < $afterPublished OR (rank = $afterPublished AND id > $afterId)
RETURN id, published
ORDER BY rank DESC, id
LIMIT $limit
