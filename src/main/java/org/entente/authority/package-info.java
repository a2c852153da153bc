/** Who and what is known before any document is read: the shipped files and imports, in an index on disk. */
@NullMarked
@ApplicationModule(allowedDependencies = {"vocabulary", "document", "entity"})
package org.entente.authority;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
