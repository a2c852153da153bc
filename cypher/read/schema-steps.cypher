// The steps of the schema that this database has had applied.
// returns    version, checksum of each
// order      version
MATCH (step:SchemaStep)
RETURN step.version AS version, step.checksum AS checksum
ORDER BY version
