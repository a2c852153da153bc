// Takes a document back.
// $document  id
// $position  the first at which it is not present
MATCH (:Document {id: $document})-[presence:PRESENT WHERE presence.until = 9223372036854775807]->(:Log)
SET presence.until = $position
