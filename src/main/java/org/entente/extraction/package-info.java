/** Turns one document into the statements that it reports, and hides the language tools. */
@NullMarked
@ApplicationModule(allowedDependencies = {"vocabulary", "document", "entity", "statement"})
package org.entente.extraction;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
