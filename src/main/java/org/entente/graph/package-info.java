/** The log and its edges in Neo4j; owns all Cypher, the schema and the database process. */
@NullMarked
@ApplicationModule(allowedDependencies = {"vocabulary", "document", "entity", "statement", "relationship"})
package org.entente.graph;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
