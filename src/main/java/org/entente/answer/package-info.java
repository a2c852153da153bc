/** Answers relationship questions with typed answers, each with its evidence. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "graph",
            "extraction",
            "resolution",
            "vocabulary",
            "document",
            "entity",
            "statement",
            "relationship",
            "relationship :: change",
            "relationship :: balance"
        })
package org.entente.answer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
