/** Who and what texts speak of: referents, entities and their kinds, names, and judgements of identity. */
@NullMarked
@ApplicationModule(allowedDependencies = {"vocabulary", "document"})
package org.entente.entity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
