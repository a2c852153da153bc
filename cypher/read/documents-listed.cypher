// Documents, newest publication first. Every filter that is null is none.
// $publisher name or identifier of one, in lower case
// $title     what the title holds, in lower case
// $from      first day of publication
// $to        last day of publication
// $publishedBefore  day of publication that is too late
// $notReadBy version; only documents are wanted whose reading in force is by another, or that have none
// $position  of the log
// $skip      rows left out at first
// $limit     most rows returned
// returns    id, title, publisher, url, published, readBy (null while there is no reading), statements (their number)
// order      newest publication first, unknown ones last; then id
MATCH (document:Document)-[taken:PRESENT WHERE taken.from <= $position < taken.until]->(:Log)
WHERE document.erased IS NULL
  AND ($publisher IS NULL OR toLower(document.publisherName) = $publisher OR toLower(document.publisher) = $publisher)
  AND ($title IS NULL OR toLower(document.title) CONTAINS $title)
  AND ($from IS NULL OR document.published >= $from)
  AND ($to IS NULL OR document.published <= $to)
  AND ($publishedBefore IS NULL OR document.published < $publishedBefore)
OPTIONAL MATCH (document)<-[force:PRESENT WHERE force.from <= $position < force.until]-(reading:Reading)
WITH document, reading.version AS readBy
WHERE $notReadBy IS NULL OR readBy IS NULL OR readBy <> $notReadBy
ORDER BY coalesce(document.published, date('0001-01-01')) DESC, document.id
SKIP $skip LIMIT $limit
RETURN document.id AS id, document.title AS title, document.publisherName AS publisher, document.url AS url,
       document.published AS published, readBy,
       COUNT { (document)<-[presence:PRESENT WHERE presence.from <= $position < presence.until]-(:Statement) } AS statements
