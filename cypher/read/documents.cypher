// Documents with all that was present of them at a position of the log.
// $documents ids
// $position  of the log
// returns    document, passages, reading (null while none was in force), readAt (its position), referents, statements (each with
//            node and presence), identities (each with referent, entity, the one that stands for it, judgement and since),
//            reviews (each with review and since); only documents that were present
// order      id of the document; statements in the order of the text
UNWIND $documents AS id
MATCH (document:Document {id: id})-[taken:PRESENT WHERE taken.from <= $position < taken.until]->(:Log)
WHERE document.erased IS NULL
OPTIONAL MATCH (reading:Reading)-[force:PRESENT WHERE force.from <= $position < force.until]->(document)
RETURN document, reading, force.from AS readAt,
       COLLECT { MATCH (document)<-[:IN]-(passage:Passage) RETURN passage ORDER BY passage.start, passage.end } AS passages,
       COLLECT { UNWIND reading.referents AS r MATCH (referent:Referent {id: r}) RETURN referent } AS referents,
       COLLECT {
         MATCH (document)<-[presence:PRESENT WHERE presence.from <= $position < presence.until]-(statement:Statement)
         MATCH (statement)-[in:READ_IN]->(reading)
         RETURN {node: statement, presence: presence} AS found ORDER BY in.order, statement.id
       } AS statements,
       COLLECT {
         UNWIND reading.referents AS r
         MATCH (referent:Referent {id: r})-[is:IS WHERE is.from <= $position < is.until]->(entity:Entity)
         MATCH (judgement:Judgement {id: is.judgement})-[judged:PRESENT WHERE judged.from <= $position < judged.until]->(referent)
         OPTIONAL MATCH (entity)-[as:SAME_AS WHERE as.from <= $position < as.until]->(standing:Entity)
         RETURN {referent: r, entity: entity.id, standing: coalesce(standing, entity).id,
                 judgement: judgement, since: judged.from} AS found
         ORDER BY r
       } AS identities,
       COLLECT {
         MATCH (document)<-[presence:PRESENT WHERE presence.from <= $position < presence.until]-(statement:Statement)
         MATCH (statement)<-[given:PRESENT WHERE given.from <= $position < given.until]-(review:Review)
         RETURN {review: review, since: given.from} AS found ORDER BY given.from
       } AS reviews
ORDER BY document.id
