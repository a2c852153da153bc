/** The read-only door for free Cypher: read access mode, a time limit, a row limit. */
@NullMarked
@NamedInterface("query")
package org.entente.graph.query;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
