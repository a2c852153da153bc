/** The only writer: takes documents, readings, judgements, reviews and retractions into the log. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "authority",
            "extraction",
            "resolution",
            "graph",
            "graph :: problem",
            "vocabulary",
            "document",
            "entity",
            "statement"
        })
package org.entente.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
