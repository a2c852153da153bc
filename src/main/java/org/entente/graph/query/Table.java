package org.entente.graph.query;

import java.util.List;

/**
 * What a free query returned.
 *
 * @param rows in the order that the query gave; values are null, booleans, numbers, strings (dates as ISO 8601), lists and
 *     maps; a node is a map of its {@code labels} and {@code properties}, an edge of its {@code type} and {@code properties}
 * @param truncated whether rows beyond the limit were left out
 */
public record Table(List<String> columns, List<List<Object>> rows, boolean truncated) {}
