/** What statements add up to over time: events open and close states, supported, denied, contested. */
@NullMarked
@ApplicationModule(allowedDependencies = {"vocabulary", "document", "entity", "statement"})
package org.entente.relationship;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
