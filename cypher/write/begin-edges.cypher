// Begins the edge between entities for each statement that is present, whose subject and object are identified as two
// entities, and which nobody has judged to be misread. Relationships are found by these edges; see read/.
// $rows      each with statement (id), position (the first at which the edge holds)
// returns    begun, how many
UNWIND $rows AS row
MATCH (statement:Statement {id: row.statement})-[presence:PRESENT WHERE presence.until = 9223372036854775807]->(document:Document)
MATCH (statement)-[:SUBJECT]->(:Referent)-[subjectIs:IS WHERE subjectIs.until = 9223372036854775807]->(oneSubject:Entity)
MATCH (statement)-[:OBJECT]->(:Referent)-[objectIs:IS WHERE objectIs.until = 9223372036854775807]->(oneObject:Entity)
OPTIONAL MATCH (oneSubject)-[sameSubject:SAME_AS WHERE sameSubject.until = 9223372036854775807]->(canonicalSubject:Entity)
OPTIONAL MATCH (oneObject)-[sameObject:SAME_AS WHERE sameObject.until = 9223372036854775807]->(canonicalObject:Entity)
OPTIONAL MATCH (statement)<-[reviewed:PRESENT WHERE reviewed.until = 9223372036854775807]-(review:Review)
WITH row, statement, presence, document, review,
     coalesce(canonicalSubject, oneSubject) AS subject, coalesce(canonicalObject, oneObject) AS object
WHERE subject <> object AND (review IS NULL OR review.verdict = 'ACCEPTED')
WITH row, statement, presence, document, review, subject, object,
     COLLECT {
       MATCH (statement)-[argument:ADDRESSEE|AGAINST|PLACE|SPEAKER]->(:Referent)-[is:IS WHERE is.until = 9223372036854775807]->(one:Entity)
       OPTIONAL MATCH (one)-[same:SAME_AS WHERE same.until = 9223372036854775807]->(canonical:Entity)
       RETURN {role: type(argument), order: argument.order, entity: coalesce(canonical, one).id} AS found
       ORDER BY argument.order
     } AS arguments
WITH row, statement, presence, document, review, subject, object, arguments,
     [a IN arguments WHERE a.role = 'SPEAKER' AND a.order = statement.innermost | a.entity][0] AS onWordOf
CREATE (subject)-[edge:$(statement.edge)]->(object)
SET edge = {
      statement: statement.id, document: document.id, from: row.position, until: 9223372036854775807,
      polarity: statement.polarity, modality: statement.modality,
      earliestStart: coalesce(presence.earliestStart, date('0001-01-01')),
      latestStart: coalesce(presence.latestStart, date('9999-12-31')),
      earliestEnd: coalesce(presence.earliestEnd, date('0001-01-01')),
      latestEnd: coalesce(presence.latestEnd, date('9999-12-31')),
      published: document.published, publisher: document.publisherName, cluster: document.cluster, sketch: document.sketch,
      origin: coalesce(onWordOf, statement.origin), onWordOf: onWordOf, attitude: statement.attitude,
      speakers: [a IN arguments WHERE a.role = 'SPEAKER' | a.entity],
      addressee: [a IN arguments WHERE a.role = 'ADDRESSEE' | a.entity][0],
      against: [a IN arguments WHERE a.role = 'AGAINST' | a.entity][0],
      place: [a IN arguments WHERE a.role = 'PLACE' | a.entity][0],
      content: statement.content, extent: statement.extent, extentWords: statement.extentWords, means: statement.means,
      confidence: presence.confidence, reviewed: review IS NOT NULL
    },
    presence.subject = subject.id, presence.object = object.id
RETURN count(edge) AS begun
