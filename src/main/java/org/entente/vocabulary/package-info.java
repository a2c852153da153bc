/** Reads {@code ontology/} once: the relations, kinds, cue words, and what opens and closes what. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.entente.vocabulary;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
