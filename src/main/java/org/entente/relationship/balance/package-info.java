/** What a signed network of cooperation and conflict shows: allies, triads, camps, and the tension in them. Analysis, never a relationship. */
@NullMarked
@NamedInterface("balance")
package org.entente.relationship.balance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
