/** The log as a network of entities and what is reported between them, in files for programs that draw and count networks. */
@NullMarked
@ApplicationModule(allowedDependencies = {"graph", "vocabulary", "document", "entity", "statement"})
package org.entente.network;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
