// The log: identifiers are unique, positions too; what is looked up by is indexed.

CREATE CONSTRAINT log_id IF NOT EXISTS FOR (n:Log) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT entry_position IF NOT EXISTS FOR (n:Entry) REQUIRE n.position IS UNIQUE;
CREATE CONSTRAINT document_id IF NOT EXISTS FOR (n:Document) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT passage_id IF NOT EXISTS FOR (n:Passage) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT reading_id IF NOT EXISTS FOR (n:Reading) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT referent_id IF NOT EXISTS FOR (n:Referent) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT statement_id IF NOT EXISTS FOR (n:Statement) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT entity_id IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT name_folded IF NOT EXISTS FOR (n:Name) REQUIRE n.folded IS UNIQUE;
CREATE CONSTRAINT judgement_id IF NOT EXISTS FOR (n:Judgement) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT review_id IF NOT EXISTS FOR (n:Review) REQUIRE n.id IS UNIQUE;

CREATE INDEX entry_recorded IF NOT EXISTS FOR (n:Entry) ON (n.recordedAt);
CREATE INDEX document_published IF NOT EXISTS FOR (n:Document) ON (n.published);
CREATE INDEX document_cluster IF NOT EXISTS FOR (n:Document) ON (n.cluster);
CREATE INDEX statement_relation IF NOT EXISTS FOR (n:Statement) ON (n.relation);
CREATE INDEX entity_kind IF NOT EXISTS FOR (n:Entity) ON (n.kind);
CREATE INDEX entity_changed IF NOT EXISTS FOR (n:Entity) ON (n.changed);
CREATE INDEX entity_within IF NOT EXISTS FOR (n:Entity) ON (n.within);

CREATE FULLTEXT INDEX passage_text IF NOT EXISTS FOR (n:Passage) ON EACH [n.text];
CREATE FULLTEXT INDEX statement_quotation IF NOT EXISTS FOR (n:Statement) ON EACH [n.quotation];
CREATE FULLTEXT INDEX entity_names IF NOT EXISTS FOR (n:Entity) ON EACH [n.name, n.aliases];

CREATE CONSTRAINT schema_step_version IF NOT EXISTS FOR (n:SchemaStep) REQUIRE n.version IS UNIQUE;
