/** The log as an RDF dataset: SPARQL, files in every serialisation, validation, parsing. */
@NullMarked
@ApplicationModule(allowedDependencies = {"graph", "vocabulary", "document", "entity", "statement", "relationship"})
package org.entente.rdf;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
