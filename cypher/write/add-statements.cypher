// Adds statements that the log does not hold.
// $rows      properties of each
UNWIND $rows AS row
CREATE (statement:Statement)
SET statement = row
