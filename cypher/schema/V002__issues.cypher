// Issues are looked up by their action.

CREATE INDEX entity_issue_action IF NOT EXISTS FOR (n:Entity) ON (n.issueAction);
