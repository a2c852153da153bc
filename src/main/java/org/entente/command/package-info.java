/** The command line. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "intake",
            "authority",
            "answer",
            "rdf",
            "graph :: query",
            "extraction",
            "resolution",
            "vocabulary",
            "document",
            "entity",
            "statement",
            "relationship"
        })
package org.entente.command;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
