/** What changed between two snapshots of what reports add up to, why, and on which statements that rests. */
@NullMarked
@NamedInterface("change")
package org.entente.relationship.change;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
