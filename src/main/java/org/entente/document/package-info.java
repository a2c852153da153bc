/** A text as it was published: cleaned, dated, hashed; its passages and character spans. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.entente.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
