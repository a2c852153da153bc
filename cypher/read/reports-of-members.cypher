// Reports that name some entities in any role, by the entities themselves and not by those that stand for them: what
// another identity would make of them is worked out elsewhere. Others are named by those that stand for them.
// $entities  ids
// $position  of the log; what was learned later, superseded, retracted or judged to be misread is left out
// $limit     most rows returned
// returns    subject, object (ids), type of the edge, report (the properties that the edge has)
// order      newest publication first, then statement, so that equal dates keep their order
UNWIND $entities AS id
MATCH (:Entity {id: id})<-[is:IS WHERE is.from <= $position < is.until]-(:Referent)<-[:SUBJECT|OBJECT|ADDRESSEE|AGAINST|PLACE|SPEAKER]-(statement:Statement)
WITH DISTINCT statement
MATCH (statement)-[presence:PRESENT WHERE presence.from <= $position < presence.until]->(document:Document)
MATCH (statement)-[:SUBJECT]->(:Referent)-[subjectIs:IS WHERE subjectIs.from <= $position < subjectIs.until]->(oneSubject:Entity)
MATCH (statement)-[:OBJECT]->(:Referent)-[objectIs:IS WHERE objectIs.from <= $position < objectIs.until]->(oneObject:Entity)
OPTIONAL MATCH (oneSubject)-[sameSubject:SAME_AS WHERE sameSubject.from <= $position < sameSubject.until]->(canonicalSubject:Entity)
OPTIONAL MATCH (oneObject)-[sameObject:SAME_AS WHERE sameObject.from <= $position < sameObject.until]->(canonicalObject:Entity)
OPTIONAL MATCH (statement)<-[reviewed:PRESENT WHERE reviewed.from <= $position < reviewed.until]-(review:Review)
WITH statement, presence, document, review,
     CASE WHEN oneSubject.id IN $entities THEN oneSubject.id ELSE coalesce(canonicalSubject, oneSubject).id END AS subject,
     CASE WHEN oneObject.id IN $entities THEN oneObject.id ELSE coalesce(canonicalObject, oneObject).id END AS object
WHERE review IS NULL OR review.verdict = 'ACCEPTED'
WITH statement, presence, document, review, subject, object,
     COLLECT {
       MATCH (statement)-[argument:ADDRESSEE|AGAINST|PLACE|SPEAKER]->(:Referent)-[is:IS WHERE is.from <= $position < is.until]->(one:Entity)
       OPTIONAL MATCH (one)-[same:SAME_AS WHERE same.from <= $position < same.until]->(canonical:Entity)
       RETURN {role: type(argument), order: argument.order,
               entity: CASE WHEN one.id IN $entities THEN one.id ELSE coalesce(canonical, one).id END} AS found
       ORDER BY argument.order
     } AS arguments
WITH statement, presence, document, review, subject, object, arguments,
     [a IN arguments WHERE a.role = 'SPEAKER' AND a.order = statement.innermost | a.entity][0] AS onWordOf
RETURN subject, statement.edge AS type, object,
       {statement: statement.id, document: document.id, polarity: statement.polarity, modality: statement.modality,
        earliestStart: coalesce(presence.earliestStart, date('0001-01-01')),
        latestStart: coalesce(presence.latestStart, date('9999-12-31')),
        earliestEnd: coalesce(presence.earliestEnd, date('0001-01-01')),
        latestEnd: coalesce(presence.latestEnd, date('9999-12-31')),
        published: document.published, publisher: document.publisherName, sketch: document.sketch,
        origin: coalesce(onWordOf, statement.origin), onWordOf: onWordOf, attitude: statement.attitude,
        speakers: [a IN arguments WHERE a.role = 'SPEAKER' | a.entity],
        addressee: [a IN arguments WHERE a.role = 'ADDRESSEE' | a.entity][0],
        against: [a IN arguments WHERE a.role = 'AGAINST' | a.entity][0],
        place: [a IN arguments WHERE a.role = 'PLACE' | a.entity][0],
        extent: statement.extent, extentWords: statement.extentWords, means: statement.means,
        confidence: presence.confidence, reviewed: review IS NOT NULL} AS report
ORDER BY report.published DESC, report.statement
LIMIT $limit
