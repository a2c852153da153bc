/** The program: where it starts, and the beans of the rooms that know no Spring. */
@NullMarked
package org.entente;

import org.jspecify.annotations.NullMarked;
