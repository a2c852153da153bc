/** Thin controllers, problem details, and the page. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "intake",
            "answer",
            "rdf",
            "network",
            "graph :: query",
            "graph :: problem",
            "vocabulary",
            "document",
            "entity",
            "statement",
            "relationship",
            "relationship :: change",
            "relationship :: balance"
        })
package org.entente.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
