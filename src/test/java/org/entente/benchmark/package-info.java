/** How fast Entente is beside a plain use of the tools below it, in one run: {@code ./entente benchmark NAME}. */
@NullMarked
package org.entente.benchmark;

import org.jspecify.annotations.NullMarked;
