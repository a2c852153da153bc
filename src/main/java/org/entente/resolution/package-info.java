/** Proposes who is who: judgements on referents, from the authority files and the name index. */
@NullMarked
@ApplicationModule(allowedDependencies = {"vocabulary", "document", "entity", "statement"})
package org.entente.resolution;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
