// Notes that a step of the schema has been applied.
// $version   of the step
// $name      of its file
// $checksum  of its statements
// $at        when
MERGE (step:SchemaStep {version: $version})
SET step.name = $name, step.checksum = $checksum, step.appliedAt = $at
