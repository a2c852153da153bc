/** The domain language: what one passage reports, on whose word, with which evidence, and for when. */
@NullMarked
@ApplicationModule(allowedDependencies = {"vocabulary", "document", "entity"})
package org.entente.statement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
